import type { PaperType } from '../../../../domain/paper.ts';
import type { XmlElement } from './element.ts';
import { plainText } from './inline-text.ts';

/** Kinds of references of EndNote with their numbers and names, in lower case without spaces. */
const kinds: readonly (readonly [PaperType, number, string])[] = [
  ['article-journal', 17, 'journalarticle'],
  ['article-journal', 43, 'electronicarticle'],
  ['article-magazine', 19, 'magazinearticle'],
  ['article-newspaper', 23, 'newspaperarticle'],
  ['paper-conference', 47, 'conferencepaper'],
  ['paper-conference', 10, 'conferenceproceedings'],
  ['book', 6, 'book'],
  ['book', 28, 'editedbook'],
  ['book', 44, 'electronicbook'],
  ['chapter', 5, 'booksection'],
  ['chapter', 60, 'electronicbooksection'],
  ['thesis', 32, 'thesis'],
  ['report', 27, 'report'],
  ['patent', 25, 'patent'],
  ['standard', 58, 'standard'],
  ['dataset', 59, 'dataset'],
  ['software', 9, 'computerprogram'],
  ['webpage', 12, 'webpage'],
  ['webpage', 56, 'blog'],
  ['entry-encyclopedia', 53, 'encyclopedia'],
  ['article', 34, 'unpublishedwork'],
  ['document', 36, 'manuscript'],
];

/** What a record is by its `ref-type`: the name counts, for other programs use other numbers. */
export function paperType(refType: XmlElement | undefined): PaperType | undefined {
  const name =
    refType?.attributes
      .get('name')
      ?.toLowerCase()
      .replaceAll(/[^a-z]/gu, '') ?? '';
  const number = Number(plainText(refType));
  const isMeant = ([, one, word]: (typeof kinds)[number]): boolean =>
    name === '' ? one === number : word === name;
  return kinds.find(isMeant)?.[0];
}

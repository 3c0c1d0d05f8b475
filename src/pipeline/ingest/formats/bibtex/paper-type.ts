import { paperTypes, type PaperType } from '../../../../domain/paper.ts';

/** Types of BibTeX, biblatex and reference managers that say what a paper is. */
const types: ReadonlyMap<string, PaperType> = new Map([
  ...typed('article-journal', 'article suppperiodical'),
  ...typed('paper-conference', 'inproceedings conference'),
  ...typed('chapter', 'incollection inbook bookinbook suppbook suppcollection'),
  ...typed('thesis', 'phdthesis mastersthesis mathesis thesis bachelorsthesis'),
  ...typed('report', 'techreport report manual'),
  ...typed(
    'book',
    'book mvbook booklet collection mvcollection proceedings mvproceedings reference',
  ),
  ...typed('article', 'preprint unpublished'),
  ...typed('webpage', 'online electronic www web web_page webpage'),
  ...typed('dataset', 'dataset data'),
  ...typed('software', 'software code computer_program'),
  ...typed('patent', 'patent'),
  ...typed('speech', 'presentation talk lecture'),
  ...typed('standard', 'standard'),
  ...typed('review', 'review'),
  ...typed('entry-encyclopedia', 'inreference'),
  ...typed('article-magazine', 'magazine magazine_article'),
  ...typed('article-newspaper', 'newspaper newspaper_article'),
]);

const subtypes: ReadonlyMap<string, PaperType> = new Map([
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
]);

/** What a paper is in the words of CSL, by its type and, where that leaves it open, by the fields that it has. */
export function paperType(
  type: string,
  { fields, isPreprint }: { fields: ReadonlyMap<string, string>; isPreprint: boolean },
): PaperType | undefined {
  const own = fields.get('csltype')?.trim();
  if (own !== undefined) return paperTypes.find((one) => one === own);
  const named = types.get(type);
  if (named === 'article-journal') {
    const journal = fields.get('journal') ?? fields.get('journaltitle');
    const isArxiv = isPreprint && (journal === undefined || /^\W*arxiv/i.test(journal));
    return isArxiv
      ? 'article'
      : (subtypes.get(fields.get('entrysubtype')?.toLowerCase() ?? '') ?? named);
  }
  if (named !== undefined && named !== 'webpage') return named;
  if (isPreprint) return 'article';
  if (named !== undefined) return named;
  if (fields.has('journal') || fields.has('journaltitle')) return 'article-journal';
  if (fields.has('booktitle')) return 'paper-conference';
  return fields.has('school') ? 'thesis' : undefined;
}

function typed(type: PaperType, names: string): readonly (readonly [string, PaperType])[] {
  return names.split(' ').map((name) => [name, type] as const);
}

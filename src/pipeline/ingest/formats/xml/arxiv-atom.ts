import { normalizeArxiv } from '../../records/record-fields.ts';
import type { RawItem } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import type { CutElement } from './cut-elements.ts';
import { childrenNamed, type XmlElement } from './element.ts';
import { findRoot } from './find-root.ts';
import { inlineText, plainText } from './inline-text.ts';
import { readRecords, type XmlRecord } from './read-records.ts';

const atom = 'http://www.w3.org/2005/Atom';
const arxiv = 'http://arxiv.org/schemas/atom';

const names = {
  ...{ abstract: 'summary', authors: 'author', date: 'published', venue: 'arxiv:journal_ref' },
  ...{ doi: 'arxiv:doi', arxiv: 'id', url: 'link', pdf: 'link' },
};

/** Answers of the API of arXiv, and other Atom feeds: a feed of entries or one entry, whatever the prefix. */
export const arxivAtom: Format = {
  name: 'arxiv-atom',
  matches(head) {
    const root = findRoot(head);
    return root?.namespace === atom && (root.name === 'feed' || root.name === 'entry');
  },
  read: (text) =>
    readRecords(text, {
      isCut: ({ name, namespace }) => name === 'entry' && namespace === atom,
      describe: describeEntry,
    }),
};

function describeEntry({ element, line }: CutElement): XmlRecord | RawItem {
  const first = (name: string, namespace = atom): XmlElement | undefined =>
    childrenNamed(element, name, namespace)[0];
  const address = plainText(first('id'));
  if (/arxiv\.org\/api\/errors/iu.test(address))
    return apiError(line, { key: address, value: plainText(first('summary')) });
  const id = /arxiv\.org\/abs\//iu.test(address) ? normalizeArxiv(address) : undefined;
  const links = childrenNamed(element, 'link', atom).map(({ attributes }) => attributes);
  const href = (isMeant: (link: ReadonlyMap<string, string>) => boolean): string | undefined =>
    links.find(isMeant)?.get('href');
  const isPdf = (link: ReadonlyMap<string, string>): boolean =>
    link.get('title') === 'pdf' || link.get('type') === 'application/pdf';
  const fields = {
    id: id ?? address,
    arxiv: id,
    title: inlineText(first('title')),
    abstract: inlineText(first('summary') ?? first('content')),
    authors: childrenNamed(element, 'author', atom).map((author) =>
      plainText(childrenNamed(author, 'name', atom)[0]),
    ),
    date: plainText(first('published') ?? first('updated')),
    type: id === undefined ? undefined : 'article',
    venue: plainText(first('journal_ref', arxiv)),
    // One that appeared twice has two, with a space between.
    doi: plainText(first('doi', arxiv)).split(' ', 1)[0],
    url: href((link) => (link.get('rel') ?? 'alternate') === 'alternate' && !isPdf(link)),
    pdf: href(isPdf),
  };
  return { key: address === '' ? null : address, fields, names };
}

/** The API answers a wrong question with an entry that is no paper. */
function apiError(line: number, { key, value }: { key: string; value: string }): RawItem {
  return {
    kind: 'broken',
    place: { line, key },
    remark: {
      level: 'rejected',
      code: 'ATOM-ERROR',
      value,
      message: 'The entry is no paper but an error that arXiv answered with.',
      hint: 'Correct the query and save its answer again.',
    },
  };
}

import type { AtlasPaper } from '../../domain/atlas.ts';
import { authorName, type Author } from '../../domain/author.ts';
import { plainTitle } from '../inline-text.ts';
import { printable } from '../safe-text.ts';

/** A `<meta>` element: its name and content. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Keywords beyond these would make a head longer than its page. */
const maxKeywordCount = 20;
const maxAuthorCount = 200;

/**
 * A paper as reference managers read it from its page: the tags of Highwire Press, as Google Scholar and Zotero document them. The
 * name of the tag for what a paper appeared in tells its kind.
 */
export function citationMeta(
  paper: AtlasPaper,
  { pageAddress }: { pageAddress: string },
): readonly MetaTag[] {
  const [first = null, last = null] = pageRange(paper.pages);
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', plainTitle(paper.title)],
    ...paper.authors
      .slice(0, maxAuthorCount)
      .map((author) => ['author', indexName(author)] as const),
    [
      'publication_date',
      (paper.date ?? (paper.year === null ? null : String(paper.year)))?.replaceAll('-', '/') ??
        null,
    ],
    [containerTag(paper), paper.venue],
    ['volume', paper.volume],
    ['issue', paper.issue],
    ['firstpage', first],
    ['lastpage', last],
    ['doi', paper.doi],
    ['pmid', paper.pmid],
    ['arxiv_id', paper.arxiv],
    ['language', paper.language],
    ...paper.keywords.slice(0, maxKeywordCount).map((keyword) => ['keywords', keyword] as const),
    ['pdf_url', webAddress(paper.pdf)],
    ['abstract_html_url', pageAddress],
    ['public_url', webAddress(paper.url) ?? pageAddress],
  ];
  return fields.flatMap(([name, content]) => {
    const text = printable(content ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return text === '' ? [] : [{ name: `citation_${name}`, content: text }];
  });
}

/** The tag that names where a paper appeared. */
function containerTag({ type, arxiv, doi }: AtlasPaper): string {
  switch (type) {
    case 'paper-conference':
      return 'conference_title';
    case 'chapter':
    case 'entry-encyclopedia':
      return 'inbook_title';
    case 'book':
      return 'publisher';
    case 'thesis':
      return 'dissertation_institution';
    case 'report':
      return 'technical_report_institution';
    case 'article':
      return 'publisher';
    case null:
      return arxiv !== null && doi === null ? 'publisher' : 'journal_title';
    default:
      return 'journal_title';
  }
}

/** `van Beethoven, Ludwig`; a group by its name. */
function indexName(author: Author): string {
  if ('literal' in author) return authorName(author);
  const { family, given = '', particle = '', suffix = '' } = author;
  const whole = particle === '' ? family : `${particle} ${family}`;
  return [whole, given, suffix].filter((part) => part !== '').join(', ');
}

function pageRange(pages: string | null): readonly string[] {
  const [, first, last] = /^([^\s-]{1,20})-([^\s-]{1,20})$/.exec(pages ?? '') ?? [];
  if (first !== undefined && last !== undefined) return [first, last];
  return pages === null ? [] : [pages];
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

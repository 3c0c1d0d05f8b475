import type { AtlasPaper } from '../../domain/atlas.ts';
import { authorName, type Author } from '../../domain/author.ts';
import type { PaperType } from '../../domain/paper.ts';
import { plainText, plainTitle } from '../inline-text.ts';
import { paperLinks } from '../paper-links.ts';
import { printable, shortened } from '../safe-text.ts';

/** A `<meta>` element: its name and content. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/** Keywords beyond these would make a head longer than its page. */
const maxKeywordCount = 20;
const maxAuthorCount = 200;
const maxAbstractLength = 5000;

/** How each kind of paper is told: Zotero's name of the kind, and the tag for what the paper appeared in. */
const kinds: Readonly<Record<PaperType, readonly [itemType: string, container: string]>> = {
  article: ['preprint', 'publisher'],
  'article-journal': ['journalArticle', 'journal_title'],
  'article-magazine': ['magazineArticle', 'journal_title'],
  'article-newspaper': ['newspaperArticle', 'journal_title'],
  'paper-conference': ['conferencePaper', 'conference_title'],
  chapter: ['bookSection', 'book_title'],
  book: ['book', 'publisher'],
  thesis: ['thesis', 'dissertation_institution'],
  report: ['report', 'technical_report_institution'],
  review: ['journalArticle', 'journal_title'],
  dataset: ['dataset', 'publisher'],
  software: ['computerProgram', 'publisher'],
  patent: ['patent', 'publisher'],
  speech: ['presentation', 'conference_title'],
  standard: ['standard', 'publisher'],
  webpage: ['webpage', 'publisher'],
  'entry-encyclopedia': ['encyclopediaArticle', 'book_title'],
  document: ['document', 'publisher'],
};

/**
 * A paper as reference managers read it from its page: the tags of Highwire Press, as Google Scholar and Zotero document them.
 * The name of the tag for what a paper appeared in tells its kind; `DC.type` says it for the kinds that have no such tag.
 * `abstract` is what the page may show of it.
 */
export function citationMeta(
  paper: AtlasPaper,
  { pageAddress, abstract }: { pageAddress: string; abstract: string },
): readonly MetaTag[] {
  const [itemType, container] = kindOf(paper);
  const [first = null, last = null] = pageRange(paper.pages);
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', plainTitle(paper.title)],
    ...paper.authors
      .slice(0, maxAuthorCount)
      .map((author) => ['author', indexName(author)] as const),
    ['publication_date', publicationDate(paper)],
    [container, paper.venue],
    ['volume', paper.volume],
    [paper.type === 'report' ? 'technical_report_number' : 'issue', paper.issue],
    ['firstpage', first],
    ['lastpage', last],
    ['doi', paper.doi],
    ['pmid', paper.pmid],
    ['arxiv_id', paper.arxiv],
    ['language', paper.language],
    ...paper.keywords.slice(0, maxKeywordCount).map((keyword) => ['keywords', keyword] as const),
    ['abstract', shortened(plainText(abstract), maxAbstractLength)],
    ['pdf_url', webAddress(paper.pdf)],
    ['abstract_html_url', pageAddress],
    ['public_url', publicAddress(paper) ?? pageAddress],
  ];
  const kind = itemType === null ? [] : [{ name: 'DC.type', content: itemType }];
  return [
    ...kind,
    ...fields.flatMap(([name, content]) => {
      const text = printable(content ?? '')
        .replaceAll(/\s+/g, ' ')
        .trim();
      return text === '' ? [] : [{ name: `citation_${name}`, content: text }];
    }),
  ];
}

/** Where a source says nothing, a paper on arXiv alone is a preprint, and one with a venue appeared in a journal. */
function kindOf({ type, arxiv, venue }: AtlasPaper): readonly [string | null, string] {
  if (type !== null) return kinds[type];
  if (arxiv !== null && (venue === null || /^\W*arxiv/i.test(venue))) return kinds.article;
  return venue === null ? [null, 'publisher'] : kinds['article-journal'];
}

/** `2020/05/12`, as far as it is known. */
function publicationDate({ date, year }: AtlasPaper): string | null {
  return date?.replaceAll('-', '/') ?? (year === null ? null : String(year));
}

/** `van Beethoven, Ludwig`; a group by its name. */
function indexName(author: Author): string {
  if ('literal' in author) return authorName(author);
  const { family, given = '', particle = '', suffix = '' } = author;
  const whole = particle === '' ? family : `${particle} ${family}`;
  const name = [whole, given, suffix].filter((part) => part !== '').join(', ');
  // Readers take a comma between two parts of several words for one between two authors, unless a semicolon says better.
  return /\s/.test(whole) && /\s/.test(given) ? `${name};` : name;
}

function pageRange(pages: string | null): readonly string[] {
  const [, first, last] = /^([^\s-]{1,20})-([^\s-]{1,20})$/.exec(pages ?? '') ?? [];
  if (first !== undefined && last !== undefined) return [first, last];
  return pages === null ? [] : [pages];
}

function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//i.test(address) ? address : null;
}

/** Where the paper is published: its own address, else that of its DOI or another id. */
function publicAddress(paper: AtlasPaper): string | null {
  return webAddress(paper.url) ?? paperLinks({ ...paper, pdf: null })[0]?.address ?? null;
}

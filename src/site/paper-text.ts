import { fitWords } from '../model/theme-fit.ts';
import { authorName, type Author } from '../domain/author.ts';
import type { AtlasPaper, PaperPlace } from '../domain/atlas.ts';
import { shortAuthors } from '../domain/client-map.ts';
import type { Settings } from '../domain/settings.ts';
import { countText } from './count-words.ts';
import { inlineHtml, paragraphsHtml, plainText, plainTitle } from './inline-text.ts';
import { oncePer } from './once-per.ts';
import { printable, shortened, textHtml } from './safe-text.ts';

/** Names shown before "and N more". */
const shownAuthorCount = 12;

/** Longest author name shown in a list. */
const maxNameLength = 80;

/** Longest abstract shown whole, in characters. */
const maxAbstractLength = 20_000;

/** Longest excerpt of an abstract, in characters. */
const maxExcerptLength = 300;

/** A paper's title as HTML, set once for the many pages that name the paper: formulas are slow to set. */
export const titleHtml = oncePer(({ title }: Pick<AtlasPaper, 'title'>) => inlineHtml(title));

/** The first twelve authors as HTML, and how many more there are; empty for none. `nameHtml` may make more of a name than its text. */
export function authorsHtml(
  authors: readonly Author[],
  nameHtml: (name: string) => string = shortNameHtml,
): string {
  const shown = authors.slice(0, shownAuthorCount).map((author) => nameHtml(authorName(author)));
  const moreCount = authors.length - shown.length;
  const more = moreCount > 0 ? ` and ${countText(moreCount)} more` : '';
  return shown.join(', ') + more;
}

function shortNameHtml(name: string): string {
  return textHtml(shortened(name, maxNameLength));
}

/** The authors that {@link authorsHtml} leaves out, as HTML. */
export function furtherAuthorsHtml(
  authors: readonly Author[],
  nameHtml: (name: string) => string = textHtml,
): string {
  return authors
    .slice(shownAuthorCount)
    .map((author) => nameHtml(authorName(author)))
    .join(', ');
}

/** By whom, where and when, as HTML: `A. Author, B. Author · Proc. ACL, 2024`; empty where nothing is known. */
export const referenceHtml = oncePer((paper: Pick<AtlasPaper, 'authors' | 'venue' | 'year'>) =>
  [authorsHtml(paper.authors), venueHtml(paper)].filter((part) => part !== '').join(' · '),
);

function venueHtml(paper: Pick<AtlasPaper, 'venue' | 'year'>): string {
  const venue = paper.venue === null ? '' : textHtml(shortened(paper.venue, 160));
  const year = paper.year === null ? '' : String(paper.year);
  return [venue, year].filter((part) => part !== '').join(', ');
}

/** Where a paper appeared, as HTML: `Mind, LIX (236), 433–460`; empty where no venue is known. */
export function publicationHtml({
  venue,
  volume,
  issue,
  pages,
}: Pick<AtlasPaper, 'venue' | 'volume' | 'issue' | 'pages'>): string {
  if (venue === null) return '';
  const number = [volume ?? '', issue === null ? '' : `(${issue})`].join(' ').trim();
  const parts = [venue, number, (pages ?? '').replaceAll('-', '–')].map((part) =>
    textHtml(shortened(part, 160)),
  );
  return parts.filter((part) => part !== '').join(', ');
}

/** A paper's title as a citation names it: plain and short. */
export function citedTitle({ title }: Pick<AtlasPaper, 'title'>): string {
  return shortened(plainTitle(title), 90);
}

/** By whom and when, to go after a title, as HTML: `, A. Author and 3 others, 2024`; empty where nothing is known. */
export function citationHtml({ authors, year }: Pick<AtlasPaper, 'authors' | 'year'>): string {
  const names = shortAuthors(
    authors.map((author) => shortened(plainTitle(authorName(author)), maxNameLength)),
  );
  return [textHtml(names), year === null ? '' : String(year)]
    .filter((part) => part !== '')
    .map((part) => `, ${part}`)
    .join('');
}

/** The part of an abstract that a page shows. */
export interface ShownAbstract {
  readonly paragraphs: readonly string[];
  readonly isCut: boolean;
}

/** An abstract for its page, as far as the settings allow it; null where there is nothing to show. */
export function shownAbstract(
  abstract: string,
  setting: Settings['abstracts'],
): ShownAbstract | null {
  if (setting === 'none' || abstract.trim() === '') return null;
  if (setting === 'excerpt') {
    const { text, isCut } = excerptOf(abstract);
    return { paragraphs: [textHtml(text)], isCut };
  }
  const isCut = abstract.length > maxAbstractLength;
  const shown = isCut ? shortened(abstract, maxAbstractLength) : abstract;
  return { paragraphs: paragraphsHtml(shown), isCut };
}

/** The beginning of an abstract as plain text, at most 300 characters. */
export function excerptOf(abstract: string): { readonly text: string; readonly isCut: boolean } {
  // Cut as plain text: a cut through a formula or an element would leave its other half as words.
  const words = plainText(abstract.slice(0, maxAbstractLength));
  const text = shortened(words, maxExcerptLength);
  return { text, isCut: text !== words };
}

/** By whom, where and when, as plain text: `A. Author, B. Author · Proc. ACL, 2024`; empty where nothing is known. */
export function plainReference({
  authors,
  venue,
  year,
}: Pick<AtlasPaper, 'authors' | 'venue' | 'year'>): string {
  const names = authors
    .slice(0, shownAuthorCount)
    .map((author) => shortened(plainTitle(authorName(author)), maxNameLength))
    .join(', ');
  const moreCount = Math.max(0, authors.length - shownAuthorCount);
  const source = [venue === null ? '' : shortened(plainTitle(venue), 160), String(year ?? '')];
  return [
    names + (moreCount > 0 ? ` and ${countText(moreCount)} more` : ''),
    source.filter((part) => part !== '').join(', '),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The paragraphs of an abstract as plain text, as far as the settings allow it, at most `limit` characters in all. */
export function plainAbstract(
  abstract: string,
  setting: Settings['abstracts'],
  limit: number,
): readonly string[] {
  if (setting === 'none') return [];
  const most = setting === 'excerpt' ? maxExcerptLength : limit;
  const paragraphs: string[] = [];
  let left = most;
  for (const block of abstract.slice(0, maxAbstractLength).split(/\r?\n[^\S\n]*\n/)) {
    const text = plainText(block);
    if (text === '') continue;
    paragraphs.push(shortened(text, left));
    left -= text.length;
    if (left <= 0) break;
  }
  return paragraphs;
}

/** How surely a paper belongs to its theme, in words. */
export function confidenceWords(
  place: Pick<PaperPlace, 'confidence' | 'isBetween' | 'hasNearestTheme'>,
): string {
  if (place.hasNearestTheme === true) return 'the nearest: no theme was brought for this paper';
  if (place.isBetween) return 'between themes';
  return fitWords(place.confidence);
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The `lang` of a paper's title and abstract, where it is known and differs from the page's. */
export function paperLanguage(language: string | null, pageLanguage: string): string | undefined {
  const tag = language === null ? undefined : languageTag(language);
  return tag === languageTag(pageLanguage) ? undefined : tag;
}

/** A language as pages write it, `en` for `eng` too; undefined for what is no tag or no known language. */
function languageTag(language: string): string | undefined {
  const known = knownTags.get(language);
  if (known !== undefined) return known.tag;
  const tag = findTag(language);
  knownTags.set(language, { tag });
  return tag;
}

/** A map has few languages and very many papers, and `Intl` takes its time. */
const knownTags = new Map<string, { readonly tag: string | undefined }>();

function findTag(language: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(language);
    return tag !== undefined && languageNames.of(tag) !== undefined ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** First words of an abstract for the page's description; the title where there is no abstract to show. */
export function paperDescription(
  paper: Pick<AtlasPaper, 'title' | 'abstract'>,
  setting: Settings['abstracts'],
): string {
  const hasAbstract = setting !== 'none' && paper.abstract.trim() !== '';
  const source = hasAbstract ? paper.abstract.slice(0, 2000) : paper.title;
  return shortened(plainText(printable(source)), 160);
}

import type { AtlasPaper, PaperPlace } from '../domain/atlas.ts';
import type { Settings } from '../domain/settings.ts';
import { countText } from './count-words.ts';
import { paragraphsHtml, plainText } from './inline-text.ts';
import { printable, shortened, textHtml } from './safe-text.ts';

/** Names shown before "and N more". */
const shownAuthorCount = 12;

/** Longest author name shown in a list. */
const maxNameLength = 80;

/** Longest abstract shown whole, in characters. */
const maxAbstractLength = 20_000;

/** Longest excerpt of an abstract, in characters. */
const maxExcerptLength = 300;

/** The first twelve authors as HTML, and how many more there are; empty for none. */
export function authorsHtml(authors: readonly string[]): string {
  const shown = authors
    .slice(0, shownAuthorCount)
    .map((name) => textHtml(shortened(name, maxNameLength)));
  const moreCount = authors.length - shown.length;
  const more = moreCount > 0 ? ` and ${countText(moreCount)} more` : '';
  return shown.join(', ') + more;
}

/** The authors that {@link authorsHtml} leaves out, as HTML. */
export function furtherAuthorsHtml(authors: readonly string[]): string {
  return authors.slice(shownAuthorCount).map(textHtml).join(', ');
}

/** By whom, where and when, as HTML: `A. Author, B. Author · Proc. ACL, 2024`; empty where nothing is known. */
export function referenceHtml(paper: Pick<AtlasPaper, 'authors' | 'venue' | 'year'>): string {
  return [authorsHtml(paper.authors), venueHtml(paper)].filter((part) => part !== '').join(' · ');
}

function venueHtml(paper: Pick<AtlasPaper, 'venue' | 'year'>): string {
  const venue = paper.venue === null ? '' : textHtml(shortened(paper.venue, 160));
  const year = paper.year === null ? '' : String(paper.year);
  return [venue, year].filter((part) => part !== '').join(', ');
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
    // Cut as plain text: a cut through a formula or an element would leave its other half as words.
    const words = plainText(abstract.slice(0, maxAbstractLength));
    const excerpt = shortened(words, maxExcerptLength);
    return { paragraphs: [textHtml(excerpt)], isCut: excerpt !== words };
  }
  const isCut = abstract.length > maxAbstractLength;
  const shown = isCut ? shortened(abstract, maxAbstractLength) : abstract;
  return { paragraphs: paragraphsHtml(shown), isCut };
}

/** How surely a paper belongs to its theme, in words. */
export function confidenceWords(place: Pick<PaperPlace, 'confidence' | 'isBetween'>): string {
  if (place.isBetween) return 'between themes';
  if (place.confidence >= 0.8) return 'a clear fit';
  if (place.confidence >= 0.6) return 'a good fit';
  if (place.confidence >= 0.4) return 'a fair fit';
  return 'a loose fit';
}

/** The `lang` of a paper's title and abstract, where it is known and differs from the page's. */
export function paperLanguage(language: string | null, pageLanguage: string): string | undefined {
  if (language === null || language === pageLanguage) return undefined;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(language)) return undefined;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  return names.of(language) === undefined ? undefined : language;
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

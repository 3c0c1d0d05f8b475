import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { authorName } from '../../domain/author.ts';
import { shortAuthors } from '../../domain/client-map.ts';
import type { EditionId } from '../../domain/lock.ts';
import { eventEntries } from '../feeds/event-entries.ts';
import { plainText } from '../inline-text.ts';
import { editionOf, isFirstEdition } from '../permanence/editions.ts';
import { paperLink, themeLink, type ThemeLink } from '../permanence/places.ts';
import { labelText, shortened } from '../safe-text.ts';

/** A paper as a digest names it; plain text. */
export interface DigestPaper {
  readonly title: string;
  readonly path: string | null;
  /** By whom, where and when, in short: `A. Author and B. Author, Mind, 2024`. */
  readonly source: string;
  /** What it does, in a sentence of its abstract; empty where there is none to show. */
  readonly sentence: string;
}

/** New papers of one theme; null stands for papers without a place on the map. */
export interface DigestGroup {
  readonly theme: ThemeLink | null;
  readonly papers: readonly DigestPaper[];
  /** New papers beyond those. */
  readonly moreCount: number;
}

/** An edition for people who follow a field rather than a map: what is new, theme by theme. */
export interface Digest {
  readonly edition: { readonly id: EditionId; readonly date: string | null };
  readonly isFirst: boolean;
  readonly paperCount: number;
  readonly groups: readonly DigestGroup[];
  /** Sentences on what befell themes, each with where it leads. */
  readonly events: readonly { readonly text: string; readonly path: string }[];
}

/** Papers of a theme that a digest names; a first edition is all new, and shows some of each. */
const shownCount = 40;
const shownCountFirst = 8;
const maxSentenceLength = 280;
const maxTitleLength = 240;

/** The digest of an edition; null for one that the record does not know. */
export function digestOf(atlas: Atlas, id: EditionId): Digest | null {
  const edition = editionOf(atlas, id);
  if (edition === undefined) return null;
  const isFirst = isFirstEdition(atlas, id);
  const added = atlas.papers.filter(({ since }) => since === id);
  const byTheme = Map.groupBy(added, ({ place }) => place?.themeIndex ?? Infinity);
  const most = isFirst ? shownCountFirst : shownCount;
  return {
    edition: { id, date: edition.date },
    isFirst,
    paperCount: added.length,
    groups: [...byTheme]
      .sort(([a], [b]) => a - b)
      .map(([themeIndex, papers]) => {
        const theme = atlas.themes[themeIndex];
        return {
          theme: theme === undefined ? null : themeLink(atlas, theme.id),
          papers: papers.slice(0, most).map((paper) => digestPaper(atlas, paper)),
          moreCount: Math.max(0, papers.length - most),
        };
      }),
    // The first entry is the edition itself.
    events: eventEntries(atlas, id)
      .slice(1)
      .map(({ title, path }) => ({ text: title, path })),
  };
}

function digestPaper(atlas: Atlas, paper: AtlasPaper): DigestPaper {
  const { title, path } = paperLink(atlas, paper.id);
  const names = shortAuthors(paper.authors.map((author) => labelText(authorName(author))));
  const parts = [
    names,
    labelText(paper.venue ?? ''),
    paper.year === null ? '' : String(paper.year),
  ];
  return {
    title: shortened(title ?? '', maxTitleLength),
    path,
    source: parts.filter((part) => part !== '').join(', '),
    sentence: atlas.settings.abstracts === 'none' ? '' : tellingSentence(plainText(paper.abstract)),
  };
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** What a sentence says that tells what a paper does, rather than why. */
const telling = /\b(?:we|our|this (?:paper|work|article|study|survey|report))\b/iu;
/** Sentences looked at: what a paper does stands near the beginning. */
const lookedAt = 6;

/** The first sentence of an abstract that says what the paper does; else its first. */
export function tellingSentence(abstract: string): string {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(abstract.slice(0, 4000))) {
    if (segment.trim() !== '') sentences.push(segment.trim());
    if (sentences.length === lookedAt) break;
  }
  const chosen = sentences.find((sentence) => telling.test(sentence)) ?? sentences[0] ?? '';
  return labelText(shortened(chosen, maxSentenceLength));
}

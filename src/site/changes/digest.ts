import { authorName } from '../../domain/author.ts';
import type { Atlas, AtlasPaper } from '../../domain/atlas.ts';
import { shortAuthors } from '../../domain/client-map.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { Settings } from '../../domain/settings.ts';
import { splitSentences } from '../../model/split-sentences.ts';
import { plainText, plainTitle } from '../inline-text.ts';
import { byNewestPaper } from '../newest-papers.ts';
import { oncePer } from '../once-per.ts';
import { paperLinks } from '../paper-links.ts';
import { themeLink, type ThemeLink } from '../permanence/places.ts';
import { printable, shortened } from '../safe-text.ts';
import { isShown } from '../shown-themes.ts';
import { paperPath } from '../urls.ts';
import { editionReport, type EditionReport } from './edition-report.ts';
import { listedReport } from './listed-report.ts';
import { reportParts, type ReportSection } from './report-lines.ts';

/** A new paper in one breath; all text plain. */
export interface DigestPaper {
  readonly title: string;
  /** Page of this site that tells of it, below the base path. */
  readonly path: string;
  /** Where it is published. */
  readonly elsewhere: string | null;
  /** By whom and when: `A. Author and 3 others, 2024`; empty where nothing is known. */
  readonly byline: string;
  /** How its abstract begins; empty where the settings or the source give none. */
  readonly sentence: string;
}

/** New papers of one theme, the newest first. */
export interface DigestGroup {
  /** Null for papers without a place on the map, and for those of themes that no list names. */
  readonly theme: ThemeLink | null;
  /** The theme’s label, or what stands in its place; plain text. */
  readonly heading: string;
  /** Of all new papers of the group. */
  readonly paperCount: number;
  /** The first of them, at most {@link mostGroupPapers}. */
  readonly papers: readonly DigestPaper[];
}

/** A digest is for reading, and a first edition may hold a hundred thousand papers. */
export const mostGroupPapers = 50;

/** What an edition brought, to be read by people: new papers by theme, then what became of themes. */
export interface Digest {
  readonly report: EditionReport;
  readonly paperCount: number;
  /** The largest theme of today first; none is empty. */
  readonly groups: readonly DigestGroup[];
  /** Of the report what tells of themes, but neither of growing nor of shrinking: new papers say so themselves. */
  readonly changes: readonly ReportSection[];
}

/** Sections of the report that a digest leaves out. */
const leftOut: ReadonlySet<string> = new Set(['Grown', 'Shrunk']);

/** Longest first sentence, in characters; as short as the excerpt that the setting `abstracts` may allow. */
const maxSentenceLength = 280;
/** A shorter one is but a heading, such as `Background.`, and the next one goes with it. */
const minSentenceLength = 30;

/** The digest of an edition; null for one that the record does not know. */
export function editionDigest(atlas: Atlas, id: EditionId): Digest | null {
  const made = madeDigests(atlas);
  const known = made.get(id);
  if (known !== undefined) return known;
  const digest = makeDigest(atlas, id);
  made.set(id, digest);
  return digest;
}

/** The current edition has its digest on two pages and in two files. */
const madeDigests = oncePer((_: Atlas) => new Map<EditionId, Digest | null>());

function makeDigest(atlas: Atlas, id: EditionId): Digest | null {
  const report = editionReport(atlas, id);
  if (report === null) return null;
  const added = atlas.papers.filter(({ since }) => since === id).toSorted(byNewestPaper);
  const byTheme = Map.groupBy(added, (paper) => listOf(atlas, paper));
  const group = (
    list: number | 'elsewhere' | 'nowhere',
    name: Pick<DigestGroup, 'theme' | 'heading'>,
  ): readonly DigestGroup[] => {
    const papers = byTheme.get(list) ?? [];
    if (papers.length === 0) return [];
    const first = papers.slice(0, mostGroupPapers).map((paper) => digestPaper(atlas, paper));
    return [{ ...name, paperCount: papers.length, papers: first }];
  };
  const named = (index: number, theme: ThemeLink): readonly DigestGroup[] =>
    group(index, { theme, heading: theme.label });
  return {
    report,
    paperCount: added.length,
    groups: [
      ...atlas.themes.flatMap((theme, index) => named(index, themeLink(atlas, theme.id))),
      ...group('elsewhere', { theme: null, heading: 'Elsewhere on the map' }),
      ...group('nowhere', { theme: null, heading: 'Without a place on the map' }),
    ],
    changes: reportParts(listedReport(atlas, report))
      .filter(({ heading }) => heading === 'Themes')
      .flatMap(({ sections }) => sections)
      .filter(({ heading }) => !leftOut.has(heading)),
  };
}

/** The list that a new paper stands in: that of its theme by index, unless no list names the theme. */
function listOf({ themes }: Atlas, { place }: AtlasPaper): number | 'elsewhere' | 'nowhere' {
  if (place === null) return 'nowhere';
  const theme = themes[place.themeIndex];
  return theme === undefined || !isShown(theme) ? 'elsewhere' : place.themeIndex;
}

function digestPaper({ settings, themes }: Atlas, paper: AtlasPaper): DigestPaper {
  const names = shortAuthors(
    paper.authors.map((author) => shortened(plainTitle(authorName(author)), 60)),
  );
  const year = paper.year === null ? '' : String(paper.year);
  return {
    title: plainTitle(paper.title),
    path: paperPath(paper, themes),
    elsewhere: paperLinks(paper)[0]?.address ?? null,
    byline: [names, year].filter((part) => part !== '').join(', '),
    sentence: firstSentence(paper.abstract, settings.abstracts),
  };
}

/** How an abstract begins, as far as the settings allow it. */
export function firstSentence(abstract: string, setting: Settings['abstracts']): string {
  if (setting === 'none') return '';
  const [first = '', second = ''] = splitSentences(plainText(printable(abstract.slice(0, 3000))));
  const whole = first.length < minSentenceLength ? `${first} ${second}`.trim() : first;
  return shortened(whole, maxSentenceLength);
}

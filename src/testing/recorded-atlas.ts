import type { Atlas, AtlasPaper, AtlasTheme } from '../domain/atlas.ts';
import type {
  Edition,
  EditionEvent,
  EditionId,
  ItemRef,
  LockItem,
  LockPaper,
  LockTheme,
} from '../domain/lock.ts';
import type { PaperId } from '../domain/paper.ts';
import { settingsSchema, type Settings } from '../domain/settings.ts';
import type { ThemeId } from '../domain/theme.ts';
import { makePaper } from './planted-corpus.ts';

// Ids of the atlas below; the casts make ids of plain words.
export const first = 'eeeeeee1' as EditionId;
export const second = 'eeeeeee2' as EditionId;
export const current = 'eeeeeee3' as EditionId;
export const speech = 'speech01' as ThemeId;
export const graphs = 'graphs01' as ThemeId;
export const dissolved = 'tokens01' as ThemeId;
export const merged = 'voices01' as ThemeId;
/** Merged into a theme that was then merged itself. */
export const mergedBefore = 'sounds01' as ThemeId;
export const removed = 'paper0rm' as PaperId;
export const joined = 'paper0jn' as PaperId;
export const forgotten = 'paper0fg' as PaperId;

/** Id of a living paper, 0 to 5. */
export function paperId(number: number): PaperId {
  return String(number).padStart(8, '0') as PaperId;
}

/**
 * A small whole atlas of two themes and six papers with a history of three editions, in which everything happened that can
 * happen to a theme, a paper or a page.
 */
export function recordedAtlas(settings: Partial<Settings> = {}): Atlas {
  const papers = Array.from({ length: 6 }, (_, index) => livingPaper(index));
  const themes = [
    livingTheme(speech, { slug: 'speech', label: 'Speech', paperIndexes: [0, 1, 2, 5] }),
    livingTheme(graphs, { slug: 'graphs', label: 'Graphs', paperIndexes: [3, 4] }),
  ];
  return {
    format: 'paperland-atlas/1',
    settings: { ...settingsSchema.parse({}), ...settings },
    papers,
    themes,
    pages: [{ name: 'about', title: 'About', prose: 'About it.' }],
    land: [],
    account: { files: [], problems: [] },
    method: {
      ...{ paperCount: 6, placedCount: 6, withAbstractCount: 0, vocabularySize: 10 },
      ...{
        dimensionCount: 2,
        hasOwnVectors: false,
        varianceKept: 0.5,
        neighbourCount: 5,
        themeCount: 2,
      },
      ...{ themeCountReason: '', betweenCount: 0, seed: 1, versions: {} },
      quality: {
        ...{ trustworthiness: null, overlap: null, sampledCount: 0, contiguity: null },
        ...{ silhouette: null, coherence: null, stability: null, coverage: 1, betweenShare: 0 },
      },
    },
    suggestions: { papers: [], themes: [] },
    record: {
      edition: current,
      editions: editions(),
      ...{ layoutSince: second, themesSince: first },
      themes: [...themes.map(lockTheme), ...endedThemes()],
      formerPapers: formerPapers(),
      items: items(papers, themes),
    },
    digest: 'ab'.repeat(32),
  };
}

function livingPaper(index: number): AtlasPaper {
  const since = index < 3 ? first : index < 5 ? second : current;
  return {
    ...makePaper(index, `Paper ${String(index)}`),
    place: {
      ...{ x: index / 10, y: 0.5, themeIndex: index === 3 || index === 4 ? 1 : 0, confidence: 0.8 },
      ...{ isBetween: false, secondThemeIndex: null, neighbours: [] },
    },
    hasPage: index !== 4,
    since,
    isNewcomer: since === current,
  };
}

function livingTheme(
  id: ThemeId,
  parts: Pick<AtlasTheme, 'slug' | 'label' | 'paperIndexes'>,
): AtlasTheme {
  return {
    ...{ id, ...parts, formerLabels: id === speech ? ['Spoken words'] : [] },
    since: id === speech ? first : second,
    ...{
      terms: [],
      subthemes: [],
      quotes: [],
      hue: 30,
      tone: 'deep',
      exemplars: [],
      neighbours: [],
    },
    ...{ anchor: { x: 0.5, y: 0.5 }, placement: { x: 0.5, y: 0.5, minScalePx: 0 }, curated: null },
    ...{ isHidden: false, isEdited: false },
  };
}

function lockTheme({ id, slug, label, formerLabels, since }: AtlasTheme): LockTheme {
  return {
    ...{ id, slug, formerSlugs: id === speech ? ['spoken-words'] : [], label, formerLabels },
    ...{ since, changed: since, hue: 30, tone: 'deep', file: null },
  };
}

function endedThemes(): readonly LockTheme[] {
  const theme = (id: ThemeId, slug: string, retired: LockTheme['retired']): LockTheme => ({
    ...{ id, slug, formerSlugs: [], label: `Former ${slug}`, formerLabels: ['Older name'] },
    ...{ since: first, changed: current, hue: 30, tone: 'deep', file: null, retired },
  });
  return [
    theme(dissolved, 'tokens', {
      ...{ edition: current, into: null, successors: [graphs, merged] },
      members: [paperId(1), paperId(3), removed],
    }),
    theme(merged, 'voices', { edition: current, into: speech, successors: [speech], members: [] }),
    theme(mergedBefore, 'sounds', { edition: second, into: merged, successors: [], members: [] }),
  ];
}

function formerPapers(): readonly LockPaper[] {
  const paper = (id: PaperId, title: string | null, fate: LockPaper['fate']): LockPaper => ({
    ...{ id, keys: ['doi:10.1000/x', `title:${id}`], title, slug: `former-${id}`, since: first },
    ...{ changed: current, theme: dissolved, x: null, y: null, fate },
  });
  return [
    paper(forgotten, 'Never to be shown', { kind: 'forgotten' }),
    paper(joined, 'A preprint', { kind: 'joined', into: paperId(0) }),
    paper(removed, 'A removed paper', { kind: 'removed' }),
  ];
}

function items(papers: readonly AtlasPaper[], themes: readonly AtlasTheme[]): readonly LockItem[] {
  const live = (kind: LockItem['kind'], id: string, path: string, pages?: number): LockItem => ({
    ...{ kind, id, path, state: 'live', target: null, since: first },
    ...(pages === undefined ? {} : { pages }),
  });
  const gone = (...parts: Parameters<typeof live>): LockItem => ({
    ...live(...parts),
    state: 'gone',
  });
  const moved = (target: ItemRef, ...parts: Parameters<typeof live>): LockItem => ({
    ...live(...parts),
    ...{ state: 'redirect', target, since: second },
  });
  return [
    ...themes.map(({ id, slug }) =>
      live('theme', id, `themes/${slug}/`, id === speech ? 3 : undefined),
    ),
    ...papers.map(({ id, slug, hasPage }) =>
      (hasPage ? live : gone)('paper', id, `papers/${slug}/`),
    ),
    live('page', 'about', 'about/'),
    gone('page', 'imprint', 'imprint/'),
    moved('page:about', 'page', 'old-about', 'old-about/'),
    moved(`theme:${speech}`, 'theme', speech, 'themes/spoken-words/', 2),
    gone('theme', dissolved, 'themes/tokens/', 2),
    moved(`theme:${speech}`, 'theme', merged, 'themes/voices/', 2),
    moved(`theme:${merged}`, 'theme', mergedBefore, 'themes/sounds/'),
    // Two branches gave one address to two themes: the living one has it.
    moved(`theme:${dissolved}`, 'theme', mergedBefore, 'themes/graphs/'),
    gone('paper', forgotten, `papers/former-${forgotten}/`),
    gone('paper', removed, `papers/former-${removed}/`),
    moved(`paper:${paperId(0)}`, 'paper', joined, `papers/former-${joined}/`),
  ];
}

function editions(): readonly Edition[] {
  const edition = (
    id: EditionId,
    { parents = [], date, events = [] }: Partial<Edition> & Pick<Edition, 'date'>,
  ): Edition => ({
    ...{ id, parents, date, digest: 'ab'.repeat(32), events },
    ...{ paperCount: 6, themeCount: 2, themeCountReason: '', abstractCount: 0 },
  });
  return [
    edition(first, { date: '2025' }),
    edition(second, { date: null, parents: [first] }),
    edition(current, { date: '2025-07-31', parents: [second], events: currentEvents() }),
  ];
}

function currentEvents(): readonly EditionEvent[] {
  return [
    { kind: 'papers-removed', papers: [removed, forgotten] },
    { kind: 'papers-returned', papers: [paperId(4)] },
    { kind: 'paper-joined', paper: joined, into: paperId(0) },
    { kind: 'paper-parted', paper: paperId(1), from: paperId(2) },
    { kind: 'paper-rekeyed', paper: paperId(2), keys: ['doi:10.1000/new'] },
    { kind: 'papers-moved', from: dissolved, to: graphs, papers: [paperId(3)] },
    { kind: 'papers-moved', from: null, to: speech, papers: [paperId(0), paperId(1)] },
    { kind: 'theme-resized', theme: speech, from: 2, to: 4 },
    { kind: 'theme-resized', theme: graphs, from: 9, to: 2 },
    { kind: 'theme-renamed', theme: speech, from: 'Spoken words', to: 'Speech' },
    { kind: 'theme-drifted', theme: graphs },
    { kind: 'theme-split', theme: speech, heirs: [speech, graphs] },
    { kind: 'themes-merged', themes: [merged], into: speech },
    { kind: 'theme-dissolved', theme: dissolved, successors: [graphs, merged] },
    { kind: 'theme-revived', theme: speech },
    { kind: 'map-moved', median: 0.02, p90: 0.1 },
    {
      ...{ kind: 'relayout-advised', placedShare: 0.2, trustworthinessGain: 0.04 },
      overlapGain: null,
    },
    { kind: 'regroup-advised', inertiaShare: 0.04 },
    { kind: 'accepted', gate: 'themes' },
  ];
}

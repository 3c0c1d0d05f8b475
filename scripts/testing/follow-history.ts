import { noOwnPlaces } from '../../src/domain/own-places.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { gateNames } from '../../src/domain/gate.ts';
import type { ItemRef, Lock } from '../../src/domain/lock.ts';
import type { PaperId } from '../../src/domain/paper.ts';
import type { ThemeId } from '../../src/domain/theme.ts';
import { settingsSchema } from '../../src/domain/settings.ts';
import { formatLock } from '../../src/lock/format-lock.ts';
import { refOf, servedItems } from '../../src/lock/item-address.ts';
import { parseLock } from '../../src/lock/parse-lock.ts';
import { assembleCorpus } from '../../src/pipeline/ingest/records/assemble-corpus.ts';
import { makeRecord } from '../../src/pipeline/ingest/records/read-record.ts';
import type { Content } from '../../src/pipeline/ingest/read-content.ts';
import type { PaperFields } from '../../src/pipeline/ingest/records/read-record.ts';
import { runPipeline } from '../../src/pipeline/run.ts';
import { boundThemes, lostCorrections } from './lost-corrections.ts';
import { makeHistory, paperAddress, type HistoryState } from './random-history.ts';

/** What a history of builds came to. */
export interface HistoryOutcome {
  /** Addresses ever published, ids ever given out to papers and to themes. */
  readonly addressCount: number;
  readonly paperIdCount: number;
  readonly themeIdCount: number;
  /** Files of authors that were obeyed, counted anew in every step. */
  readonly correctionCount: number;
  /** Every promise that was broken, in words; none is the aim. */
  readonly broken: readonly string[];
}

/**
 * Builds a made-up history step by step on the analysis and the pages that it plans, the lock read back from its files
 * each time, and checks every promise after every step: no address is lost, each ends at a page or a tombstone, no id
 * is given twice, known papers stay where they were, no correction of an author’s is lost, a rebuild changes nothing.
 */
export async function followHistory(
  corpus: readonly PaperFields[],
  options: { readonly seed: number; readonly stepCount: number; readonly isRebuilt?: boolean },
): Promise<HistoryOutcome> {
  const history = makeHistory(corpus, options.seed);
  const broken: string[] = [];
  const addresses = new Set<string>();
  const numberOf = new Map<PaperId, number>();
  const bornIn = new Map<string, string>();
  let boundTo: ReadonlyMap<string, ThemeId> = new Map();
  let correctionCount = 0;
  let state = history.first;
  let past: Lock | null = null;
  for (let step = 0; step <= options.stepCount; step++) {
    const say = (text: string): number => broken.push(`step ${step}: ${text}`);
    const { content, numbers } = contentOf(state, step);
    const { atlas, lock } = await runPipeline(content, { past, accepted: new Set(gateNames) });
    const texts = formatLock(lock);
    const { lock: read, problems } = parseLock(texts);
    for (const problem of problems) say(`the lock cannot be read: ${problem.message}`);
    if (read === null) break;

    for (const path of addresses) {
      if (!read.items.some((item) => item.path === path)) say(`/${path} is lost`);
    }
    for (const { path } of read.items) addresses.add(path);
    for (const fault of deadEnds(read)) say(fault);
    for (const fault of staleLinks(atlas, read)) say(fault);
    const built = { files: state.themes, atlas, lock: read };
    for (const fault of lostCorrections(built, boundTo)) say(fault);
    boundTo = boundThemes(read);
    correctionCount += state.themes.length;
    for (const { id, since } of read.themes) {
      if ((bornIn.get(id) ?? since) !== since) say(`the theme ${id} was born twice`);
      bornIn.set(id, since);
    }
    for (const [id, number] of numbers(atlas)) {
      const known = numberOf.get(id);
      if (known !== undefined && known !== number)
        say(`the id ${id} went from paper ${known} to ${number}`);
      numberOf.set(id, number);
    }
    for (const id of movedKnown(past, read)) say(`the known paper ${id} moved`);
    if (options.isRebuilt === true) {
      const again = await runPipeline(content, { past: read });
      if (JSON.stringify(again.atlas) !== JSON.stringify(atlas))
        say('a rebuild gives another atlas');
      if (JSON.stringify(formatLock(again.lock)) !== JSON.stringify(texts))
        say('a rebuild gives another lock');
      for (const { problem } of again.refusals) say(`a rebuild is refused: ${problem.message}`);
    }
    past = read;
    state = history.next(state, atlas.themes);
  }
  return {
    addressCount: addresses.size,
    paperIdCount: numberOf.size,
    themeIdCount: bornIn.size,
    correctionCount,
    broken,
  };
}

/** The content of a state, and which paper of the corpus has which id on the map. */
function contentOf(
  state: HistoryState,
  step: number,
): {
  content: Content;
  numbers: (atlas: Atlas) => ReadonlyMap<PaperId, number>;
} {
  const numbered = [...state.papers];
  const { makeCorpus, makeKeys, appearance } = assembleCorpus(
    numbered.map(([number, fields]) => {
      const place = { file: 'papers/history.jsonl', line: number + 1, key: null, isWarned: false };
      return makeRecord(place, fields);
    }),
    new Set(),
  );
  const [corpus, keys] = [makeCorpus(), makeKeys()];
  const numberOf = new Map(numbered.map(([number]) => [paperAddress(number), number]));
  return {
    content: {
      ...{ settings: settingsSchema.parse({}), corpus, keys, appearance },
      ...{
        curatedThemes: state.themes,
        pages: [],
        own: noOwnPlaces,
        account: { files: [], problems: [] },
      },
      digest: step.toString(16).padStart(8, '0'),
    },
    numbers: ({ papers }) =>
      new Map(papers.map(({ id, url }) => [id, numberOf.get(url ?? '') ?? -1])),
  };
}

/** Addresses that lead nowhere, and things with two pages. */
function deadEnds({ items }: Lock): readonly string[] {
  const pages = new Map<ItemRef, number>();
  const served = servedItems(items);
  for (const item of served.values()) {
    if (item.state !== 'redirect') pages.set(refOf(item), (pages.get(refOf(item)) ?? 0) + 1);
  }
  return [...served.values()].flatMap((item) => {
    const ref = item.target ?? refOf(item);
    if (pages.get(ref) === 1) return [];
    return [`/${item.path} leads to ${ref}, which has ${String(pages.get(ref) ?? 0)} pages`];
  });
}

/** Things on the map without a live line in the ledger. */
function staleLinks({ themes, papers }: Atlas, { items }: Lock): readonly string[] {
  const live = new Set(items.filter(({ state }) => state === 'live').map(({ path }) => path));
  return [
    ...themes.map(({ slug }) => `themes/${slug}/`),
    ...papers.filter(({ hasPage }) => hasPage).map(({ slug }) => `papers/${slug}/`),
  ]
    .filter((path) => !live.has(path))
    .map((path) => `/${path} is shown and not in the ledger`);
}

function movedKnown(past: Lock | null, now: Lock): readonly PaperId[] {
  const before = new Map((past?.papers ?? []).map((line) => [line.id, line]));
  return now.papers.flatMap(({ id, x, y }) => {
    const was = before.get(id);
    if (was === undefined || was.x === null || x === null) return [];
    return was.x === x && was.y === y ? [] : [id];
  });
}

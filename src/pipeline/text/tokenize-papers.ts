import type { Corpus } from '../../domain/paper.ts';
import { findAcronyms, type AcronymDefinition } from '../../model/acronyms.ts';
import { stem } from '../../model/stem.ts';
import { tokenize, type Token, type TokenRun } from '../../model/tokens.ts';
import type { Acronym, TokenTable } from '../stage-values.ts';

/** Cuts every title and abstract into words and collects the acronyms that the abstracts explain. */
export function tokenizePapers(corpus: Corpus): TokenTable {
  const papers = corpus.papers.map((paper) => ({
    title: tokenize(paper.title),
    abstract: tokenize(paper.abstract),
  }));
  const closed = new Set<string>();
  for (const paper of papers) {
    for (const run of [...paper.title, ...paper.abstract]) {
      for (const token of run) closed.add(token.word);
    }
  }
  const definitions = corpus.papers.flatMap((paper) => [
    ...findAcronyms(paper.title),
    ...findAcronyms(paper.abstract),
  ]);
  return {
    papers: papers.map((paper) => ({
      title: paper.title.map((run) => joinCompounds(run, closed)),
      abstract: paper.abstract.map((run) => joinCompounds(run, closed)),
    })),
    acronyms: chooseAcronyms(definitions, closed),
  };
}

/**
 * Makes one token of a hyphenated pair that the corpus also writes as one word ("pre-training" beside
 * "pretraining") or whose first part says nothing alone ("in-context").
 */
export function joinCompounds(run: TokenRun, closed: ReadonlySet<string>): TokenRun {
  const joined: Token[] = [];
  for (const token of run) {
    const last = joined.at(-1);
    if (token.glue === '-' && last !== undefined) {
      const word = last.word + token.word;
      if (closed.has(word) || PREFIXES.has(last.word)) {
        joined[joined.length - 1] = {
          word,
          surface: `${last.surface}-${token.surface}`,
          glue: last.glue,
        };
        continue;
      }
    }
    joined.push(token);
  }
  return joined;
}

const PREFIXES: ReadonlySet<string> = new Set(
  'in on off out over under up pre re non co de un sub inter anti semi multi self cross'.split(' '),
);

/** For each acronym the long form that most definitions give; none where they do not agree. */
function chooseAcronyms(
  definitions: readonly AcronymDefinition[],
  closed: ReadonlySet<string>,
): Map<string, Acronym> {
  const byShort = new Map<string, Map<string, { count: number; surfaces: Map<string, number> }>>();
  for (const { short, long } of definitions) {
    const key = tokenize(long)
      .flatMap((run) => joinCompounds(run, closed).map((token) => stem(token.word)))
      .join(' ');
    const longs = byShort.get(short.toLowerCase()) ?? new Map<string, never>();
    byShort.set(short.toLowerCase(), longs);
    const entry = longs.get(key) ?? { count: 0, surfaces: new Map<string, number>() };
    longs.set(key, entry);
    entry.count++;
    const surface = `${short}\t${long}`;
    entry.surfaces.set(surface, (entry.surfaces.get(surface) ?? 0) + 1);
  }
  const chosen = new Map<string, Acronym>();
  for (const [lower, longs] of byShort) {
    const total = [...longs.values()].reduce((sum, entry) => sum + entry.count, 0);
    const best = [...longs.values()].sort((a, b) => b.count - a.count)[0];
    if (best === undefined || best.count * 3 < total * 2) continue;
    const surface = [...best.surfaces].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
    const [short = '', long = ''] = surface?.split('\t') ?? [];
    const run = tokenize(long).flatMap((part) => joinCompounds(part, closed));
    chosen.set(lower, { short, long, run });
  }
  return chosen;
}

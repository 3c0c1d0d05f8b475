import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus, Paper } from '../../domain/paper.ts';
import { plainTheme, type CuratedTheme } from '../../domain/theme.ts';
import { adjustedRandIndex } from '../../math/agreement.ts';
import { makeRandom } from '../../math/random.ts';
import { makePaper, plantCorpus, purity } from '../../testing/planted-corpus.ts';
import type { KnownThemes } from '../stage-values.ts';
import { tokenizePapers } from '../text/tokenize-papers.ts';
import { buildTermMatrix } from '../vectors/build-term-matrix.ts';
import { reduceTerms } from '../vectors/reduce-terms.ts';
import { continueThemes, marginFor } from './continue-themes.ts';
import { findThemes } from './find-themes.ts';
import { settleMembership } from './settle-membership.ts';

const planted = plantCorpus({ paperCount: 96, themeCount: 6 });
const papers = planted.corpus.papers;

async function spaceOf(corpus: Corpus) {
  const matrix = buildTermMatrix(tokenizePapers(corpus), []);
  return { matrix, reduced: await reduceTerms(matrix, makeRandom(1, 'svd')) };
}

/** What the lock knows of papers by their planted themes; -1 for papers that it does not know. */
function knownOf(themes: readonly number[], curatedOf?: readonly number[]): KnownThemes {
  const count = Math.max(-1, ...themes) + 1;
  return {
    themeOf: Int32Array.from(themes),
    isRecent: Uint8Array.from(themes, (theme) => (theme < 0 ? 1 : 0)),
    curatedOf: curatedOf ?? new Array<number>(count).fill(-1),
  };
}

const auto = { count: 'auto', margin: 0.14, seed: 1 } as const;
const file = (name: string, terms: readonly string[]): CuratedTheme => ({
  ...plainTheme(name),
  terms,
});

describe('themes that are carried on', () => {
  test('are the same for the same papers', async () => {
    const space = await spaceOf(planted.corpus);
    const first = findThemes(space, [], { count: 6, seed: 1 });
    const known = knownOf([...first.clusterOf]);
    const again = continueThemes(space, [], known, auto);
    expect([...again.clusterOf]).toEqual([...first.clusterOf]);
    expect(again.countReason).toMatchInlineSnapshot(
      `"Themes are carried on from one edition to the next; in this one none was born and none ended."`,
    );
  });

  test('are the same again after they have grown', async () => {
    const space = await spaceOf(planted.corpus);
    const grown = continueThemes(
      space,
      [],
      knownOf(planted.themeOf.map((theme, index) => (index < 80 ? theme : -1))),
      auto,
    );
    const again = continueThemes(space, [], knownOf([...grown.clusterOf]), auto);
    expect([...again.clusterOf]).toEqual([...grown.clusterOf]);
  });

  test('take in newcomers of their own', async () => {
    const known = knownOf(planted.themeOf.map((theme, index) => (index < 72 ? theme : -1)));
    const { clusterOf, clusterCount } = continueThemes(
      await spaceOf(planted.corpus),
      [],
      known,
      auto,
    );
    expect(clusterCount).toBe(6);
    expect(adjustedRandIndex(clusterOf, planted.themeOf)).toBeGreaterThan(0.9);
  });

  test('stay while a new one is born of papers that none fits', async () => {
    const known = knownOf(planted.themeOf.map((theme) => (theme < 5 ? theme : -1)));
    const { clusterOf, clusterCount, countReason } = continueThemes(
      await spaceOf(planted.corpus),
      [],
      known,
      auto,
    );
    expect(clusterCount).toBe(6);
    expect(purity(clusterOf, planted.themeOf)).toBeGreaterThan(0.95);
    expect(countReason).toContain('1 theme was born');
  });

  test('end when a single paper is left, and do not come back for it', async () => {
    const kept = papers
      .map((_, index) => index)
      .filter((index) => planted.themeOf[index] !== 5 || index === 5);
    const corpus = {
      papers: kept.flatMap((index): Paper[] => (papers[index] ? [papers[index]] : [])),
    };
    const known = knownOf(kept.map((index) => planted.themeOf[index] ?? -1));
    const { clusterCount, clusterOf } = continueThemes(await spaceOf(corpus), [], known, auto);
    expect(clusterCount).toBe(5);
    const again = continueThemes(await spaceOf(corpus), [], knownOf([...clusterOf]), auto);
    expect(again.clusterCount).toBe(5);
  });

  test('grow from the file that an author adds', async () => {
    const known = knownOf(planted.themeOf.map((theme) => (theme < 5 ? theme : 4)));
    const terms = planted.themeWords[5]?.slice(0, 3) ?? [];
    const { curatedOf, clusterOf } = continueThemes(
      await spaceOf(planted.corpus),
      [file('mine', terms)],
      known,
      auto,
    );
    const own = curatedOf.indexOf(0);
    expect(own).toBeGreaterThanOrEqual(0);
    const members = planted.themeOf.filter((_, row) => clusterOf[row] === own);
    expect(members.filter((theme) => theme === 5).length).toBeGreaterThan(12);
  });

  test('never end where a file holds them', async () => {
    const corpus = { papers: papers.filter((_, index) => planted.themeOf[index] !== 5) };
    const themes = planted.themeOf.filter((theme) => theme !== 5);
    const known = knownOf(themes, [-1, -1, -1, -1, -1, 0]);
    const held = file('held', planted.themeWords[0]?.slice(0, 2) ?? []);
    const { curatedOf, clusterOf } = continueThemes(await spaceOf(corpus), [held], known, auto);
    const own = curatedOf.indexOf(0);
    expect(own).toBeGreaterThanOrEqual(0);
    expect(clusterOf.includes(own)).toBe(true);
  });

  test.each([4, 9])('come to be %i where the settings ask for it', async (count) => {
    const known = knownOf(planted.themeOf);
    const options = { ...auto, count };
    const space = await spaceOf(planted.corpus);
    expect(continueThemes(space, [], known, options).clusterCount).toBe(count);
  });

  test('do not depend on how the lock numbers them', async () => {
    const space = await spaceOf(planted.corpus);
    const themes = planted.themeOf.map((theme, index) => (index % 7 === 0 ? -1 : theme));
    const straight = continueThemes(space, [], knownOf(themes), auto).clusterOf;
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    fc.assert(
      fc.property(order, (numbers) => {
        const renamed = themes.map((theme) => (theme < 0 ? -1 : (numbers[theme] ?? 0)));
        const { clusterOf } = continueThemes(space, [], knownOf(renamed), auto);
        expect(adjustedRandIndex(clusterOf, straight)).toBe(1);
      }),
      { numRuns: 8 },
    );
  });

  test('of one paper, and of papers all alike, are one', async () => {
    const one = await spaceOf({ papers: [makePaper(0, 'Speech', 'Of speech.')] });
    expect(continueThemes(one, [], knownOf([0]), auto).clusterCount).toBe(1);
    const alike = Array.from({ length: 9 }, (_, i) => makePaper(i, 'Beam search', 'Of speech.'));
    const space = await spaceOf({ papers: alike });
    const known = knownOf([0, 0, 0, 0, 0, -1, -1, -1, -1]);
    expect(continueThemes(space, [], known, auto).clusterCount).toBe(1);
    expect(continueThemes(space, [], known, { ...auto, count: 3 }).clusterCount).toBe(1);
  });
});

describe('the margin', () => {
  test('is wider for a small map, and as the settings say', () => {
    expect([marginFor(67, 'normal'), marginFor(67, 'low')]).toEqual([0.2, 0.07]);
    expect([marginFor(500, 'normal'), marginFor(500, 'high')]).toEqual([0.14, 0.2]);
  });
});

describe('the themes of a build', () => {
  const options = {
    ...{ seed: 1, isRebuild: false, isRedrawn: false, countReason: 'As before.' },
    themes: { count: 'auto', stability: 'normal' },
  } as const;

  test('are found anew where the lock knows none, and where the author asks', async () => {
    const space = await spaceOf(planted.corpus);
    const none = knownOf(planted.themeOf.map(() => -1));
    expect(settleMembership(space, [], none, options).isAnew).toBe(true);
    const anew = settleMembership(space, [], knownOf(planted.themeOf), {
      ...options,
      isRedrawn: true,
    });
    expect(anew.isAnew).toBe(true);
    expect(settleMembership(space, [], knownOf(planted.themeOf), options).isAnew).toBe(false);
  });

  test('are found anew where a map has outgrown those it had', async () => {
    const space = await spaceOf(planted.corpus);
    const first = planted.themeOf.map((theme, index) => (index < 24 ? theme : -1));
    expect(settleMembership(space, [], knownOf(first), options).isAnew).toBe(true);
    const half = planted.themeOf.map((theme, index) => (index < 48 ? theme : -1));
    expect(settleMembership(space, [], knownOf(half), options).isAnew).toBe(false);
    const one = knownOf(planted.themeOf.map(() => 0));
    expect(settleMembership(space, [], one, options).isAnew).toBe(true);
  });

  test('are those of the lock for a rebuild', async () => {
    const space = await spaceOf(planted.corpus);
    const odd = planted.themeOf.map((theme, index) => (index < 3 ? 0 : theme));
    const { membership } = settleMembership(space, [], knownOf(odd), {
      ...options,
      isRebuild: true,
    });
    expect([...membership.clusterOf]).toEqual(odd);
    expect(membership.countReason).toBe('As before.');
  });

  test('stay for an author’s file without terms when all are found anew', async () => {
    const space = await spaceOf(planted.corpus);
    const known = knownOf(planted.themeOf, [-1, -1, -1, 0, -1, -1]);
    const { membership } = settleMembership(space, [file('bound', [])], known, {
      ...{ ...options, isRedrawn: true },
    });
    const own = membership.curatedOf.indexOf(0);
    const members = planted.themeOf.filter((_, row) => membership.clusterOf[row] === own);
    expect(members.filter((theme) => theme === 3).length).toBeGreaterThan(0.8 * members.length);
  });
});

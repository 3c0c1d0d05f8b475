import { describe, expect, test, vi } from 'vitest';
import { noFilters } from './filters.ts';
import { createMatching, type Found } from './matching.ts';

const columns = {
  count: 4,
  years: [2018, 2019, 2020, 2020],
  venueIndexes: [9, 9, 9, 9],
  venueNames: [],
  isNewcomer: () => false,
};

/** A lookup whose answers are given by hand. */
function setUp() {
  const answers = new Map<string, (rows: readonly number[]) => void>();
  const refuse = new Map<string, (error: Error) => void>();
  const found: Found[] = [];
  const failed: unknown[] = [];
  const look = vi.fn(
    (words: string) =>
      new Promise<readonly number[]>((resolve, reject) => {
        answers.set(words, resolve);
        refuse.set(words, reject);
      }),
  );
  const ask = createMatching(
    columns,
    { hits: async (query) => ({ rows: await look(query), status: query }), authored: look },
    { onFound: (one) => found.push(one), onFail: (error) => failed.push(error) },
  );
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  return { ask, answers, refuse, found, failed, look, settle };
}

describe('matching', () => {
  test('answers at once where nothing is to be looked up', () => {
    const { ask, found } = setUp();
    ask({ ...noFilters, years: { from: 2020, to: 2020 } });
    expect(found.map(({ match }) => match.count)).toEqual([2]);
  });

  test('drops answers to earlier questions', async () => {
    const { ask, answers, found, settle } = setUp();
    ask({ ...noFilters, query: 'a' });
    ask({ ...noFilters, query: 'ab' });
    answers.get('ab')?.([2, 1]);
    await settle();
    answers.get('a')?.([0, 1, 2, 3]);
    await settle();
    expect(found.map(({ hits }) => hits?.rows)).toEqual([[2, 1]]);
  });

  test('asks nothing twice while only other filters change', async () => {
    const { ask, answers, found, look, settle } = setUp();
    ask({ ...noFilters, query: 'a', author: 'B' });
    answers.get('a')?.([0, 1, 2]);
    answers.get('B')?.([1, 2, 3]);
    await settle();
    ask({ ...noFilters, query: 'a', author: 'B', years: { from: 2020, to: 2020 } });
    expect(look).toHaveBeenCalledTimes(2);
    expect(found.map(({ match }) => match.count)).toEqual([2, 1]);
  });

  test('forgets hits when the search is cleared', async () => {
    const { ask, answers, found, settle } = setUp();
    ask({ ...noFilters, query: 'a' });
    answers.get('a')?.([0]);
    await settle();
    ask(noFilters);
    expect(found.at(-1)).toEqual({ match: { mask: null, count: 4 }, hits: null });
  });

  test('says that a lookup failed, and asks again', async () => {
    const { ask, answers, refuse, found, failed, settle } = setUp();
    ask({ ...noFilters, query: 'a' });
    refuse.get('a')?.(new Error('away'));
    await settle();
    expect(failed).toHaveLength(1);
    ask({ ...noFilters, query: 'a' });
    answers.get('a')?.([3]);
    await settle();
    expect(found.map(({ match }) => match.count)).toEqual([1]);
  });
});

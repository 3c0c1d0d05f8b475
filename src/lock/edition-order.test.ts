import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition, EditionId } from '../domain/lock.ts';
import { newestEditions, orderEditions } from './edition-order.ts';

function edition(id: string, parents: readonly string[], date: string | null = null): Edition {
  return {
    id: id as EditionId,
    parents: parents as EditionId[],
    date,
    digest: '00',
    paperCount: 0,
    themeCount: 0,
    abstractCount: 0,
    themeCountReason: '',
    events: [],
  };
}

function sorted(editions: readonly Edition[]): readonly string[] {
  return editions.map(({ id }) => id).sort(orderEditions(editions));
}

describe('the order of editions', () => {
  test('is that in which they follow each other, whatever their dates and ids', () => {
    expect(
      sorted([edition('a', ['b'], '2020'), edition('b', ['c'], '2022'), edition('c', [])]),
    ).toEqual(['c', 'b', 'a']);
  });

  test('goes by date between two branches', () => {
    const branches = [
      edition('0', []),
      edition('a', ['0'], '2025-07-02'),
      edition('b', ['0'], '2025-07-01'),
    ];
    expect(sorted(branches)).toEqual(['0', 'b', 'a']);
  });

  test('takes an edition that is not known for the oldest', () => {
    const compare = orderEditions([edition('a', [])]);
    expect(compare('z' as EditionId, 'a' as EditionId)).toBeLessThan(0);
  });

  test('is total, and puts every edition behind its parents', () => {
    const dates = fc.constantFrom(null, '2024', '2025-01', '2025-01-31');
    const history = fc.array(fc.tuple(fc.array(fc.nat(), { maxLength: 2 }), dates), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(history, (steps) => {
        const editions = steps.map(([parents, date], index) =>
          edition(
            String.fromCharCode(122 - index),
            index === 0 ? [] : parents.map((p) => String.fromCharCode(122 - (p % index))),
            date,
          ),
        );
        const order = sorted(editions);
        expect(sorted(editions.toReversed())).toEqual(order);
        for (const { id, parents } of editions)
          for (const parent of parents)
            expect(order.indexOf(parent)).toBeLessThan(order.indexOf(id));
      }),
    );
  });
});

describe('the newest editions', () => {
  test('are those that no other follows: two after a merge of branches', () => {
    const editions = [edition('0', []), edition('b', ['0']), edition('a', ['0'])];
    expect(newestEditions(editions).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(newestEditions([...editions, edition('c', ['a', 'b'])])).toHaveLength(1);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EditionId, ItemRef, LockItem } from '../../domain/lock.ts';
import { refOf } from '../../lock/item-address.ts';
import { planItems } from './ledger.ts';
import type { PlannedItems, PublishedBuild } from './ledger.ts';

const first = 'ed000001' as EditionId;
const second = 'ed000002' as EditionId;

type Live = PublishedBuild['live'][number];
const page = (name: string): Live => ({ kind: 'page', id: name, path: `${name}/` });
const paper = (id: string): Live => ({ kind: 'paper', id, path: `papers/${id}/` });
const theme = (id: string, slug = id): Live => ({ kind: 'theme', id, path: `themes/${slug}/` });

function plan(
  previous: readonly LockItem[],
  live: readonly Live[],
  rest: Partial<PublishedBuild> = {},
): PlannedItems {
  return planItems(previous, {
    edition: previous.length === 0 ? first : second,
    live,
    redirects: new Map(),
    gone: new Set(),
    owed: [],
    ...rest,
  });
}

function shown({ items }: PlannedItems): readonly string[] {
  return items.map(({ path, state, target }) => `${path} ${state} ${target ?? ''}`.trim());
}

const redirect = (from: ItemRef, to: ItemRef): Partial<PublishedBuild> => ({
  redirects: new Map([[from, to]]),
});

describe('the ledger', () => {
  const { items } = plan([], [paper('a'), paper('b'), theme('t'), page('about')]);

  test('has a line for all that is published', () => {
    expect(items).toHaveLength(4);
    expect(items[0]).toEqual({ ...paper('a'), state: 'live', target: null, since: first });
  });

  test('stays as it is where nothing changes', () => {
    const again = plan(items, [paper('a'), paper('b'), theme('t'), page('about')]);
    expect(again).toEqual({ items, violations: [] });
  });

  test('makes a joined paper a redirect, and revives it', () => {
    const live = [paper('a'), theme('t'), page('about')];
    const joined = plan(items, live, redirect('paper:b', 'paper:a'));
    expect(joined.violations).toEqual([]);
    expect(shown(joined)).toContain('papers/b/ redirect paper:a');
    expect(plan(joined.items, [...live, paper('b')])).toEqual({ items, violations: [] });
  });

  test('remembers an earlier redirect without being told again', () => {
    const live = [paper('a'), theme('t'), page('about')];
    const joined = plan(items, live, redirect('paper:b', 'paper:a'));
    expect(plan(joined.items, live)).toEqual(joined);
  });

  test('shortens chains', () => {
    const three = plan([], [paper('a'), paper('b'), paper('c')]).items;
    const one = plan(three, [paper('b'), paper('c')], redirect('paper:a', 'paper:b')).items;
    expect(shown(plan(one, [paper('c')], redirect('paper:b', 'paper:c')))).toEqual([
      'papers/a/ redirect paper:c',
      'papers/b/ redirect paper:c',
      'papers/c/ live',
    ]);
  });

  test('ends a chain at a tombstone', () => {
    const two = plan([], [paper('a'), paper('b')]).items;
    const one = plan(two, [paper('b')], redirect('paper:a', 'paper:b')).items;
    expect(shown(plan(one, [], { gone: new Set<ItemRef>(['paper:b']) }))).toEqual([
      'papers/a/ redirect paper:b',
      'papers/b/ gone',
    ]);
  });

  test('refuses a circle, and would end it at a tombstone', () => {
    const two = plan([], [theme('a'), theme('b')]).items;
    const circle = new Map<ItemRef, ItemRef>([
      ['theme:a', 'theme:b'],
      ['theme:b', 'theme:a'],
    ]);
    const planned = plan(two, [], { redirects: circle });
    expect(planned.violations).toMatchObject([{ code: 'LEDGER-VANISHED' }]);
    expect(shown(planned)).toEqual(['themes/a/ gone', 'themes/b/ redirect theme:a']);
  });

  test('leads a former address of a theme to its present one, and back', () => {
    const old = plan([], [theme('t', 'old')]).items;
    const renamed = plan(old, [theme('t', 'new')]);
    expect(renamed.violations).toEqual([]);
    expect(shown(renamed)).toEqual(['themes/new/ live', 'themes/old/ redirect theme:t']);
    expect(renamed.items.map(({ since }) => since)).toEqual([second, first]);
    expect(shown(plan(renamed.items, [theme('t', 'old')]))).toEqual([
      'themes/new/ redirect theme:t',
      'themes/old/ live',
    ]);
  });

  test('has one tombstone of a theme with several addresses, where it stood last', () => {
    const renamed = plan(plan([], [theme('t', 'a')]).items, [theme('t', 'b')]).items;
    const gone = { gone: new Set<ItemRef>(['theme:t']) };
    const buried = plan(renamed, [], gone);
    expect(shown(buried)).toEqual(['themes/a/ redirect theme:t', 'themes/b/ gone']);
    expect(plan(buried.items, [])).toEqual(buried);
  });
});

describe('a build that cannot answer for a page', () => {
  const { items } = plan([], [paper('a'), theme('t'), page('about')]);

  test('is told of an author’s page without `retire`', () => {
    expect(plan(items, [paper('a'), theme('t')]).violations).toMatchInlineSnapshot(`
      [
        {
          "code": "LEDGER-VANISHED",
          "field": "",
          "file": "pages/about.md",
          "hint": "Bring the file back, or add \`about\` to \`retire\` in \`map.yaml\` to leave a tombstone. On purpose? Build once with \`--accept urls\`.",
          "level": "rejected",
          "message": "The page /about/ was published, and its file is not there any more.",
          "record": "",
          "value": "about/",
        },
      ]
    `);
    const retired = plan(items, [paper('a'), theme('t')], {
      gone: new Set<ItemRef>(['page:about']),
    });
    expect(retired.violations).toEqual([]);
    expect(shown(retired)).toContain('about/ gone');
  });

  test('is told of a lower `paperPages`', () => {
    expect(plan(items, [theme('t'), page('about')]).violations).toMatchInlineSnapshot(`
      [
        {
          "code": "LEDGER-VANISHED",
          "field": "paperPages",
          "file": "map.yaml",
          "hint": "Raise \`paperPages\` again. On purpose? Build once with \`--accept urls\`.",
          "level": "rejected",
          "message": "The page /papers/a/ was published, and \`paperPages\` now leaves it out.",
          "record": "",
          "value": "papers/a/",
        },
      ]
    `);
  });

  test('is told of a line deleted by hand, which comes back once that is accepted', () => {
    const owed = [{ ...theme('t'), since: first }];
    const rest = items.filter(({ kind }) => kind !== 'theme');
    const live = [paper('a'), theme('t'), page('about')];
    const planned = plan(rest, live, { owed });
    expect(planned.violations).toMatchInlineSnapshot(`
      [
        {
          "code": "LEDGER-LOST-LINE",
          "field": "",
          "file": "map.lock/items.jsonl",
          "hint": "Bring it back with \`git checkout HEAD -- map.lock/items.jsonl\`, typed in the content folder, or build once with \`--accept urls\` to write it anew.",
          "level": "rejected",
          "message": "The line of the page /themes/t/ is missing, though the page was published.",
          "record": "t",
          "value": "themes/t/",
        },
      ]
    `);
    expect(plan(rest, live, { owed }).items).toEqual(items);
    expect(shown(plan(rest, live.slice(0, 1), { owed }))).toContain('themes/t/ gone');
  });

  test('is told of an address that belonged to something else', () => {
    const gone = plan([], [theme('t', 'speech')]).items;
    const planned = plan(gone, [theme('u', 'speech')], { gone: new Set<ItemRef>(['theme:t']) });
    expect(planned.violations).toMatchInlineSnapshot(`
      [
        {
          "code": "LEDGER-TAKEN",
          "field": "",
          "file": "map.lock/items.jsonl",
          "hint": "Give it another \`slug\`. On purpose? Build once with \`--accept urls\`.",
          "level": "rejected",
          "message": "The theme u would stand at /themes/speech/, which was the address of the theme t: links would lead to something else.",
          "record": "u",
          "value": "themes/speech/",
        },
      ]
    `);
  });

  test('leaves tombstones where the author accepts it', () => {
    const planned = plan(items, []);
    expect(planned.violations).toHaveLength(3);
    expect(planned.items.map(({ state }) => state)).toEqual(['gone', 'gone', 'gone']);
  });
});

describe('over random histories', () => {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const fate = fc.oneof(
    fc.record({ kind: fc.constant('live' as const), slug: fc.constantFrom('x', 'y') }),
    fc.record({ kind: fc.constant('into' as const), other: fc.constantFrom(...names) }),
    fc.constant({ kind: 'gone' as const }),
    fc.constant({ kind: 'silent' as const }),
  );
  const step = fc.array(fate, { minLength: names.length, maxLength: names.length });

  test('nothing published is lost or reused, and every redirect ends', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
        let items: readonly LockItem[] = [];
        for (const fates of steps) {
          const live: Live[] = [];
          const redirects = new Map<ItemRef, ItemRef>();
          const gone = new Set<ItemRef>();
          fates.forEach((one, index) => {
            const id = names[index]!;
            if (one.kind === 'live') live.push(theme(id, `${id}-${one.slug}`));
            if (one.kind === 'into') redirects.set(`theme:${id}`, `theme:${one.other}`);
            if (one.kind === 'gone') gone.add(`theme:${id}`);
          });
          const build = { live, redirects, gone };
          const next = plan(items, live, build).items;

          const addresses = new Map(next.map((item) => [item.path, item]));
          expect(addresses.size).toBe(next.length);
          for (const { path, id, since } of items)
            expect(addresses.get(path)).toMatchObject({ id, since });
          for (const { path } of live) expect(addresses.get(path)?.state).toBe('live');
          const ends = next.filter(({ state }) => state !== 'redirect').map(refOf);
          expect(new Set(ends).size).toBe(ends.length);
          for (const { target } of next) if (target !== null) expect(ends).toContain(target);
          // A rebuild changes nothing.
          expect(plan(next, live, build)).toEqual({ items: next, violations: [] });
          items = next;
        }
      }),
      { numRuns: 500 },
    );
  });
});

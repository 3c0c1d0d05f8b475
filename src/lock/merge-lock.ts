import type { Lock, LockItem, LockMeta, LockTheme, ItemRef } from '../domain/lock.ts';
import { compareText, orderEditions } from './edition-order.ts';
import type { CompareEditions } from './edition-order.ts';
import { itemPath, refOf } from './item-address.ts';
import { joinEditions, joinItems, joinMeta, joinPapers, joinThemes } from './join-lines.ts';

/** All lines of a lock as its files hold them: after a merge of branches more than one may have a name. */
export interface LockLines extends Omit<Lock, 'meta'> {
  /** One, or two where git left a conflict. */
  readonly metas: readonly [LockMeta, ...LockMeta[]];
}

/** Makes one lock of the lines that two branches left: one line a name, in the order of names, one slug a theme. */
export function mergeLock(lines: LockLines): Lock {
  const editions = joinBy(lines.editions, ({ id }) => id, joinEditions);
  const compare = orderEditions(editions);
  const themes = joinBy(
    lines.themes,
    ({ id }) => id,
    (group) => joinThemes(group, compare),
  );
  const items = joinBy(lines.items, itemName, (group) => joinItems(group, compare));
  const renamed = renameLater(themes, compare);
  return {
    meta: joinMeta(lines.metas, compare),
    editions,
    themes: renamed.themes,
    papers: joinBy(
      lines.papers,
      ({ id }) => id,
      (group) => joinPapers(group, compare),
    ),
    items: readdress(items, renamed.slugs),
  };
}

/** What tells one line of the ledger from another; sorts by id, then kind, then address. */
export function itemName({ kind, id, path }: Pick<LockItem, 'kind' | 'id' | 'path'>): string {
  return `${id} ${kind} ${path}`;
}

function joinBy<T>(
  lines: readonly T[],
  nameOf: (line: T) => string,
  join: (group: readonly T[]) => T,
): T[] {
  return [...Map.groupBy(lines, nameOf)]
    .sort(([left], [right]) => compareText(left, right))
    .flatMap(([, group]) => (group.length === 1 ? group : [join(group)]));
}

/** Of themes with one slug the oldest keeps it; each other gets its id behind it. */
function renameLater(
  themes: readonly LockTheme[],
  compare: CompareEditions,
): { themes: LockTheme[]; slugs: ReadonlyMap<ItemRef, string> } {
  const slugs = new Map<ItemRef, string>();
  const taken = new Set(themes.map(({ slug }) => slug));
  for (const [slug, group] of Map.groupBy(themes, (theme) => theme.slug)) {
    const byAge = group.toSorted((a, b) => compare(a.since, b.since) || compareText(a.id, b.id));
    for (const { id } of byAge.slice(1)) {
      const withId = `${slug}-${id}`;
      let free = withId;
      for (let turn = 2; taken.has(free); turn++) free = `${withId}-${turn}`;
      taken.add(free);
      slugs.set(`theme:${id}`, free);
    }
  }
  return {
    slugs,
    themes: themes.map((theme) => {
      const slug = slugs.get(`theme:${theme.id}`);
      if (slug === undefined) return theme;
      const formerSlugs = [...new Set([...theme.formerSlugs, theme.slug])].sort();
      return { ...theme, slug, formerSlugs };
    }),
  };
}

/** Moves the page of a theme that got another slug; its old address becomes a redirect to the theme. */
function readdress(
  items: readonly LockItem[],
  slugs: ReadonlyMap<ItemRef, string>,
): readonly LockItem[] {
  if (slugs.size === 0) return items;
  return items
    .flatMap((item): LockItem[] => {
      const slug = slugs.get(refOf(item));
      if (slug === undefined || item.state === 'redirect') return [item];
      const path = itemPath('theme', slug);
      return [
        { ...item, state: 'redirect', target: refOf(item) },
        { ...item, path },
      ];
    })
    .sort((left, right) => compareText(itemName(left), itemName(right)));
}

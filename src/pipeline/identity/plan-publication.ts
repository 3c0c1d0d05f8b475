import type {
  EditionId,
  ItemRef,
  Lock,
  LockItem,
  LockPaper,
  LockTheme,
} from '../../domain/lock.ts';
import { numberedPageCount } from '../../domain/list-pages.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { itemPath } from '../../lock/item-address.ts';
import { planItems, type PlannedItems } from './ledger.ts';

/** All that a build publishes, and what became of the rest. */
export interface Publication {
  readonly edition: EditionId;
  /** Lines of all papers and themes as they will be written. */
  readonly papers: readonly LockPaper[];
  readonly themes: readonly LockTheme[];
  /** Papers of living themes. */
  readonly sizes: ReadonlyMap<ThemeId, number>;
  readonly withPage: ReadonlySet<PaperId>;
  /** Names of the author's pages, but for those withdrawn. */
  readonly pages: readonly string[];
  /** Names of those that were withdrawn on purpose. */
  readonly retired: readonly string[];
}

/** The ledger after a build: what it shows, what leads elsewhere, what has ended, and what it may not drop. */
export function planPublication(past: Lock, build: Publication): PlannedItems {
  const { papers, themes } = build;
  const redirects = new Map<ItemRef, ItemRef>();
  const gone = new Set<ItemRef>(build.retired.map((name) => `page:${name}` as const));
  for (const { id, retired } of themes) {
    if (retired === undefined) continue;
    if (retired.into === null) gone.add(`theme:${id}`);
    else redirects.set(`theme:${id}`, `theme:${retired.into}`);
  }
  for (const { id, fate } of papers) {
    if (fate?.kind === 'joined') redirects.set(`paper:${id}`, `paper:${fate.into}`);
    else if (fate !== undefined) gone.add(`paper:${id}`);
  }
  const planned = planItems(past.items, {
    ...build,
    live: liveItems(build),
    redirects,
    gone,
    owed: owedItems(past),
  });
  return { ...planned, items: planned.items.map((item) => countPages(item, build.sizes)) };
}

function liveItems(build: Publication): readonly Pick<LockItem, 'kind' | 'id' | 'path'>[] {
  const { papers, themes, pages } = build;
  const living = themes.filter((theme) => theme.retired === undefined);
  const shown = papers.filter(({ id }) => build.withPage.has(id));
  return [
    ...living.map(({ id, slug }) => item('theme', id, slug)),
    ...shown.map(({ id, slug }) => item('paper', id, slug ?? id)),
    ...pages.map((name) => item('page', name, name)),
  ];
}

/** What other files of the lock say was published: a line of the ledger that was deleted by hand is missed. */
function owedItems({ themes, papers }: Lock): readonly Omit<LockItem, 'state' | 'target'>[] {
  return [
    ...themes.map(({ id, slug, since }) => ({ ...item('theme', id, slug), since })),
    ...papers.flatMap(({ id, slug, since }) =>
      slug === null ? [] : { ...item('paper', id, slug), since },
    ),
  ];
}

function item(
  kind: LockItem['kind'],
  id: string,
  slug: string,
): Pick<LockItem, 'kind' | 'id' | 'path'> {
  return { kind, id, path: itemPath(kind, slug) };
}

/** Numbered pages of a theme's list stay addresses when the list gets shorter. */
function countPages(line: LockItem, sizes: ReadonlyMap<ThemeId, number>): LockItem {
  if (line.kind !== 'theme' || line.state !== 'live') return line;
  // A theme's item is named by its id.
  const now = numberedPageCount(sizes.get(line.id as ThemeId) ?? 0);
  const pages = Math.max(now, line.pages ?? 0);
  return pages === 0 || pages === line.pages ? line : { ...line, pages };
}

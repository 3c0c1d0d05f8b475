import type { EditionId, ItemRef, LockItem } from '../../domain/lock.ts';
import type { Problem } from '../../domain/problem.ts';
import { compareText } from '../../lock/edition-order.ts';
import { refOf, servedItems } from '../../lock/item-address.ts';
import { itemName } from '../../lock/merge-lock.ts';
import { endOfRedirects } from './ledger-redirects.ts';
import { lostLine, takenAddress, vanished } from './ledger-violations.ts';

/** What a build makes of all that has an address. */
export interface PublishedBuild {
  readonly edition: EditionId;
  /** Things with a page of their own. */
  readonly live: readonly Pick<LockItem, 'kind' | 'id' | 'path'>[];
  /** Things that are part of another now, and what, which must have a page or had one: joined papers, merged themes. */
  readonly redirects: ReadonlyMap<ItemRef, ItemRef>;
  /** Things that ended for a reason that the build can name: papers removed or forgotten, themes dissolved, pages retired. */
  readonly gone: ReadonlySet<ItemRef>;
  /** What other files of the lock say was published: every theme, and every paper with a slug, and where. */
  readonly owed: readonly Pick<LockItem, 'kind' | 'id' | 'path' | 'since'>[];
}

/** The ledger after a build, and what bars it. */
export interface PlannedItems {
  /** Every address ever published, in the order of names. */
  readonly items: readonly LockItem[];
  /** Exit code 4, unless there are none or the author accepts them: then `items` is what they leave. */
  readonly violations: readonly Problem[];
}

/**
 * The next ledger: every address that was ever published is live, a redirect that ends at something live or
 * gone, or gone. No address is lost, and none passes from one thing to another.
 */
export function planItems(previous: readonly LockItem[], build: PublishedBuild): PlannedItems {
  const lost = build.owed.filter(isNotIn(previous));
  const known: readonly LockItem[] = [
    ...previous,
    // Where the author accepts it, the other files of the lock tell the line again.
    ...lost.map((item): LockItem => ({ ...item, state: 'gone', target: null })),
  ];
  const liveRefs = new Set(build.live.map(refOf));
  const linesOf = Map.groupBy(known, refOf);
  const endOf = endOfRedirects(known, build, liveRefs);

  const lines = new Map<string, LockItem>();
  const add = (line: LockItem): void => {
    lines.set(itemName(line), line);
  };
  const dropped: LockItem[] = [];
  for (const [ref, ofOne] of linesOf) {
    const end = endOf(ref);
    const stone = tombstoneOf(ofOne);
    for (const line of ofOne) {
      if (end !== ref || liveRefs.has(ref) || line !== stone) add(toRedirect(line, end));
      else {
        if (line.state === 'live' && !build.gone.has(ref)) dropped.push(line);
        add({ ...line, state: 'gone', target: null });
      }
    }
  }
  const holders = servedItems(known);
  const byName = new Map(known.map((line) => [itemName(line), line]));
  const usurped: { readonly item: LockItem; readonly holder: LockItem }[] = [];
  for (const live of build.live) {
    const old = byName.get(itemName(live));
    const item: LockItem = { since: build.edition, ...old, ...live, state: 'live', target: null };
    const holder = holders.get(live.path);
    if (old === undefined && holder !== undefined) usurped.push({ item, holder });
    add(item);
  }
  return {
    items: [...lines.values()].sort((a, b) => compareText(itemName(a), itemName(b))),
    violations: [
      ...lost.map(lostLine),
      ...dropped.map(vanished),
      ...usurped.map(({ item, holder }) => takenAddress(item, holder)),
    ],
  };
}

function isNotIn(previous: readonly LockItem[]): (owed: Pick<LockItem, 'kind' | 'id'>) => boolean {
  const refs = new Set(previous.map(refOf));
  return (owed) => !refs.has(refOf(owed));
}

/** The address where the tombstone of a thing stands when it ends: where it was last served. */
function tombstoneOf(ofOne: readonly LockItem[]): LockItem | undefined {
  const ranks = { live: 0, gone: 1, redirect: 2 };
  return ofOne.toSorted(
    (a, b) => ranks[a.state] - ranks[b.state] || compareText(a.path, b.path),
  )[0];
}

function toRedirect(line: LockItem, target: ItemRef): LockItem {
  return { ...line, state: 'redirect', target };
}

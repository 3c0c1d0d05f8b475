import type { ItemRef, LockItem } from '../../domain/lock.ts';
import { refOf } from '../../lock/item-address.ts';

/**
 * Tells where each thing leads in the end: to itself where it is live or gone, else to what it became part of,
 * however many steps that takes. This build’s word goes before that of earlier ones. Where the steps go in a
 * circle, or to a thing that no line knows, they end at a tombstone: of a circle the first by name.
 */
export function endOfRedirects(
  items: readonly LockItem[],
  build: {
    readonly redirects: ReadonlyMap<ItemRef, ItemRef>;
    readonly gone: ReadonlySet<ItemRef>;
  },
  liveRefs: ReadonlySet<ItemRef>,
): (ref: ItemRef) => ItemRef {
  const known = new Set([...items.map(refOf), ...liveRefs]);
  const earlier = redirectsOf(items);
  const nextOf = (ref: ItemRef): ItemRef | undefined => {
    if (liveRefs.has(ref)) return undefined;
    const next = build.redirects.get(ref) ?? (build.gone.has(ref) ? undefined : earlier.get(ref));
    return next !== undefined && known.has(next) ? next : undefined;
  };
  return (ref) => {
    const path = [ref];
    let at = ref;
    for (let next = nextOf(at); next !== undefined; next = nextOf(at)) {
      const turn = path.indexOf(next);
      if (turn >= 0) return path.slice(turn).reduce((a, b) => (a < b ? a : b));
      path.push(next);
      at = next;
    }
    return at;
  };
}

/** Things whose every address leads to another thing. */
function redirectsOf(items: readonly LockItem[]): ReadonlyMap<ItemRef, ItemRef> {
  const targets = new Map<ItemRef, ItemRef>();
  const standing = new Set(
    items.filter(({ state }) => state !== 'redirect').map((item) => refOf(item)),
  );
  for (const item of items) {
    const ref = refOf(item);
    if (item.target === null || item.target === ref || standing.has(ref)) continue;
    targets.set(ref, item.target);
  }
  return targets;
}

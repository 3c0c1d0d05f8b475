import type { ItemKind, ItemRef, LockItem } from '../domain/lock.ts';

/** What an item is called wherever its page stands. */
export function refOf({ kind, id }: Pick<LockItem, 'kind' | 'id'>): ItemRef {
  return `${kind}:${id}`;
}

/** Folder of an item's page below the base path. */
export function itemPath(kind: ItemKind, slug: string): string {
  switch (kind) {
    case 'theme':
      return `themes/${slug}/`;
    case 'paper':
      return `papers/${slug}/`;
    case 'page':
      return `${slug}/`;
  }
}

/**
 * The item that each address serves. Two branches can have published one address for two things; then a living
 * page goes before a tombstone, and that before a redirect.
 */
export function servedItems(items: readonly LockItem[]): ReadonlyMap<string, LockItem> {
  const ranks = { live: 0, gone: 1, redirect: 2 };
  const served = new Map<string, LockItem>();
  for (const item of items) {
    const other = served.get(item.path);
    if (other === undefined || ranks[item.state] < ranks[other.state]) served.set(item.path, item);
  }
  return served;
}

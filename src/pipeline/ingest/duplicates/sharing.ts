/**
 * Lists of indexes, of two or more, of what has a key in common, in the order in which the keys first appear. Hardly any
 * key is shared: one that is not costs no list.
 */
export function sharing<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<string>,
): readonly (readonly number[])[] {
  const firstOf = new Map<string, number>();
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    for (const key of keysOf(item)) {
      const first = firstOf.get(key);
      if (first === undefined) {
        firstOf.set(key, index);
        continue;
      }
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [first, index]);
      else group.push(index);
    }
  }
  return [...groups.entries()]
    .sort(([left], [right]) => (firstOf.get(left) ?? 0) - (firstOf.get(right) ?? 0))
    .map(([, group]) => group);
}

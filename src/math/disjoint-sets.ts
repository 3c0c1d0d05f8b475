/** Items 0 … n − 1 in sets that only grow (union-find, with path halving). */
export class DisjointSets {
  readonly #parents: Int32Array;

  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, item) => item);
  }

  /** The item that stands for the set of an item. */
  rootOf(item: number): number {
    let root = item;
    while (this.#parentOf(root) !== root) {
      const above = this.#parentOf(this.#parentOf(root));
      this.#parents[root] = above;
      root = above;
    }
    return root;
  }

  /** Puts a set into another; both are named by the items that stand for them. */
  join(joined: number, root: number): void {
    this.#parents[joined] = root;
  }

  #parentOf(item: number): number {
    return this.#parents[item] ?? item;
  }
}

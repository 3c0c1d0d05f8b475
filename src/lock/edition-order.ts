import type { Edition, EditionId } from '../domain/lock.ts';

/** Orders editions from the oldest to the newest; one that is not known counts as the oldest. */
export type CompareEditions = (left: EditionId, right: EditionId) => number;

interface Age {
  readonly date: string;
  readonly generation: number;
}

/**
 * An order of editions in which each comes after those it follows, whatever dates authors gave them. Editions of
 * two branches go by date, then by how many editions they follow, then by id. An edition's date counts as no
 * earlier than those of the editions before it.
 */
export function orderEditions(editions: readonly Edition[]): CompareEditions {
  const ages = agesOf(editions);
  return (left, right) => {
    const leftAge = ages.get(left);
    const rightAge = ages.get(right);
    if (leftAge === undefined || rightAge === undefined) {
      return (
        Number(leftAge !== undefined) - Number(rightAge !== undefined) || compareText(left, right)
      );
    }
    return (
      compareText(leftAge.date, rightAge.date) ||
      leftAge.generation - rightAge.generation ||
      compareText(left, right)
    );
  };
}

/** The editions that no other follows, in the order of ids: one, unless two branches were merged. */
export function newestEditions(editions: readonly Edition[]): readonly Edition[] {
  const followed = new Set(editions.flatMap(({ parents }) => parents));
  return editions
    .filter(({ id }) => !followed.has(id))
    .sort((left, right) => compareText(left.id, right.id));
}

/** Orders strings by code unit: the same in every locale. */
export function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Walks from parents to children, so a long history needs no deep stack; a circle made by hand is left out. */
function agesOf(editions: readonly Edition[]): ReadonlyMap<EditionId, Age> {
  const known = new Set(editions.map(({ id }) => id));
  const children = new Map<EditionId, Edition[]>();
  const waitingFor = new Map<EditionId, number>();
  for (const edition of editions) {
    const parents = edition.parents.filter((parent) => known.has(parent));
    waitingFor.set(edition.id, parents.length);
    for (const parent of parents) {
      const siblings = children.get(parent) ?? [];
      siblings.push(edition);
      children.set(parent, siblings);
    }
  }
  const ages = new Map<EditionId, Age>();
  const ready = editions.filter(({ id }) => waitingFor.get(id) === 0);
  for (const edition of ready) {
    const before = edition.parents.flatMap((parent) => ages.get(parent) ?? []);
    ages.set(edition.id, {
      date: before.reduce(
        (latest, { date }) => (date > latest ? date : latest),
        edition.date ?? '',
      ),
      generation: 1 + before.reduce((most, { generation }) => Math.max(most, generation), 0),
    });
    for (const child of children.get(edition.id) ?? []) {
      const left = (waitingFor.get(child.id) ?? 0) - 1;
      waitingFor.set(child.id, left);
      if (left === 0) ready.push(child);
    }
  }
  return ages;
}

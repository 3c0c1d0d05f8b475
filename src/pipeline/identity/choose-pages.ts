import type { EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { Settings } from '../../domain/settings.ts';
import type { CompareEditions } from '../../lock/edition-order.ts';

/** What decides which papers have a page of their own. */
export interface PageChoice {
  /** Ids of the papers of the corpus in the order in which the files name them. */
  readonly appearance: readonly PaperId[];
  readonly lines: readonly LockPaper[];
  readonly compare: CompareEditions;
  readonly limit: Settings['paperPages'];
  /** The limit of the last build, null for a first one. */
  readonly pastLimit: Settings['paperPages'] | null;
}

/**
 * The papers that have a page: those of the earliest editions first, within one in the order in which the files name
 * them, up to the limit. A page once published stays, unless the author lowers the limit.
 */
export function choosePages(choice: PageChoice): ReadonlySet<PaperId> {
  const lineOf = new Map(choice.lines.map((line) => [line.id, line]));
  const limit = countOfPages(choice.limit);
  const isLowered = choice.pastLimit !== null && limit < countOfPages(choice.pastLimit);
  const isKept = (id: PaperId): boolean => !isLowered && typeof lineOf.get(id)?.slug === 'string';
  const sinceOf = (id: PaperId): EditionId => {
    const line = lineOf.get(id);
    if (line === undefined) throw new Error(`The paper ${id} has no line`);
    return line.since;
  };
  const order = choice.appearance.toSorted(
    (left, right) =>
      Number(isKept(right)) - Number(isKept(left)) || choice.compare(sinceOf(left), sinceOf(right)),
  );
  return new Set(order.filter((id, rank) => rank < limit || isKept(id)));
}

function countOfPages(paperPages: Settings['paperPages']): number {
  if (paperPages === 'all') return Infinity;
  return paperPages === 'none' ? 0 : paperPages;
}

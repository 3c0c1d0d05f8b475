import type { EditionEvent, Lock, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { orderEditions, type CompareEditions } from '../../lock/edition-order.ts';
import { openEdition, type OpenEdition } from './editions.ts';
import { applyPaperIds, type IdentifiedPapers } from './resolve-paper-ids-apply.ts';
import { resolvePaperIds } from './resolve-paper-ids.ts';

/** Papers as the content names them, before the lock is asked. */
export interface UnrecognizedPapers extends IdentifiedPapers {
  /** All keys of every paper, the one to mint its id from first. */
  readonly keys: ReadonlyMap<PaperId, readonly [string, ...string[]]>;
  /** Of content and settings. */
  readonly digest: string;
  /** Ids that the author took down. */
  readonly forget: readonly string[];
}

/** Papers under the ids that they keep, and the edition that they make up. */
export interface RecognizedPapers extends IdentifiedPapers {
  readonly edition: OpenEdition;
  /** The order of all editions, this one among them. */
  readonly compare: CompareEditions;
  /** Lines of all papers ever: keys, titles and fates as of now, themes and positions as they were. */
  readonly lines: readonly LockPaper[];
  readonly events: readonly EditionEvent[];
}

/** Opens the edition of this build and gives every paper the id it has in the lock, or a new one. */
export function recognizePapers(
  content: UnrecognizedPapers,
  past: Lock,
  options: { readonly date: string | null; readonly isRedrawn: boolean },
): RecognizedPapers {
  const edition = openEdition(past.editions, { digest: content.digest, ...options });
  const { papers } = content.corpus;
  const editions = edition.isNew ? [...past.editions, { ...edition, ...NOTHING }] : past.editions;
  const resolved = resolvePaperIds(
    papers.map(({ id, title }) => {
      const keys = content.keys.get(id);
      if (keys === undefined) throw new Error(`The paper ${id} has no key`);
      return { keys, title };
    }),
    {
      editions,
      locked: past.papers,
      edition: edition.id,
      forgotten: new Set(content.forget),
      takenIds: new Set(past.themes.map(({ id }) => id)),
    },
  );
  return {
    ...applyPaperIds(content, resolved),
    edition,
    compare: orderEditions(editions),
    lines: resolved.papers,
    events: resolved.events,
  };
}

/** An edition that is not closed yet counts nothing. */
const NOTHING = {
  paperCount: 0,
  themeCount: 0,
  abstractCount: 0,
  themeCountReason: '',
  events: [],
};

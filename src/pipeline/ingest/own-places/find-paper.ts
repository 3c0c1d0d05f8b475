import type { PaperId } from '../../../domain/paper.ts';
import { keysOfName } from '../paper-names.ts';
import type { PaperKeys } from '../records/identify-papers.ts';

/** Finds a paper by a name that an author may give it; undefined where none has it, or several. */
export type FindPaper = (name: string) => PaperId | undefined;

/** Finds papers by our ids, and by all keys that they may be known by: also those of records that were merged into them. */
export function paperFinder(keys: ReadonlyMap<PaperId, PaperKeys>): FindPaper {
  const byKey = new Map<string, PaperId>();
  for (const [id, known] of keys) {
    byKey.set(id, id);
    for (const key of known) byKey.set(key, id);
  }
  return (name) => [name, ...keysOfName(name)].map((key) => byKey.get(key)).find(Boolean);
}

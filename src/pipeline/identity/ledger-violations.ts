import type { LockItem } from '../../domain/lock.ts';
import type { Problem } from '../../domain/problem.ts';

const acceptHint = 'On purpose? Build once with `--accept urls`.';

/** A page that this build would drop though nothing says why. */
export function vanished({ kind, id, path }: LockItem): Problem {
  const parts = { code: 'LEDGER-VANISHED', value: path };
  switch (kind) {
    case 'page':
      return violation({
        ...parts,
        file: `pages/${id}.md`,
        message: `The page /${path} was published, and its file is not there any more.`,
        hint: `Bring the file back, or add \`${id}\` to \`retire\` in \`map.yaml\` to leave a tombstone. ${acceptHint}`,
      });
    case 'paper':
      return violation({
        ...parts,
        file: 'map.yaml',
        field: 'paperPages',
        message: `The page /${path} was published, and \`paperPages\` now leaves it out.`,
        hint: `Raise \`paperPages\` again. ${acceptHint}`,
      });
    case 'theme':
      return violation({
        ...parts,
        file: 'map.lock/themes.jsonl',
        record: id,
        message: `The theme page /${path} was published, and nothing says what became of the theme.`,
        hint: `Restore the lock with \`git checkout HEAD -- map.lock\`, typed in the content folder. ${acceptHint}`,
      });
  }
}

/** A line of the ledger that was deleted by hand. */
export function lostLine({ id, path }: Pick<LockItem, 'id' | 'path'>): Problem {
  return violation({
    code: 'LEDGER-LOST-LINE',
    file: 'map.lock/items.jsonl',
    record: id,
    value: path,
    message: `The line of the page /${path} is missing, though the page was published.`,
    hint: 'Bring it back with `git checkout HEAD -- map.lock/items.jsonl`, typed in the content folder, or build once with `--accept urls` to write it anew.',
  });
}

/** An address that belonged to another thing. */
export function takenAddress(item: LockItem, holder: LockItem): Problem {
  return violation({
    code: 'LEDGER-TAKEN',
    file: 'map.lock/items.jsonl',
    record: item.id,
    value: item.path,
    message: `The ${item.kind} ${item.id} would stand at /${item.path}, which was the address of the ${holder.kind} ${holder.id}: links would lead to something else.`,
    hint: `Give it another ${item.kind === 'page' ? 'file name' : '`slug`'}. ${acceptHint}`,
  });
}

function violation(parts: {
  readonly code: string;
  readonly file: string;
  readonly record?: string;
  readonly field?: string;
  readonly value: string;
  readonly message: string;
  readonly hint: string;
}): Problem {
  return { level: 'rejected', record: '', field: '', ...parts };
}

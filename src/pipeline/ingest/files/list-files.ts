import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareText } from '../make-problem.ts';

/** A file below the content folder. */
export interface ListedFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  /** Bytes; null where the file must not be read. */
  readonly size: number | null;
  /** Why the file must not be read. */
  readonly refusal: 'leaves the folder' | 'leads nowhere' | 'loops' | 'unreadable' | null;
}

/** Names of system files and of what editors and office programs leave behind. */
const passedOver = /^\.|^~\$|^#.*#$|~$|\.(?:bak|orig|swp|tmp)$|^(?:Thumbs\.db|desktop\.ini)$/i;

/**
 * All files of a folder below the content folder at any depth, in the order of their paths; none where there
 * is no such folder. Hidden files and editors' backups are passed over. A link may lead anywhere within
 * the content folder.
 */
export async function listFiles(
  contentDir: string,
  folder: string,
): Promise<readonly ListedFile[]> {
  const root = await realpath(contentDir);
  const files: ListedFile[] = [];
  await visit(folder, new Set([root]));
  return files.sort((left, right) => compareText(left.path, right.path));

  async function visit(path: string, ancestors: ReadonlySet<string>): Promise<void> {
    const refuse = (refusal: ListedFile['refusal']) => files.push({ path, size: null, refusal });
    const absolute = join(contentDir, ...path.split('/'));
    let real;
    try {
      real = await realpath(absolute);
    } catch (error) {
      const isMissingFolder = path === folder && hasCode(error, 'ENOENT') && !(await isLink(path));
      if (!isMissingFolder) refuse(hasCode(error, 'ELOOP') ? 'loops' : 'leads nowhere');
      return;
    }
    if (!real.startsWith(root + sep)) {
      refuse('leaves the folder');
      return;
    }
    try {
      const about = await stat(real);
      if (about.isFile()) files.push({ path, size: about.size, refusal: null });
      if (!about.isDirectory()) return;
      if (ancestors.has(real)) {
        refuse('loops');
        return;
      }
      const within = new Set([...ancestors, real]);
      for (const name of await readdir(real)) {
        if (!passedOver.test(name)) await visit(`${path}/${name}`, within);
      }
    } catch {
      refuse('unreadable');
    }
  }

  async function isLink(path: string): Promise<boolean> {
    return (await readdir(root)).includes(path);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';
import { isWithin, realPath } from './paths.ts';

/** Folders of the content that a build reads: a site inside one would be read by the next build. */
const readFolders = ['papers', 'themes', 'pages', 'public'];

/**
 * Checks that a build may replace a folder, and gives its real path. It must be new, empty or a site of ours, and may hold
 * neither the content nor the working directory: a slip of the pen must not cost anyone their files.
 */
export function checkOutFolder(
  out: string,
  { contentDir, workingDir = process.cwd() }: { contentDir: string; workingDir?: string },
): string {
  const outDir = realPath(out);
  const content = realPath(contentDir);
  if (isWithin(content, outDir)) throw refuse(out, 'it contains the content folder');
  if (isWithin(realPath(workingDir), outDir)) {
    throw refuse(out, 'it contains the folder you are working in');
  }
  const readFolder = readFolders.find((name) => isWithin(outDir, join(content, name)));
  if (readFolder !== undefined) {
    throw refuse(out, `it lies in \`${readFolder}/\` of the content folder, which a build reads`);
  }
  const kind = statSync(outDir, { throwIfNoEntry: false });
  if (kind === undefined) return outDir;
  if (!kind.isDirectory()) throw refuse(out, 'it is a file');
  if (readdirSync(outDir).length > 0 && !holdsOurSite(outDir)) {
    throw refuse(
      out,
      'it holds files that Paperland did not make (there is no data/map.json of ours)',
    );
  }
  return outDir;
}

/** Whether a folder holds a site that Paperland built. */
export function holdsOurSite(dir: string): boolean {
  try {
    const map: unknown = JSON.parse(readFileSync(join(dir, 'data', 'map.json'), 'utf8'));
    return (
      typeof map === 'object' && map !== null && 'format' in map && map.format === 'paperland/1'
    );
  } catch {
    return false;
  }
}

function refuse(out: string, reason: string): UserError {
  return new UserError(`The site cannot go to "${out}": ${reason}.`, {
    where: 'the command line, `--out`',
    hint: 'Name a folder that is new, empty or holds a map built before, for example `--out dist`.',
  });
}

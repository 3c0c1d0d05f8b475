import { copyFileSync, existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../../src/domain/user-error.ts';
import { UserErrors } from './failure.ts';
import { isWithin } from './paths.ts';
import { listFiles } from './site-files.ts';

/** Copies `public/**` of the content into a site as it is; none of its files may take the place of a page or data file. */
export function copyPublic(contentDir: string, siteDir: string): void {
  const publicDir = join(contentDir, 'public');
  if (!existsSync(publicDir)) return;
  const files = listFiles(publicDir);
  const errors = files.flatMap((file) => copyError(file, { contentDir, publicDir, siteDir }));
  if (errors.length > 0) throw new UserErrors(errors);
  for (const file of files) {
    const target = join(siteDir, file);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(publicDir, file), target);
  }
}

function copyError(
  file: string,
  { contentDir, publicDir, siteDir }: { contentDir: string; publicDir: string; siteDir: string },
): readonly UserError[] {
  if (existsSync(join(siteDir, file))) {
    return [
      new UserError(`The map makes a file at /${file} itself; this one would take its place.`, {
        where: join(publicDir, file),
        hint: 'Give the file another name, or remove it.',
      }),
    ];
  }
  const fault = linkFault(join(publicDir, file), contentDir);
  if (fault !== null) {
    return [
      new UserError(fault, {
        where: join(publicDir, file),
        hint: 'Put the file itself there instead of a link.',
      }),
    ];
  }
  return [];
}

/** Why a file of `public/` that is a link cannot be copied, or null. */
function linkFault(path: string, contentDir: string): string | null {
  let target;
  try {
    target = realpathSync(path);
  } catch {
    return 'This link leads to a file that is not there.';
  }
  if (!isWithin(target, realpathSync(contentDir)))
    return 'This link leads out of the content folder.';
  return statSync(target).isFile() ? null : 'This link leads to a folder.';
}

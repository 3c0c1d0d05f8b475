import { copyFileSync, existsSync, mkdirSync, realpathSync } from 'node:fs';
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
  if (!isWithin(realpathSync(join(publicDir, file)), realpathSync(contentDir))) {
    return [
      new UserError('This link leads out of the content folder.', {
        where: join(publicDir, file),
        hint: 'Put the file itself there instead of a link.',
      }),
    ];
  }
  return [];
}

import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { checkOutFolder } from './out-folder.ts';

const ourMap = { 'out/data/map.json': '{"format":"paperland/1"}', 'out/index.html': '' };

function check(dir: string, out: string, workingDir = join(dir, 'work')): string {
  return checkOutFolder(join(dir, out), { contentDir: join(dir, 'work/content'), workingDir });
}

const work = { 'work/content/map.yaml': '' };

describe('the folder that a build may replace', () => {
  it('may be new, empty, or a map built before', () => {
    const dir = temporaryFolder({ ...work, ...ourMap, 'empty/': '' });
    expect(check(dir, 'new/deep')).toBe(join(dir, 'new/deep'));
    expect(check(dir, 'empty')).toBe(join(dir, 'empty'));
    expect(check(dir, 'out')).toBe(join(dir, 'out'));
    expect(check(dir, 'work/dist')).toBe(join(dir, 'work/dist'));
  });

  it('may not hold files of anyone else', () => {
    const dir = temporaryFolder({ ...work, 'out/thesis.tex': '', 'other/data/map.json': '{}' });
    expect(() => check(dir, 'out')).toThrow('it holds files that Paperland did not make');
    expect(() => check(dir, 'other')).toThrow('it holds files that Paperland did not make');
    expect(() => check(dir, 'out/thesis.tex')).toThrow('it is a file');
  });

  it('may contain neither the content nor the working directory, even when it looks like a map', () => {
    const dir = temporaryFolder({ ...work, 'work/data/map.json': '{"format":"paperland/1"}' });
    expect(() => check(dir, 'work', '/')).toThrow('it contains the content folder');
    expect(() => check(dir, 'work/content', '/')).toThrow('it contains the content folder');
    const elsewhere = { contentDir: join(dir, 'c'), workingDir: join(dir, 'work/deep') };
    expect(() => checkOutFolder(join(dir, 'work'), elsewhere)).toThrow(
      'it contains the folder you are working in',
    );
  });

  it('may not be among the files that the next build would read', () => {
    const dir = temporaryFolder(work);
    expect(() => check(dir, 'work/content/public/map')).toThrow('which a build reads');
  });

  it('is followed through symbolic links before it is judged', () => {
    const dir = temporaryFolder(work);
    symlinkSync(join(dir, 'work'), join(dir, 'shortcut'));
    expect(() => check(dir, 'shortcut')).toThrow('it contains the content folder');
  });
});

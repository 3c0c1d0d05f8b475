import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { copyPublic } from './copy-public.ts';
import { UserErrors } from './failure.ts';

const isWindows = process.platform === 'win32';
/** What is wrong with each file that cannot be copied. */
function refusals(contentDir: string, siteDir: string): readonly string[] {
  try {
    copyPublic(contentDir, siteDir);
    return [];
  } catch (error) {
    if (!(error instanceof UserErrors)) throw error;
    return error.errors.map(({ where, message }) => `${where}: ${message}`);
  }
}

describe('the files of public/', () => {
  test('are copied as they are', () => {
    const siteDir = temporaryFolder();
    const contentDir = temporaryFolder({
      'public/a/logo.svg': '<svg/>',
      'public/.well-known/x': 'y',
    });
    expect(refusals(contentDir, siteDir)).toEqual([]);
    expect(readFileSync(join(siteDir, 'a/logo.svg'), 'utf8')).toBe('<svg/>');
    expect(readFileSync(join(siteDir, '.well-known/x'), 'utf8')).toBe('y');
    expect(refusals(temporaryFolder(), siteDir)).toEqual([]);
  });

  test.skipIf(isWindows)('are no links that leave the folder, and none is copied then', () => {
    const siteDir = temporaryFolder({ 'index.html': 'page' });
    const secret = temporaryFolder({ 'key.txt': 'secret' });
    const contentDir = temporaryFolder({ 'public/a.txt': 'a', 'public/index.html': 'mine' });
    symlinkSync(join(secret, 'key.txt'), join(contentDir, 'public/key.txt'));
    symlinkSync('a.txt', join(contentDir, 'public/b.txt'));
    symlinkSync('nothing', join(contentDir, 'public/lost.txt'));
    symlinkSync('..', join(contentDir, 'public/up'));
    expect(refusals(contentDir, siteDir)).toEqual([
      `${join(contentDir, 'public/index.html')}: The map makes a file at /index.html itself; this one would take its place.`,
      `${join(contentDir, 'public/key.txt')}: This link leads out of the content folder.`,
      `${join(contentDir, 'public/lost.txt')}: This link leads to a file that is not there.`,
      `${join(contentDir, 'public/up')}: This link leads to a folder.`,
    ]);
    expect(existsSync(join(siteDir, 'a.txt'))).toBe(false);
    expect(readFileSync(join(siteDir, 'index.html'), 'utf8')).toBe('page');
  });
});

import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../testing/temporary-folder.ts';
import { recordedAtlas } from '../../../../src/testing/recorded-atlas.ts';
import { emptyLock } from '../../../../src/lock/empty-lock.ts';
import { differingFiles } from './differing-files.ts';
import { lostAddresses, publishedAddresses } from './published-addresses.ts';

test('everything that was ever published has an address: former pages, numbered ones, ids and editions', () => {
  const { items, themes, editions } = recordedAtlas().record;
  const addresses = publishedAddresses({ ...emptyLock, items, themes, editions });
  expect(addresses).toEqual(
    expect.arrayContaining([
      ...['themes/speech/', 'themes/speech/page/3/', 'themes/spoken-words/page/2/'],
      ...['themes/tokens/', 'imprint/', 'old-about/', 't/speech01/', 't/voices01/'],
      ...['changes/eeeeeee1/', 'changes/eeeeeee3/'],
    ]),
  );
  expect(addresses).not.toContain('themes/speech/page/4/');
});

test('an address is lost where no page stands, whatever else its folder holds', () => {
  const site = temporaryFolder({
    'about/index.html': '',
    't/speech01/index.html': '',
    'papers/one/cite.bib': '',
  });
  expect(lostAddresses(site, ['about/', 't/speech01/'])).toEqual([]);
  expect(lostAddresses(site, ['about/', 'papers/one/', 'gone/'])).toEqual(['papers/one/', 'gone/']);
});

test('folders differ in files that one lacks and in files of other bytes', () => {
  const one = temporaryFolder({ 'a/same': 'x', changed: 'x', lost: 'x' });
  const other = temporaryFolder({ 'a/same': 'x', changed: 'y', more: 'x' });
  expect(differingFiles(one, other)).toEqual(['changed', 'lost', 'more']);
  expect(differingFiles(one, one)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { attention, bare } from '../testing/sample-references.ts';
import { citationKey, citationKeys } from './citation-key.ts';

describe('citationKey', () => {
  it('is made of family name, year and the first telling word', () => {
    expect(citationKey({ ...attention, title: 'On the <i>Attention</i>' })).toBe(
      'vaswani2017attention',
    );
  });

  it('is made of ASCII letters and digits', () => {
    const authors = [{ family: 'Gödel', given: 'Kurt' }];
    expect(citationKey({ ...attention, authors, title: 'Über $x$' })).toBe('godel2017uber');
  });

  it('falls back on the id', () => {
    expect(citationKey({ ...bare, title: '图神经网络' })).toBe('paper-0123abcd');
  });
});

describe('citationKeys', () => {
  it('gives each key once, also where a title ends like a suffix', () => {
    const titles = ['Map', 'Mapb', 'Map', 'Map', 'Mapb'];
    expect(citationKeys(titles.map((title) => ({ ...bare, title })))).toEqual([
      'map',
      'mapb',
      'mapc',
      'mapd',
      'mapbb',
    ]);
  });

  it('counts in letters', () => {
    const keys = citationKeys(Array.from({ length: 1000 }, () => bare));
    expect(new Set(keys).size).toBe(1000);
    expect([keys[25], keys[26], keys[27]]).toEqual(['mapsz', 'mapsba', 'mapsbb']);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noFilters } from '../filters/filters.ts';
import { decodeAddress, encodeAddress, restAddress, type AddressState } from './map-address.ts';

describe('addresses', () => {
  test('look as the contract says, their keys in order', () => {
    const state: AddressState = {
      themeId: 'abc',
      paperId: 'def',
      filters: {
        query: 'word sense',
        years: { from: 2017, to: 2021 },
        venue: 'ACL & co',
        author: 'Ada Lovelace',
        isNewOnly: true,
      },
      colour: 'year',
      view: { x: 0.12345, y: 0.5, zoom: 2 },
    };
    expect(encodeAddress(state, '')).toBe(
      '?theme=abc&paper=def&q=word+sense&years=2017-2021&venue=ACL+%26+co' +
        '&author=Ada+Lovelace&new=1&colour=year#0.1235,0.5,2',
    );
  });

  test('leave defaults out', () => {
    expect(encodeAddress(restAddress, '')).toBe('');
    expect(encodeAddress(restAddress, '?q=x&colour=venue&new=1&years=1-2')).toBe('');
  });

  test('keep keys of others', () => {
    expect(encodeAddress({ ...restAddress, themeId: 'a' }, '?utm=x&theme=b&lang=en')).toBe(
      '?theme=a&utm=x&lang=en',
    );
  });

  test('decode undoes encode', () => {
    const id = fc.option(fc.stringMatching(/^[0-9a-z]{8}$/));
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.trim());
    const name = fc.option(words.filter((text) => text !== ''));
    const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
    const zoom = fc.integer({ min: 500, max: 40_000 }).map((value) => value / 1000);
    const year = fc.integer({ min: 0, max: 9999 });
    const years = fc
      .tuple(year, year)
      .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
    const state: fc.Arbitrary<AddressState> = fc.record({
      themeId: id,
      paperId: id,
      filters: fc.record({
        query: words,
        years: fc.option(years),
        venue: name,
        author: name,
        isNewOnly: fc.boolean(),
      }),
      colour: fc.constantFrom('theme', 'year', 'venue'),
      view: fc.option(fc.record({ x: share, y: share, zoom })),
    });
    fc.assert(
      fc.property(state, (shown) => {
        const address = new URL(encodeAddress(shown, ''), 'https://map.example/');
        expect(decodeAddress(address.search, address.hash)).toEqual(shown);
      }),
    );
  });

  test('nonsense is not said', () => {
    for (const hash of ['', '#', '#content', '#1,2', '#a,b,c', '#,,', '#1,2,0', '#1e9,0,1']) {
      expect(decodeAddress('?theme=', hash)).toEqual(restAddress);
    }
    for (const search of ['?years=', '?years=a-b', '?years=20190', '?colour=red', '?new=yes']) {
      expect(decodeAddress(search, '')).toEqual(restAddress);
    }
  });

  test('a year stands for itself, and a range may be turned round', () => {
    const years = (search: string) => decodeAddress(search, '').filters;
    expect(years('?years=2019')).toEqual({ ...noFilters, years: { from: 2019, to: 2019 } });
    expect(years('?years=2021-2017')).toEqual({ ...noFilters, years: { from: 2017, to: 2021 } });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeState, decodeAddress, encodeAddress, restState } from './view-state.ts';

describe('changeState', () => {
  const themed = changeState(restState, { kind: 'choose-theme', themeIndex: 2 });

  test('a theme takes the place of a paper', () => {
    const paper = changeState(restState, { kind: 'choose-paper', row: 7, themeIndex: 1 });
    expect(changeState(paper, { kind: 'choose-theme', themeIndex: 2 })).toEqual(themed);
  });

  test('a paper keeps the theme it belongs to and leaves any other', () => {
    expect(changeState(themed, { kind: 'choose-paper', row: 7, themeIndex: 2 }).themeIndex).toBe(2);
    expect(
      changeState(themed, { kind: 'choose-paper', row: 7, themeIndex: 1 }).themeIndex,
    ).toBeNull();
  });

  test('clearing leaves only the view', () => {
    const moved = changeState(themed, { kind: 'move', view: { x: 0, y: 0, zoom: 2 } });
    expect(changeState(moved, { kind: 'clear' })).toEqual({ ...restState, view: moved.view });
  });
});

describe('addresses', () => {
  test('look as the contract says', () => {
    const view = { x: 0.12345, y: 0.5, zoom: 2 };
    expect(encodeAddress({ themeId: 'abc', paperId: 'def', view }, '')).toBe(
      '?theme=abc&paper=def#0.1235,0.5,2',
    );
    expect(encodeAddress({ themeId: null, paperId: null, view: null }, '')).toBe('');
  });

  test('keep keys of others', () => {
    expect(encodeAddress({ themeId: 'a', paperId: null, view: null }, '?q=x&theme=b')).toBe(
      '?q=x&theme=a',
    );
  });

  test('decode undoes encode', () => {
    const id = fc.option(fc.stringMatching(/^[0-9a-z]{8}$/));
    const share = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10_000);
    const zoom = fc.integer({ min: 500, max: 40_000 }).map((value) => value / 1000);
    const view = fc.option(fc.record({ x: share, y: share, zoom }));
    fc.assert(
      fc.property(id, id, view, (themeId, paperId, shown) => {
        const state = { themeId, paperId, view: shown };
        const address = new URL(encodeAddress(state, ''), 'https://map.example/');
        expect(decodeAddress(address.search, address.hash)).toEqual(state);
      }),
    );
  });

  test('nonsense is not a view', () => {
    for (const hash of ['', '#', '#content', '#1,2', '#a,b,c', '#,,', '#1,2,0', '#1e9,0,1']) {
      expect(decodeAddress('?theme=', hash)).toEqual({ themeId: null, paperId: null, view: null });
    }
  });
});

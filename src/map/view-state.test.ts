import { describe, expect, test } from 'vitest';
import { noFilters } from './filters/filters.ts';
import { changeState, restState } from './view-state.ts';

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

  test('clearing leaves the view, the filters and the selection', () => {
    const moved = changeState(themed, { kind: 'move', view: { x: 0, y: 0, zoom: 2 } });
    const filtered = changeState(moved, { kind: 'filter', filters: { venue: 'ACL' } });
    const selected = changeState(filtered, { kind: 'select', rows: [4, 2], how: 'add' });
    const { view, filters, selection } = selected;
    expect(changeState(selected, { kind: 'clear' })).toEqual({
      ...restState,
      view,
      filters,
      selection,
    });
  });

  test('one filter leaves the others as they are, and one change clears them all', () => {
    const venue = changeState(restState, { kind: 'filter', filters: { venue: 'ACL' } });
    const both = changeState(venue, { kind: 'filter', filters: { isNewOnly: true } });
    expect(both.filters).toEqual({ ...noFilters, venue: 'ACL', isNewOnly: true });
    expect(changeState(both, { kind: 'clear-filters' }).filters).toEqual(noFilters);
  });

  test('of panels one is open', () => {
    const open = changeState(restState, { kind: 'open-panel', panel: 'filter' });
    expect(changeState(open, { kind: 'open-panel', panel: 'save' }).panel).toBe('save');
  });
});

import { button, make } from '../tools/element.ts';
import type { ToolHost, ToolScene } from '../tools/map-host.ts';
import { isFiltering, noFilters, yearsText, type Filters } from './filters.ts';

const english = new Intl.NumberFormat('en');

/** How many papers match, in one sentence: `212 of 10,000 papers`, and of a chosen theme how many lie there. */
export function matchSentence({ state, match }: ToolScene, host: ToolHost): string {
  const { count, themes, themeIndexes } = host.clientMap;
  const all = `${english.format(match.count)} of ${english.format(count)} ${count === 1 ? 'paper' : 'papers'}`;
  const theme = state.themeIndex === null ? undefined : themes[state.themeIndex];
  if (theme === undefined) return all;
  let inside = 0;
  for (let row = theme.start; row < theme.start + theme.count; row++) {
    if (themeIndexes[row] === state.themeIndex && match.mask?.[row] !== 0) inside += 1;
  }
  return `${all}, ${english.format(inside)} in ${theme.label}`;
}

/** Writes the line below the toolbar: the count, each filter as a pill that takes it away, and one button for all. */
export function drawMatchLine(line: HTMLElement, scene: ToolScene, host: ToolHost): void {
  const { filters } = scene.state;
  line.hidden = !isFiltering(filters);
  if (line.hidden) {
    line.replaceChildren();
    return;
  }
  const clear = (part: Partial<Filters>) => () => {
    host.change({ kind: 'filter', filters: part });
  };
  const pills = pillsOf(filters).map(({ words, without }) =>
    button(words, clear(without), { class: 'pill', 'aria-label': `Without ${words}` }),
  );
  const hadFocus = line.contains(document.activeElement);
  line.replaceChildren(
    make('p', { class: 'match-count' }, [
      matchSentence(scene, host),
      ' ',
      button(
        'Clear',
        () => {
          host.change({ kind: 'clear-filters' });
        },
        { class: 'text-button', 'aria-label': 'Clear all filters' },
      ),
    ]),
    make('p', { class: 'pills' }, pills),
  );
  // The pill that had the focus is gone: the next one, or the button for all, takes it.
  if (hadFocus) line.querySelector<HTMLElement>('.pill, .text-button')?.focus();
}

function pillsOf(filters: Filters): readonly { words: string; without: Partial<Filters> }[] {
  const { query, years, venue, author, isNewOnly } = filters;
  return [
    { words: query === '' ? '' : `“${query}”`, without: { query: noFilters.query } },
    { words: years === null ? '' : yearsText(years), without: { years: null } },
    { words: venue ?? '', without: { venue: null } },
    { words: author ?? '', without: { author: null } },
    { words: isNewOnly ? 'new' : '', without: { isNewOnly: false } },
  ].filter(({ words }) => words !== '');
}

import type { Scene } from '../drawing/draw.ts';
import { part, partOf, themeIndexOf, type MapElements } from '../elements.ts';
import { themeColours } from '../drawing/theme-classes.ts';

/** Shows the chosen theme with the way to its page. All it says stands in the theme's list entry. */
export function drawPanel({ panel, themeLinks, card }: MapElements, { state }: Scene): void {
  const link = themeLinks.find((candidate) => themeIndexOf(candidate) === state.themeIndex);
  panel.classList.toggle('is-behind', !card.hidden && card.classList.contains('is-pinned'));
  panel.hidden = link === undefined;
  if (link === undefined || panel.dataset['theme'] === link.dataset['theme']) return;
  panel.dataset['theme'] = link.dataset['theme'];
  part(panel, '[data-part=name]').textContent = part(link, '.name').textContent;
  part(panel, '[data-part=count]').textContent = part(link, '.count').textContent;
  partOf(panel, '[data-part=link]', HTMLAnchorElement).href = link.href;
  part(panel, '.swatch').setAttribute('class', `swatch ${themeColours(part(link, '.swatch'))}`);
}

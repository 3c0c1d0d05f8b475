import { svgElement } from '../labels/svg-element.ts';
import { ownMarkPath } from './own-mark-path.ts';

/** Shows the mark of the reader's own text, above the names of the themes, or takes it away. */
export function showOwnMark(map: HTMLElement, isShown: boolean): void {
  const shown = map.querySelector('.own-mark');
  if (isShown && shown === null) map.querySelector('.sheet')?.append(makeMark());
  if (!isShown) shown?.remove();
}

function makeMark(): SVGElement {
  const mark = svgElement('svg', { class: 'own-mark', 'aria-hidden': 'true' });
  const name = svgElement('text', { x: '13', y: '4' });
  name.textContent = 'Yours';
  mark.append(svgElement('path', { d: ownMarkPath }), name);
  return mark;
}

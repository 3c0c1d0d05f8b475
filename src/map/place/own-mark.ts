import { svgElement } from '../labels/svg-element.ts';
import { ownMarkPath } from './own-mark-path.ts';

/**
 * Shows the mark of the reader's own text, or takes it away. It stands behind the marker of papers, where the picture looks for it
 * when it moves.
 */
export function showOwnMark(marker: SVGElement, isShown: boolean): void {
  const next = marker.nextElementSibling;
  if (isShown === (next !== null)) return;
  if (isShown) marker.after(makeMark());
  else next?.remove();
}

function makeMark(): SVGElement {
  const mark = svgElement('g', { class: 'own-mark' });
  const name = svgElement('text', { x: '13', y: '4' });
  name.textContent = 'Yours';
  mark.append(svgElement('path', { d: ownMarkPath }), name);
  return mark;
}

import type { MapElements } from '../elements.ts';
import { toPixel, type Stage, type Transform } from '../moving/viewport.ts';
import { makeSvg } from '../tools/element.ts';
import type { ViewState } from '../view-state.ts';
import { ownMarkPath } from './own-mark-path.ts';

/** Where the picture stands, and what it shows. */
interface MarkScene {
  readonly state: Pick<ViewState, 'own'>;
  readonly stage: Stage;
  readonly transform: Transform;
}

/** The mark of the reader's own text, above the papers; there is none where no text was placed. */
export function drawOwnMark(
  { marker }: Pick<MapElements, 'marker'>,
  { state, stage, transform }: MarkScene,
): void {
  const next = marker.nextElementSibling;
  const shown = next?.matches('.own-mark') === true ? next : null;
  const at = state.own?.at ?? null;
  if (at === null) {
    shown?.remove();
    return;
  }
  const mark = shown ?? makeMark();
  if (shown === null) marker.after(mark);
  const pixel = toPixel(stage, transform, at.x * 1000, (1 - at.y) * 1000);
  const shift = `${(pixel.x - stage.left).toFixed(2)} ${(pixel.y - stage.top).toFixed(2)}`;
  mark.setAttribute('transform', `translate(${shift})`);
}

function makeMark(): SVGElement {
  return makeSvg('g', { class: 'own-mark' }, [
    makeSvg('path', { d: ownMarkPath }),
    makeSvg('text', { x: '13', y: '4' }, ['Yours']),
  ]);
}

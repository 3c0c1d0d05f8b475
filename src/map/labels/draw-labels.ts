import type { Scene } from '../drawing/draw.ts';
import type { MapElements, NameElement } from '../elements.ts';
import { isNameShown, toPixel } from '../moving/viewport.ts';

/** Names keep their size, follow their place and show from their own scale on. */
export function drawLabels({ labels, subthemeLabels }: MapElements, scene: Scene): void {
  for (const label of labels) {
    drawName(label, scene, (element, x, y) => {
      element.setAttribute('x', x);
      element.setAttribute('y', y);
    });
  }
  for (const label of subthemeLabels) {
    drawName(label, scene, (element, x, y) => {
      element.setAttribute('transform', `translate(${x} ${y})`);
    });
  }
}

/** There may be hundreds: what is not shown is left where it is, and no frame pays for it. */
function drawName(
  name: NameElement,
  { stage, transform }: Pick<Scene, 'stage' | 'transform'>,
  moveTo: (element: SVGElement, x: string, y: string) => void,
): void {
  const isShown = isNameShown(stage, transform, name);
  // Without a change this touches nothing.
  name.element.classList.toggle('is-shown', isShown);
  if (!isShown) return;
  const at = toPixel(stage, transform, name.x, name.y);
  moveTo(name.element, (at.x - stage.left).toFixed(1), (at.y - stage.top).toFixed(1));
}

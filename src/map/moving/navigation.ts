import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
import {
  fitSheet,
  restView,
  transformOf,
  viewOf,
  type Frame,
  type Stage,
  type Transform,
  type View,
} from './viewport.ts';

/** Least and greatest magnification against the map at rest. */
const zoomRange: [number, number] = [0.7, 40];

const moveMs = 250;

/** Moves the picture: by wheel, drag, double click and pinch, and when asked. */
export interface Navigation {
  readonly stage: () => Stage;
  readonly transform: () => Transform;
  /** Whether a gesture or a flight goes on. */
  readonly isMoving: () => boolean;
  /** Null at rest. */
  readonly view: () => View | null;
  /** Null leads back to rest. */
  readonly moveTo: (view: View | null, how?: 'smoothly' | 'at-once') => void;
  readonly zoomBy: (factor: number) => void;
}

/** Lets a map element be moved; `onMove` follows every step, `onRest` the end of each move. */
export function createNavigation(
  map: HTMLElement,
  sheet: Frame,
  { onMove, onRest }: { readonly onMove: () => void; readonly onRest: () => void },
): Navigation {
  let stage = fitSheet(map.clientWidth, map.clientHeight, sheet);
  let isMoving = false;
  const selection = select(map);
  const behaviour = zoom<HTMLElement, unknown>()
    .scaleExtent(zoomRange)
    .clickDistance(4)
    .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
      isMoving = true;
      const source: unknown = event.sourceEvent;
      map.classList.toggle(
        'is-dragged',
        source instanceof MouseEvent && source.type === 'mousedown',
      );
    })
    .on('zoom', onMove)
    .on('end', () => {
      isMoving = false;
      map.classList.remove('is-dragged');
      onRest();
    });

  /** The sheet may be pushed half a stage beyond the edge, never out of sight. */
  const setBounds = () => {
    const { width, height } = stage;
    behaviour
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [-width / 2, -height / 2],
        [width * 1.5, height * 1.5],
      ]);
  };
  setBounds();
  selection.call(behaviour);

  const view = () => {
    const transform = zoomTransform(map);
    const isAtRest = Math.abs(transform.k - 1) < 1e-3 && Math.hypot(transform.x, transform.y) < 1;
    return isAtRest ? null : viewOf(stage, transform);
  };
  const moveTo: Navigation['moveTo'] = (wanted, how = 'smoothly') => {
    const { k, x, y } = transformOf(stage, wanted ?? restView(stage));
    const target = zoomIdentity.translate(x, y).scale(k);
    if (how === 'at-once' || prefersStillness()) behaviour.transform(selection, target);
    else behaviour.transform(selection.transition().duration(moveMs), target);
  };

  new ResizeObserver(() => {
    const { clientWidth, clientHeight } = map;
    if (clientWidth === 0 || clientHeight === 0) return;
    if (clientWidth === stage.width && clientHeight === stage.height) return;
    const seen = view();
    stage = fitSheet(clientWidth, clientHeight, sheet);
    setBounds();
    moveTo(seen, 'at-once');
  }).observe(map);

  return {
    stage: () => stage,
    transform: () => zoomTransform(map),
    isMoving: () => isMoving,
    view,
    moveTo,
    zoomBy: (factor) => {
      if (prefersStillness()) behaviour.scaleBy(selection, factor);
      else behaviour.scaleBy(selection.transition().duration(moveMs), factor);
    },
  };
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

import type { Stage, Transform } from '../moving/viewport.ts';

/** Painted beyond each edge of the stage, as a share of its size: so far a drag shows no bare strip. */
const marginShare = 0.25;
/** A drag asks for more when less than this share of the margin is left on one side. */
const leastMargin = 0.2;
/** How much larger or smaller than painted dots are shown while the picture moves. */
const mostStretch = 1.3;
/** Between two paintings of a moving picture, ms and as a multiple of what one takes: the processor has more to do. */
const pause = { leastMs: 100, ofPaint: 4 };

/** A stand of the picture that was painted, or is to be. */
export interface Painting {
  readonly stage: Stage;
  readonly transform: Transform;
}

/** CSS pixels that are painted beyond each edge of the stage. */
export function marginOf(stage: Stage): { readonly x: number; readonly y: number } {
  return {
    x: Math.round(stage.width * marginShare),
    y: Math.round(stage.height * marginShare),
  };
}

/** Whether a moving picture is painted anew now: what was painted last serves no more, and it is not too soon. */
export function isPaintingDue(
  now: Painting,
  painted: Painting | null,
  { sinceMs, paintMs }: { readonly sinceMs: number; readonly paintMs: number },
): boolean {
  if (painted?.stage !== now.stage) return true;
  if (sinceMs < Math.max(pause.leastMs, pause.ofPaint * paintMs)) return false;
  const scale = now.transform.k / painted.transform.k;
  return scale > mostStretch || scale < 1 / mostStretch || !isCovered(now, painted);
}

/** Whether what was painted reaches beyond the stage on all sides, where it is shown now. */
function isCovered({ stage, transform }: Painting, painted: Painting): boolean {
  const margin = marginOf(stage);
  const scale = transform.k / painted.transform.k;
  const covers = (size: number, edge: number, to: number, from: number): boolean => {
    const start = to - scale * (from + edge);
    const end = start + scale * (size + 2 * edge);
    // On both sides the rest of the margin that a drag may still use up.
    const spare = leastMargin * edge;
    return start <= -spare && end >= size + spare;
  };
  return (
    covers(stage.width, margin.x, transform.x, painted.transform.x) &&
    covers(stage.height, margin.y, transform.y, painted.transform.y)
  );
}

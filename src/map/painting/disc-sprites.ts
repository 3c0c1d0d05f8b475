/** What a disc is filled with: the dot's own colour, or the ground. */
type Ink = 'colour' | 'ground';

/** Discs around one middle, from the outermost in; radii in pixels of the canvas. */
export type Discs = readonly { readonly radius: number; readonly ink: Ink }[];

/** The mark of a paper, as bits: hollow for one between themes, ringed for a newcomer. */
export const markBits = { hollow: 1, ringed: 2 } as const;

/** Steps within a pixel at which dots are set: motion looks smooth, and sprites stay few. */
export const phaseCount = 8;

/**
 * The discs of a mark. The ground-coloured ring parts dots that crowd; it and the rings of newcomers grow with the dot
 * up to the widths that `map.css` draws.
 */
export function discsOf(mark: number, radius: number, ratio: number): Discs {
  const share = Math.min(1, (radius / (3 * ratio)) ** 1.5) * ratio;
  const discs: { radius: number; ink: Ink }[] = [];
  if ((mark & markBits.ringed) !== 0) {
    discs.push({ radius: radius + 3.25 * share, ink: 'colour' });
    discs.push({ radius: radius + 2 * share, ink: 'ground' });
  } else discs.push({ radius: radius + share, ink: 'ground' });
  discs.push({ radius, ink: 'colour' });
  if ((mark & markBits.hollow) !== 0) {
    discs.push({ radius: Math.max(radius - 1.6 * ratio, radius * 0.45), ink: 'ground' });
  }
  return discs;
}

/** Share of a pixel that a disc covers, by the distance of their middles: true to a few hundredths above one pixel. */
function coverage(radius: number, distance: number): number {
  return Math.min(1, Math.max(0, radius + 0.5 - distance));
}

/** A square of colours, lines from the top, to be laid over the canvas at a whole pixel. */
export interface Sprite {
  readonly side: number;
  /** Pixels left of and above the dot's own pixel. */
  readonly reach: number;
  /** Red in the lowest byte, alpha in the highest, as canvases keep them; not multiplied by alpha. */
  readonly pixels: Uint32Array;
}

/** A colour as canvases keep it: red in the lowest byte, alpha in the highest. */
export type PackedColour = number;

/** Discs in a colour on a ground, their middle `shiftX`, `shiftY` (0–1) right of and below the corner of a pixel. */
export function drawSprite(
  discs: Discs,
  shift: { readonly x: number; readonly y: number },
  inks: { readonly colour: PackedColour; readonly ground: PackedColour },
): Sprite {
  const reach = Math.ceil((discs[0]?.radius ?? 0) + 0.5);
  const side = 2 * reach + 1;
  const pixels = new Uint32Array(side * side);
  for (let line = 0; line < side; line++) {
    for (let column = 0; column < side; column++) {
      const across = column - reach + 0.5 - shift.x;
      const down = line - reach + 0.5 - shift.y;
      const distance = Math.hypot(across, down);
      // Each disc lies over those before it: all of the pixel that is covered, and how much of it in the colour.
      let covered = 0;
      let coloured = 0;
      for (const { radius, ink } of discs) {
        const part = coverage(radius, distance);
        covered = part + covered * (1 - part);
        coloured = (ink === 'colour' ? part : 0) + coloured * (1 - part);
      }
      // Less than half of the least step of alpha is nothing.
      if (covered * 255 < 0.5) continue;
      pixels[line * side + column] = mixed(inks, coloured / covered, covered);
    }
  }
  return { side, reach, pixels };
}

function mixed(
  { colour, ground }: { readonly colour: PackedColour; readonly ground: PackedColour },
  share: number,
  alpha: number,
): PackedColour {
  const channel = (shift: number) =>
    Math.round(((colour >>> shift) & 255) * share + ((ground >>> shift) & 255) * (1 - share)) <<
    shift;
  return (channel(0) | channel(8) | channel(16) | (Math.round(alpha * 255) << 24)) >>> 0;
}

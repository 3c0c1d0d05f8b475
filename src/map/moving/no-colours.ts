/**
 * Stands on pages for d3’s spaces of colour, which its transitions bring along: what moves on the map is its picture, never a
 * colour.
 */
export function color(): null {
  return null;
}

export { color as rgb, color as hsl, color as lab, color as hcl, color as cubehelix };

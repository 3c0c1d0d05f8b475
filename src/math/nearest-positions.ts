/** Points of the plane. */
interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * The points of the plane nearest to one of them by Euclidean distance, nearest first, itself left out; ties go by
 * index. All points are looked at.
 *
 * @param count how many, fewer than there are points
 */
export function nearestPositions(points: Points, index: number, count: number): Int32Array {
  return nearestTo(points, { x: points.x[index] ?? 0, y: points.y[index] ?? 0, index }, count);
}

/**
 * The points nearest to a place, as above.
 *
 * @param place with the index of a point to leave out, -1 for none
 * @param count how many, at most as many as there are points to choose from
 */
export function nearestTo(
  { x, y }: Points,
  place: { readonly x: number; readonly y: number; readonly index: number },
  count: number,
): Int32Array {
  const nearest = new Int32Array(count);
  const distances = new Float64Array(count).fill(Infinity);
  const last = count - 1;
  for (let other = 0; other < x.length; other++) {
    const dx = (x[other] ?? 0) - place.x;
    const dy = (y[other] ?? 0) - place.y;
    const distance = dx * dx + dy * dy;
    if (distance >= (distances[last] ?? 0) || other === place.index) continue;
    // Insertion into the short sorted list, which drops its last.
    let at = last;
    for (; at > 0 && (distances[at - 1] ?? 0) > distance; at--) {
      distances[at] = distances[at - 1] ?? 0;
      nearest[at] = nearest[at - 1] ?? 0;
    }
    distances[at] = distance;
    nearest[at] = other;
  }
  return nearest;
}

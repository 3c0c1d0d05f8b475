/**
 * The points of the plane nearest to one of them by Euclidean distance, nearest first, itself left out; ties go by
 * index. All points are looked at.
 *
 * @param count how many, fewer than there are points
 */
export function nearestPositions(
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  index: number,
  count: number,
): Int32Array {
  const nearest = new Int32Array(count);
  const distances = new Float64Array(count).fill(Infinity);
  const last = count - 1;
  const [ownX, ownY] = [x[index] ?? 0, y[index] ?? 0];
  for (let other = 0; other < x.length; other++) {
    const dx = (x[other] ?? 0) - ownX;
    const dy = (y[other] ?? 0) - ownY;
    const distance = dx * dx + dy * dy;
    if (distance >= (distances[last] ?? 0) || other === index) continue;
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

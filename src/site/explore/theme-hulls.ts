import { curveCatmullRomClosed, Delaunay, line } from 'd3';

/** Map units, see `Dot`. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** Share of a theme’s papers that its hull holds, in pieces of at least a tenth; those that lie farther off are not walled in. */
const heldShare = 0.9;
const pieceShare = 0.1;
/** Triangles are filled up to sides so many times as long as the longest step between those papers. */
const slack = 1.5;
/** Smaller pieces, against the area of the largest, are not drawn. */
const leastPiece = 0.03;

/** An outline as an SVG path in map units, to one decimal: a smooth line through its corners, a straight one where they are two. */
export function hullPath(rings: readonly (readonly Point[])[]): string {
  return rings
    .map((ring) => (ring.length < 3 ? straightPath(ring) : (smooth(ring) ?? '')))
    .join('');
}

// Centripetal, so without loops or cusps between corners (Yuksel, Schaefer and Keyser 2011).
const smooth = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
)
  .curve(curveCatmullRomClosed.alpha(0.5))
  .digits(1);

function straightPath(corners: readonly Point[]): string {
  // A path of one place has no length: it is drawn by its round cap.
  return `M${corners.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}h0`;
}

/**
 * The outline of a theme as rings of its papers, in map units: the alpha shape (Edelsbrunner, Kirkpatrick and Seidel
 * 1983) of its papers over their Delaunay triangulation, without holes. Its reach is taken from the papers: the shortest at
 * which nine tenths of them hang together in crowds. A row of places gives its two ends, and one place itself.
 */
export function hullOf(dots: readonly Point[]): readonly (readonly Point[])[] {
  const points = distinct(dots);
  if (points.length < 3) return points.length === 0 ? [] : [points];
  const { triangles, halfedges } = Delaunay.from(
    points,
    ({ x }) => x,
    ({ y }) => y,
  );
  const length = (corner: number): number =>
    distance(points[triangles[corner] ?? 0], points[triangles[nextCorner(corner)] ?? 0]);
  const reach = slack * reachOf(points.length, triangles, length);
  const isKept = (corner: number): boolean => {
    const first = corner - (corner % 3);
    return [first, first + 1, first + 2].every((one) => length(one) <= reach);
  };
  const edges = new Map<number, number[]>();
  for (let corner = 0; corner < triangles.length; corner++) {
    const beyond = halfedges[corner] ?? -1;
    if (!isKept(corner) || (beyond >= 0 && isKept(beyond))) continue;
    const from = triangles[corner] ?? 0;
    edges.set(from, [...(edges.get(from) ?? []), triangles[nextCorner(corner)] ?? 0]);
  }
  const rings = ringsOf(edges).map((ring) => ring.flatMap((index) => points[index] ?? []));
  const areas = rings.map(signedArea);
  // Holes run the other way round.
  const largest = Math.max(0, ...areas);
  const pieces = rings.filter((_, ring) => (areas[ring] ?? 0) > leastPiece * largest);
  const [first, last] = [points.toSorted(byPlace)[0], points.toSorted(byPlace).at(-1)];
  return pieces.length > 0 || !first || !last ? pieces : [[first, last]];
}

function nextCorner(corner: number): number {
  return corner % 3 === 2 ? corner - 2 : corner + 1;
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
}

function distinct(dots: readonly Point[]): readonly Point[] {
  return [...new Map(dots.map(({ x, y }) => [`${x} ${y}`, { x, y }])).values()];
}

function byPlace(a: Point, b: Point): number {
  return a.x - b.x || a.y - b.y;
}

/** The shortest length of edges over which the held share of the points hangs together in crowds: single linkage, by Kruskal. */
function reachOf(
  count: number,
  triangles: ArrayLike<number>,
  length: (corner: number) => number,
): number {
  const parents = Int32Array.from({ length: count }, (_, index) => index);
  const sizes = new Int32Array(count).fill(1);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] = parents[parents[root] ?? 0] ?? 0;
    return root;
  };
  const corners = Array.from({ length: triangles.length }, (_, corner) => corner);
  const lengths = Float64Array.from(corners, length);
  const leastCrowd = Math.max(3, pieceShare * count);
  let heldCount = 0;
  corners.sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b);
  for (const corner of corners) {
    const from = rootOf(triangles[corner] ?? 0);
    const to = rootOf(triangles[nextCorner(corner)] ?? 0);
    if (from === to) continue;
    const [a, b] = [sizes[from] ?? 0, sizes[to] ?? 0];
    parents[from] = to;
    sizes[to] = a + b;
    for (const part of [a, b]) if (part >= leastCrowd) heldCount -= part;
    if (a + b >= leastCrowd) heldCount += a + b;
    if (heldCount >= heldShare * count) return lengths[corner] ?? 0;
  }
  return Infinity;
}

/** Joins directed edges into closed rings of their corners. */
function ringsOf(edges: Map<number, number[]>): readonly (readonly number[])[] {
  const rings: number[][] = [];
  for (const start of edges.keys()) {
    for (let next = edges.get(start)?.pop(); next !== undefined; next = edges.get(start)?.pop()) {
      const ring = [start];
      while (next !== undefined && next !== start) {
        ring.push(next);
        next = edges.get(next)?.pop();
      }
      rings.push(ring);
    }
  }
  return rings;
}

/** Twice the area within a ring, positive for outer rings of Delaunay's triangles. */
function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + next.x * point.y - point.x * next.y;
  }, 0);
}

import { Delaunay } from 'd3';
import { DisjointSets } from '../../math/disjoint-sets.ts';

/** Map units, see `Dot`. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The reach of a hull lets this share of the papers hang together, in crowds of at least a tenth. */
const heldShare = 0.9;
const crowdShare = 0.1;
/** Triangles are filled up to sides so many times as long as the longest step between those papers. */
const slack = 1.5;
/** Smaller pieces, against the area of the largest, are not drawn. */
const leastPiece = 0.03;

/**
 * The outline of a theme as rings of its papers, in map units: the alpha shape (Edelsbrunner, Kirkpatrick and Seidel
 * 1983) of its papers over their Delaunay triangulation, without holes. Its reach is taken from the papers: the shortest at
 * which nine tenths of them hang together in crowds. A row of places gives its two ends, and one place itself.
 */
export function hullOf(dots: readonly Point[]): readonly (readonly Point[])[] {
  const points = distinct(dots).toSorted((a, b) => a.x - b.x || a.y - b.y);
  const pieces = points.length < 3 ? [] : piecesOf(points);
  return pieces.length > 0 ? pieces : endsOf(points);
}

function distinct(dots: readonly Point[]): readonly Point[] {
  return [...new Map(dots.map(({ x, y }) => [`${x} ${y}`, { x, y }])).values()];
}

/** The first and the last place, which may be one; no ring where there is none. */
function endsOf(points: readonly Point[]): readonly (readonly Point[])[] {
  return points.length === 0 ? [] : [points.filter((_, at) => at % (points.length - 1 || 1) === 0)];
}

/** The outer rings around what is filled, but for very small ones. */
function piecesOf(points: readonly Point[]): readonly (readonly Point[])[] {
  const rings = ringsOf(edgesOf(points)).map((ring) => ring.flatMap((at) => points[at] ?? []));
  const areas = rings.map(signedArea);
  // Holes run the other way round.
  const largest = Math.max(0, ...areas);
  return rings.filter((_, ring) => (areas[ring] ?? 0) > leastPiece * largest);
}

/** The edges between filled triangles and the rest, by the point where each begins; the filling lies on one side of all. */
function edgesOf(points: readonly Point[]): ReadonlyMap<number, number[]> {
  const { triangles, halfedges } = Delaunay.from(
    points,
    ({ x }) => x,
    ({ y }) => y,
  );
  const from = (corner: number): number => triangles[corner] ?? 0;
  const to = (corner: number): number => from(nextCorner(corner));
  const lengths = Float64Array.from(triangles, (_, corner) =>
    distance(points[from(corner)], points[to(corner)]),
  );
  const reach = slack * reachOf(points.length, lengths, { from, to });
  const isFilled = (corner: number): boolean => {
    const first = corner - (corner % 3);
    return lengths.subarray(first, first + 3).every((length) => length <= reach);
  };
  const edges = new Map<number, number[]>();
  for (let corner = 0; corner < triangles.length; corner++) {
    const beyond = halfedges[corner] ?? -1;
    if (!isFilled(corner) || (beyond >= 0 && isFilled(beyond))) continue;
    edges.set(from(corner), [...(edges.get(from(corner)) ?? []), to(corner)]);
  }
  return edges;
}

function nextCorner(corner: number): number {
  return corner % 3 === 2 ? corner - 2 : corner + 1;
}

function distance(a: Point | undefined, b: Point | undefined): number {
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;
}

/** The shortest edge over which the held share of the points hangs together in crowds: single linkage, by Kruskal. */
function reachOf(
  count: number,
  lengths: Float64Array,
  { from, to }: { from: (corner: number) => number; to: (corner: number) => number },
): number {
  const sets = new DisjointSets(count);
  const sizes = new Int32Array(count).fill(1);
  const leastCrowd = Math.max(3, crowdShare * count);
  const heldBy = (size: number): number => (size >= leastCrowd ? size : 0);
  let heldCount = 0;
  const corners = [...lengths.keys()].sort(
    (a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0) || a - b,
  );
  for (const corner of corners) {
    const [joined, root] = [sets.rootOf(from(corner)), sets.rootOf(to(corner))];
    if (joined === root) continue;
    const [a, b] = [sizes[joined] ?? 0, sizes[root] ?? 0];
    sets.join(joined, root);
    sizes[root] = a + b;
    heldCount += heldBy(a + b) - heldBy(a) - heldBy(b);
    if (heldCount >= heldShare * count) return lengths[corner] ?? 0;
  }
  return Infinity;
}

/** Joins directed edges into closed rings of their corners. */
function ringsOf(edges: ReadonlyMap<number, number[]>): readonly (readonly number[])[] {
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

/** Twice the area within a ring, positive where it runs as the triangles do: around papers, not around a hole. */
function signedArea(ring: readonly Point[]): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    return sum + next.x * point.y - point.x * next.y;
  }, 0);
}

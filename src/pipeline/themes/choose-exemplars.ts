import type { DenseMatrix } from '../../math/dense-matrix.ts';

/** Candidates are the most central papers of a theme: its better half, within these bounds. */
const LEAST_CANDIDATES = 9;
const MOST_CANDIDATES = 50;

/**
 * Papers that are central to a theme and differ from each other, by facility location (Lin and Bilmes, 2011): greedily
 * those that raise most Σᵢ max over the chosen e of cos(i, e), where i runs over all papers of the theme.
 * Poor fits are chosen only where there are no others left. Best first; ties to the more central.
 *
 * @param rows unit rows
 * @param members rows of the theme, the most central first
 */
export function chooseExemplars(
  rows: DenseMatrix,
  members: readonly number[],
  options: { count: number; isBetween: readonly boolean[] },
): number[] {
  const isGood = (row: number): boolean => options.isBetween[row] !== true;
  const good = members.filter(isGood);
  const candidateCount = Math.max(
    LEAST_CANDIDATES,
    Math.min(MOST_CANDIDATES, Math.ceil(members.length / 2)),
  );
  const chosen = coverBest(rows, members, {
    candidates: good.slice(0, candidateCount),
    count: options.count,
  });
  const poor = members.filter((row) => !isGood(row));
  return [...chosen, ...poor.slice(0, options.count - chosen.length)];
}

function coverBest(
  rows: DenseMatrix,
  members: readonly number[],
  options: { candidates: readonly number[]; count: number },
): number[] {
  const likeness = options.candidates.map((candidate) => cosinesTo(rows, candidate, members));
  const covered = new Float64Array(members.length);
  const chosen: number[] = [];
  while (chosen.length < Math.min(options.count, options.candidates.length)) {
    let best = -1;
    let most = -1;
    likeness.forEach((cosines, at) => {
      if (chosen.includes(options.candidates[at] ?? 0)) return;
      let gain = 0;
      for (let i = 0; i < cosines.length; i++) {
        gain += Math.max(0, (cosines[i] ?? 0) - (covered[i] ?? 0));
      }
      if (gain <= most + 1e-9) return;
      most = gain;
      best = at;
    });
    chosen.push(options.candidates[best] ?? 0);
    likeness[best]?.forEach((cosine, i) => {
      covered[i] = Math.max(covered[i] ?? 0, cosine);
    });
  }
  return chosen;
}

function cosinesTo(rows: DenseMatrix, row: number, others: readonly number[]): Float64Array {
  const { columnCount, data } = rows;
  const own = row * columnCount;
  return Float64Array.from(others, (other) => {
    const from = other * columnCount;
    let sum = 0;
    for (let i = 0; i < columnCount; i++) sum += (data[own + i] ?? 0) * (data[from + i] ?? 0);
    return sum;
  });
}

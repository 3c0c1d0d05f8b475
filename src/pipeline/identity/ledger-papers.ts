import { roundCoordinate } from '../../lock/lock-schemas.ts';
import type { EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';

/** Where a build put a paper. */
export type PaperPosition = Pick<LockPaper, 'theme' | 'x' | 'y'>;

/**
 * The lines of papers with the themes and positions of this build. A line that says nothing new stays as it is;
 * papers that are not in the corpus keep theirs, should they return.
 */
export function recordPapers(
  lines: readonly LockPaper[],
  build: {
    readonly edition: EditionId;
    readonly positions: ReadonlyMap<PaperId, PaperPosition>;
    /** Slugs of the papers that have a page. */
    readonly published: ReadonlyMap<PaperId, string>;
    /** True where all positions were drawn anew: then those of papers that are not there mean nothing any more. */
    readonly isLayoutAnew: boolean;
  },
): readonly LockPaper[] {
  return lines.map((line) => {
    const position = build.positions.get(line.id);
    if (position === undefined)
      return build.isLayoutAnew && line.x !== null
        ? { ...line, x: null, y: null, changed: build.edition }
        : line;
    const { theme } = position;
    const [x, y] = [rounded(position.x), rounded(position.y)];
    const slug = line.slug ?? build.published.get(line.id) ?? null;
    const isMoved = theme !== line.theme || x !== line.x || y !== line.y;
    if (!isMoved && slug === line.slug) return line;
    return { ...line, slug, theme, x, y, changed: isMoved ? build.edition : line.changed };
  });
}

/** As the lock writes it, so that what was read compares as equal. */
function rounded(value: number | null): number | null {
  return value === null ? null : roundCoordinate(value);
}

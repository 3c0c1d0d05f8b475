/** How often a paper uses a word, by field; frequent uses are rounded. */
export interface FieldCounts {
  /** 0–3. */
  readonly title: number;
  /** 0–4, then 6, 8 and 12. */
  readonly abstract: number;
  readonly isKeyword: boolean;
  readonly isAuthor: boolean;
  readonly isVenue: boolean;
}

const abstractSteps = [0, 1, 2, 3, 4, 6, 8, 12];
const maxTitleCount = 3;

export const keywordFlag = 32;
export const authorFlag = 64;
export const venueFlag = 128;
const titleMask = 24;

/** One byte: three bits for the abstract, two for the title, one each for keywords, authors and venue. */
export function packCounts(counts: FieldCounts): number {
  const step = abstractSteps.findLastIndex((least) => least <= counts.abstract);
  const title = Math.min(counts.title, maxTitleCount);
  return (
    Math.max(step, 0) |
    (title << 3) |
    (counts.isKeyword ? keywordFlag : 0) |
    (counts.isAuthor ? authorFlag : 0) |
    (counts.isVenue ? venueFlag : 0)
  );
}

export function abstractCount(packed: number): number {
  return abstractSteps[packed & 7] ?? 0;
}

export function titleCount(packed: number): number {
  return (packed & titleMask) >> 3;
}

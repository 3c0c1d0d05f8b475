import { abstractCount, authorFlag, keywordFlag, titleCount, venueFlag } from './field-counts.ts';
import type { RowFacts } from './row-facts.ts';
import type { TermUses } from './term-file.ts';

/** The uses of all terms that stand for one word of a query, each with its weight. */
export interface MatchedWord {
  readonly field: 'title' | 'author' | null;
  readonly terms: readonly { readonly weight: number; readonly uses: TermUses }[];
}

/** A paper that was found. */
export interface SearchHit {
  /** Row of the client map; unplaced papers come behind its last one. */
  readonly row: number;
  /** Higher is better; comparable within one answer only. */
  readonly score: number;
}

// BM25F (Robertson and Zaragoza 2009, section 3.6): saturation, then weight and length normalization of each field.
const saturation = 1.2;
const titleWeight = 5;
const titleLengthShare = 0.5;
const keywordWeight = 2;
const authorWeight = 3;
const venueWeight = 1;
const abstractLengthShare = 0.7;
/** A title that is the query comes first, whatever else there is. */
const wholeTitleBonus = 1000;
/** Share of the weight of a query's words that a paper must have where none has them all. */
const leastShare = 0.5;

/**
 * Ranks papers by BM25F over their fields. All words must be there; where no paper has them all, `leastShare` of what
 * the words weigh is enough. Titles that the query covers gain up to twice their score.
 *
 * @param isAllowed whether filters let a row through
 */
export function rankPapers(
  words: readonly MatchedWord[],
  facts: RowFacts,
  isAllowed: (row: number) => boolean,
): { readonly hits: SearchHit[]; readonly hasAllWords: boolean } {
  const scores = new Float64Array(facts.count);
  const found = new Uint8Array(facts.count);
  const inTitle = new Uint8Array(facts.count);
  const wholeInTitle = new Uint8Array(facts.count);
  const weights = new Float64Array(facts.count);
  let weightSum = 0;
  for (const word of words) {
    const { frequencies, titleMatches, rows } = wordFrequencies(word, facts);
    const rarity = Math.log(1 + (facts.count - rows.length + 0.5) / (rows.length + 0.5));
    weightSum += rarity;
    for (const row of rows) {
      const frequency = frequencies[row] ?? 0;
      scores[row] = (scores[row] ?? 0) + (rarity * frequency) / (saturation + frequency);
      weights[row] = (weights[row] ?? 0) + rarity;
      found[row] = (found[row] ?? 0) + 1;
      const match = titleMatches[row] ?? 0;
      if (match > 0) inTitle[row] = (inTitle[row] ?? 0) + 1;
      if (match === wholeMatch) wholeInTitle[row] = (wholeInTitle[row] ?? 0) + 1;
    }
  }
  const collect = (isHit: (row: number) => boolean): SearchHit[] => {
    const hits: SearchHit[] = [];
    for (let row = 0; row < facts.count; row++) {
      if (!isHit(row) || !isAllowed(row)) continue;
      const titleLength = facts.titleLengths[row] ?? 0;
      const covered = inTitle[row] ?? 0;
      const coverage =
        covered === words.length ? Math.min(1, covered / Math.max(1, titleLength)) : 0;
      const whole = wholeInTitle[row] ?? 0;
      const bonus = whole === words.length && whole === titleLength ? wholeTitleBonus : 0;
      hits.push({ row, score: (scores[row] ?? 0) * (1 + coverage) + bonus });
    }
    return hits.sort((a, b) => b.score - a.score || a.row - b.row);
  };
  const all = collect((row) => found[row] === words.length);
  if (all.length > 0 || words.length < 2) return { hits: all, hasAllWords: true };
  const some = collect((row) => (weights[row] ?? 0) >= leastShare * weightSum);
  return { hits: some, hasAllWords: false };
}

/** The title has the word itself or another form of it; 1 stands for a beginning or a spelling alone. */
const wholeMatch = 2;
const leastWholeWeight = 0.7;

/** How strongly each row uses a word, saturation aside, and how its title has it. */
function wordFrequencies(
  { field, terms }: MatchedWord,
  facts: RowFacts,
): { frequencies: Float32Array; titleMatches: Uint8Array; rows: number[] } {
  const frequencies = new Float32Array(facts.count);
  const titleMatches = new Uint8Array(facts.count);
  const rows: number[] = [];
  for (const { weight, uses } of terms) {
    for (let use = 0; use < uses.rows.length; use++) {
      const row = uses.rows[use] ?? 0;
      const packed = uses.counts[use] ?? 0;
      const frequency = weight * fieldFrequency(packed, row, { field, facts });
      if (frequency === 0) continue;
      if (frequencies[row] === 0) rows.push(row);
      frequencies[row] = (frequencies[row] ?? 0) + frequency;
      if (titleCount(packed) === 0) continue;
      titleMatches[row] = weight >= leastWholeWeight ? wholeMatch : (titleMatches[row] ?? 0) || 1;
    }
  }
  return { frequencies, titleMatches, rows };
}

function fieldFrequency(
  packed: number,
  row: number,
  { field, facts }: { readonly field: MatchedWord['field']; readonly facts: RowFacts },
): number {
  const titleLength = facts.titleLengths[row] ?? 0;
  const title =
    (titleWeight * titleCount(packed)) /
    (1 - titleLengthShare + titleLengthShare * (titleLength / facts.meanTitleLength));
  if (field === 'title') return title;
  const author = (packed & authorFlag) === 0 ? 0 : authorWeight;
  if (field === 'author') return author;
  const abstractLength = facts.abstractLengths[row] ?? 0;
  const abstract =
    abstractCount(packed) /
    (1 - abstractLengthShare + abstractLengthShare * (abstractLength / facts.meanAbstractLength));
  const keyword = (packed & keywordFlag) === 0 ? 0 : keywordWeight;
  const venue = (packed & venueFlag) === 0 ? 0 : venueWeight;
  return title + author + abstract + keyword + venue;
}

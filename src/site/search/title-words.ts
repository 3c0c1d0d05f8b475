import { titleCount } from '../../search/field-counts.ts';
import { LANGUAGES } from '../../model/languages/known-languages.ts';
import { foldText } from '../../model/slug-words.ts';
import type { TermUses } from './gather-uses.ts';

/** Share of the papers that must use a small word for it to be no help in abstracts. */
const leastShare = 0.1;

/** Numbers of the small words that many papers use: they are looked for in titles only. */
export function findTitleWords({ terms, termOf, rows }: TermUses): ReadonlySet<number> {
  const paperCounts = new Uint32Array(terms.length);
  for (const term of termOf) paperCounts[term] = (paperCounts[term] ?? 0) + 1;
  const small = smallWords();
  return new Set(
    terms.flatMap((term, number) =>
      small.has(term) && (paperCounts[number] ?? 0) >= leastShare * rows.length ? [number] : [],
    ),
  );
}

/** Whether a use is kept: all but those of small words outside of titles. */
export function isKept(uses: TermUses, use: number, titleWords: ReadonlySet<number>): boolean {
  return !titleWords.has(uses.termOf[use] ?? 0) || titleCount(uses.counts[use] ?? 0) > 0;
}

function smallWords(): ReadonlySet<string> {
  return new Set(
    Object.values(LANGUAGES)
      .flatMap(({ functionWords, linkWords }) => [...functionWords, ...linkWords])
      .map(foldText),
  );
}

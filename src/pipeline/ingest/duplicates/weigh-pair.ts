import type { PaperFields } from '../records/read-record.ts';
import { registeredFields } from '../paper-identity.ts';
import { abstractLikeness } from './abstract-likeness.ts';
import type { DistinctRecord } from './distinct-records.ts';
import type { Evidence } from './evidence.ts';
import { sharedNames } from './family-names.ts';
import { arePreprintAndPublished, publishedDoi } from './preprints.ts';
import { compareTitles } from './title-shape.ts';

/** Years between a preprint and its published version, at most. */
const mostYearsApart = 2;
/** From this likeness on abstracts are the same but for a few words. */
const sameAbstract = 0.8;
/** Two of one title and year, or of two years: yearly overviews and reports of a project repeat their titles. */
const leastAbstractOfYear = 0.1;
const leastAbstractOfYears = 0.5;
/** Abstracts that begin with as many letters of the same text are the same. */
const readLength = 300;
/** A title must say as much, where there are no authors to tell it from others like it. */
const leastTellingWords = 4;

/** Why two records are one paper though they share no id; null where too little says so. */
export function weighLikeness(left: DistinctRecord, right: DistinctRecord): Evidence | null {
  if (left.title.isGeneric || right.title.isGeneric) return null;
  const nearness = compareTitles(left.title, right.title);
  if (nearness === null || areAtOdds(left, right)) return null;
  const likeness = likenessOfAbstracts(left, right) ?? 0;
  if (nearness === 'edits' && likeness < sameAbstract) return null;
  const isSameTitle = nearness === 'same';
  const gap = yearsApart(left.fields, right.fields);
  if (left.families.size > 0 && right.families.size > 0) {
    const authors = sharedNames(left.families, right.families) ?? [];
    if (arePreprintAndPublished(left.fields, right.fields))
      return { kind: 'versions', authors, isSameTitle };
    const isEnough = gap === null ? isSameTitle && haveSameAuthors(left, right) : gap <= 1;
    if (isEnough) return { kind: 'likeness', authors, isSameTitle };
  }
  if (!isSameTitle) return null;
  if (likeness >= sameAbstract) return { kind: 'abstract' };
  const { year } = left.fields;
  const tells = Math.min(left.tellingCount, right.tellingCount) >= leastTellingWords;
  const isBare = left.families.size === 0 || right.families.size === 0;
  return isBare && tells && gap === 0 && year !== null ? { kind: 'title-year', year } : null;
}

/** Whether two records contradict each other so that likeness does not make them one paper. */
export function areAtOdds(left: DistinctRecord, right: DistinctRecord): boolean {
  if (left.title.notice !== right.title.notice || left.title.numbers !== right.title.numbers)
    return true;
  if (haveOtherIds(left.fields, right.fields)) return true;
  const areNamed = left.families.size > 0 && right.families.size > 0;
  if (areNamed && sharedNames(left.families, right.families) === null) return true;
  const gap = yearsApart(left.fields, right.fields) ?? 0;
  if (gap > mostYearsApart) return true;
  if (arePreprintAndPublished(left.fields, right.fields)) return false;
  const likeness = likenessOfAbstracts(left, right);
  return likeness !== null && likeness < (gap === 0 ? leastAbstractOfYear : leastAbstractOfYears);
}

/** Years between two records, null where one has none. */
export function yearsApart(left: PaperFields, right: PaperFields): number | null {
  return left.year === null || right.year === null ? null : Math.abs(left.year - right.year);
}

/** Whether an id of one is another than that of the other, of those that a paper has but once. */
function haveOtherIds(left: PaperFields, right: PaperFields): boolean {
  const differ = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other;
  if (differ(publishedDoi(left), publishedDoi(right)) || differ(left.arxiv, right.arxiv))
    return true;
  if (arePreprintAndPublished(left, right)) return false;
  return registeredFields.some((field) => field !== 'doi' && differ(left[field], right[field]));
}

function haveSameAuthors(left: DistinctRecord, right: DistinctRecord): boolean {
  const { families } = left;
  return (
    families.size === right.families.size &&
    [...families.keys()].every((name) => right.families.has(name))
  );
}

/** 0–1; null where one has too short an abstract to compare. */
function likenessOfAbstracts(left: DistinctRecord, right: DistinctRecord): number | null {
  const [one, other] = [left.fields.abstract, right.fields.abstract];
  // Mostly two sources have the same text, to the letter.
  const isSame = one.length >= readLength && one.startsWith(other.slice(0, readLength));
  if (isSame && other.length >= readLength) return 1;
  if (left.triplets === null || right.triplets === null) return null;
  return abstractLikeness(left.triplets, right.triplets);
}

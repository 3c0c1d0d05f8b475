import { authorName, type Author } from '../../../domain/author.ts';
import { compareText } from '../make-problem.ts';
import type { PaperFields } from '../records/read-record.ts';
import { isPreprintDoi, publishedDoi, versionOf, type Version } from './preprints.ts';

type Merge<Field extends keyof PaperFields> = (records: Ordered) => PaperFields[Field];
/** Records of one paper in the order of `compareForMerge`. */
type Ordered = readonly [PaperFields, ...PaperFields[]];

/**
 * What a paper takes from which of its records. The records stand in order: the published version (one with a DOI first),
 * what may be it, the preprint; the longer abstract first among these.
 */
const precedence: { readonly [Field in keyof PaperFields]: Merge<Field> } = {
  sourceId: first('sourceId'),
  title: ([{ title }]) => title,
  abstract: (records) => records.map(({ abstract }) => abstract).reduce(fullerAbstract),
  rights: first('rights'),
  authors: (records) => records.map(({ authors }) => authors).reduce(fullerNames),
  year: first('year'),
  date: dateOfYear,
  type: ofVersion('type'),
  venue: ofVersion('venue'),
  volume: ofVersion('volume'),
  issue: ofVersion('issue'),
  pages: ofVersion('pages'),
  doi: (records) =>
    records.find(({ doi }) => doi !== null && !isPreprintDoi(doi))?.doi ?? first('doi')(records),
  arxiv: first('arxiv'),
  pmid: first('pmid'),
  acl: first('acl'),
  openalex: first('openalex'),
  semanticScholar: first('semanticScholar'),
  url: first('url'),
  pdf: first('pdf'),
  language: first('language'),
  keywords: (records) => allKeywords(records),
};

/** The fields of a paper of which there are several records, the first by `compareForMerge` first. */
export function mergeFields(records: Ordered): PaperFields {
  const [best, ...others] = records;
  if (others.length === 0) return best;
  // Every field by its own rule, in the order in which the first record has them.
  return Object.fromEntries(
    (Object.keys(best) as (keyof PaperFields)[]).map((field) => [
      field,
      precedence[field](records),
    ]),
  ) as unknown as PaperFields;
}

const versions: readonly Version[] = ['published', 'unknown', 'preprint'];

/** Orders records of one paper by whose word counts more: the version, its DOI, the longer abstract, then all they say. */
export function compareForMerge(left: PaperFields, right: PaperFields): number {
  return (
    versions.indexOf(versionOf(left)) - versions.indexOf(versionOf(right)) ||
    Number(publishedDoi(left) === null) - Number(publishedDoi(right) === null) ||
    right.abstract.length - left.abstract.length ||
    compareText(JSON.stringify(left), JSON.stringify(right))
  );
}

function first<Field extends keyof PaperFields>(
  field: Field,
): (records: Ordered) => PaperFields[Field] {
  return (records) => (records.find((record) => record[field] !== null) ?? records[0])[field];
}

/** What tells where a paper stands: a journal's volume is no volume of the preprint’s server, and the other way round. */
function ofVersion<Field extends keyof PaperFields>(
  field: Field,
): (records: Ordered) => PaperFields[Field] {
  return (records) => {
    const [best, ...others] = records;
    const isPreprint = versionOf(best) === 'preprint';
    const same = others.filter((record) => (versionOf(record) === 'preprint') === isPreprint);
    return first(field)([best, ...same]);
  };
}

/** The date that names the paper's year. */
function dateOfYear(records: Ordered): string | null {
  const year = first('year')(records);
  const dated = records.find((record) => record.year === year && record.date !== null);
  return dated?.date ?? null;
}

/** The longer of two abstracts; one that was cut off only where the other was as well. */
function fullerAbstract(one: string, other: string): string {
  if (other === '' || one === '') return one === '' ? other : one;
  if (isCutOff(one) !== isCutOff(other)) return isCutOff(one) ? other : one;
  return other.length > one.length ? other : one;
}

function isCutOff(abstract: string): boolean {
  return /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(abstract truncated[^()]{0,60}\))$/iu.test(abstract);
}

/** The list with more and fuller names; the first of equals. */
function fullerNames(one: readonly Author[], other: readonly Author[]): readonly Author[] {
  return fullnessOf(other) > fullnessOf(one) ? other : one;
}

/** A family name counts 1, initials with it 2, a given name that is written out 3. */
function fullnessOf(authors: readonly Author[]): number {
  let sum = 0;
  for (const author of authors) {
    if ('literal' in author) sum += /\s/u.test(authorName(author)) ? 2 : 1;
    else if (author.given === undefined) sum += 1;
    else sum += /\p{L}{3,}|\p{Lu}\p{Ll}|[^\p{Script=Latin}\s.]/u.test(author.given) ? 3 : 2;
  }
  return sum;
}

/** All keywords, each as the first that has it writes it. */
function allKeywords(records: Ordered): readonly string[] {
  const keywords = new Map<string, string>();
  for (const keyword of records.flatMap((record) => record.keywords)) {
    const key = keyword.toLowerCase();
    if (!keywords.has(key)) keywords.set(key, keyword);
  }
  return [...keywords.values()];
}

import type { Corpus, Paper, PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { foldTitle, mintPaperIds, paperKey, paperKeys, paperSlug } from '../paper-identity.ts';
import { compareText, makeProblem } from '../make-problem.ts';
import type { PaperFields, ReadRecord } from './read-record.ts';
import { hasTellingWord } from './telling-words.ts';

/** Keys of a paper, one at least. */
export type PaperKeys = readonly [string, ...string[]];

/** The corpus and what became of the records. */
export interface Assembled {
  readonly corpus: Corpus;
  /** Of every paper all keys that it may be known by in another build; the first is the one its id is made from. */
  readonly keys: ReadonlyMap<PaperId, PaperKeys>;
  /** Ids of all papers in the order in which the records first name them. */
  readonly appearance: readonly PaperId[];
  /** Records whose fields went into another record's paper. */
  readonly merged: ReadonlySet<ReadRecord>;
  /** Records that `problems` warns of. */
  readonly warned: ReadonlySet<ReadRecord>;
  readonly problems: readonly Problem[];
}

/**
 * Makes papers of records: those of one key become one paper, and every paper gets its id and slug. The
 * corpus does not depend on the order of files and lines; only `appearance` does. Papers of stop words alone are warned of.
 *
 * @param language BCP 47 tag of texts that do not show theirs
 */
export function assembleCorpus(
  records: readonly ReadRecord[],
  stopwords: ReadonlySet<string>,
  language = 'en',
): Assembled {
  const merged = new Set<ReadRecord>();
  const problems: Problem[] = [];
  const { groups, clashing } = groupByKey(records);
  const warned = new Set(clashing.map(({ record }) => record));
  for (const { record, holder } of clashing) problems.push(sharedId(record, holder));

  const ids = mintPaperIds(groups.keys());
  const papers: Paper[] = [];
  const idOf = new Map<ReadRecord, PaperId>();
  const keys = new Map<PaperId, PaperKeys>();
  for (const [key, group] of groups) {
    const [first, ...others] = group;
    const id = ids.get(key);
    if (first === undefined || id === undefined) throw new Error(`No record or id for key ${key}`);
    for (const record of group) idOf.set(record, id);
    for (const other of others) {
      merged.add(other);
      problems.push(mergedInto(other, first));
    }
    const fields = others.reduce(
      (filled, { fields: more }) => fillGaps(filled, more),
      first.fields,
    );
    papers.push({ id, slug: paperSlug(fields.title, id), ...fields });
    keys.set(id, [key, ...aliases(key, group, fields)]);
    if (hasTellingWord(fields, stopwords, language)) continue;
    warned.add(first);
    problems.push(withoutWords(first));
  }
  papers.sort((left, right) => compareText(left.id, right.id));
  const appearance = [...new Set(records.flatMap((record) => idOf.get(record) ?? []))];
  return { corpus: { papers }, keys, appearance, merged, warned, problems };
}

interface Grouped {
  /** Records by key, each group in the order of `compareRecords`. */
  readonly groups: ReadonlyMap<string, readonly ReadRecord[]>;
  /** Records whose own id is another paper's too, and the record that holds it. */
  readonly clashing: readonly { record: ReadRecord; holder: ReadRecord }[];
}

function groupByKey(records: readonly ReadRecord[]): Grouped {
  const groups = new Map<string, readonly ReadRecord[]>();
  const clashing: { record: ReadRecord; holder: ReadRecord }[] = [];
  for (const [key, group] of Map.groupBy(records, ({ fields }) => paperKey(fields))) {
    group.sort(compareRecords);
    if (!key.startsWith('id:')) {
      groups.set(key, group);
      continue;
    }
    // A source's own ids ("1", "2") are unique within it only: papers of different titles stay apart.
    const byTitle = [...Map.groupBy(group, ({ fields }) => foldTitle(fields.title))];
    byTitle.sort(([left], [right]) => compareText(left, right));
    byTitle.forEach(([title, sameTitle], rank) => {
      groups.set(rank === 0 ? key : `${key} ${title}`, sameTitle);
      const holder = byTitle[0]?.[1][0];
      if (rank === 0 || holder === undefined) return;
      for (const record of sameTitle) clashing.push({ record, holder });
    });
  }
  return { groups, clashing };
}

/** The keys of all records of a paper and of the paper itself, but the one given; sorted. */
function aliases(
  key: string,
  group: readonly ReadRecord[],
  fields: PaperFields,
): readonly string[] {
  const all = new Set([...group.map((record) => record.fields), fields].flatMap(paperKeys));
  all.delete(key);
  // An id that two papers share tells neither.
  if (key.startsWith('id:')) for (const one of all) if (one.startsWith('id:')) all.delete(one);
  return [...all].sort();
}

/** The longer abstract first, then by text; the place decides only where all text is equal. */
function compareRecords(left: ReadRecord, right: ReadRecord): number {
  return (
    right.fields.abstract.length - left.fields.abstract.length ||
    compareText(JSON.stringify(left.fields), JSON.stringify(right.fields)) ||
    compareText(left.file, right.file) ||
    left.line - right.line
  );
}

/** The fields of one record, where they are missing those of another. */
function fillGaps(fields: PaperFields, more: PaperFields): PaperFields {
  const filled = { ...fields };
  for (const key of Object.keys(fields) as (keyof PaperFields)[]) {
    if (isEmpty(filled[key])) Object.assign(filled, { [key]: more[key] });
  }
  return filled;
}

function isEmpty(value: PaperFields[keyof PaperFields]): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function mergedInto({ file, line, fields }: ReadRecord, first: ReadRecord): Problem {
  const by =
    fields.doi !== null
      ? 'DOI'
      : fields.arxiv !== null
        ? 'arXiv id'
        : fields.sourceId !== null
          ? 'id'
          : 'title';
  return makeProblem({
    level: 'noted',
    code: 'PAPER-MERGED',
    file,
    line,
    value: fields.title,
    message: `This is the paper of \`${first.file}\`, line ${first.line}, by its ${by}; the two were merged.`,
    hint: 'Nothing to do. If they are different papers, give each its own DOI or id.',
  });
}

function withoutWords({ file, line, fields }: ReadRecord): Problem {
  return makeProblem({
    level: 'warned',
    code: 'PAPER-NO-WORDS',
    file,
    line,
    value: fields.title,
    message:
      'Title and abstract hold no word that says what the paper is about; it will be listed as unplaced, not on the map.',
    hint: 'Give it an abstract of its own words, or remove it.',
  });
}

function sharedId({ file, line, fields }: ReadRecord, holder: ReadRecord): Problem {
  return makeProblem({
    level: 'warned',
    code: 'PAPER-SAME-ID',
    file,
    line,
    field: 'id',
    value: fields.sourceId ?? '',
    message: `The id "${fields.sourceId}" also belongs to a paper of another title in \`${holder.file}\`, line ${holder.line}; both were kept.`,
    hint: 'Give each paper an id of its own, or write the same title if they are one paper.',
  });
}

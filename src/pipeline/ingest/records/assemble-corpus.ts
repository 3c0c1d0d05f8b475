import type { Corpus, Paper, PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { settingsSchema, type Settings } from '../../../domain/settings.ts';
import { mergedRecord, sharedId } from '../duplicates/duplicate-problems.ts';
import type { PaperRecords } from '../duplicates/describe-paper.ts';
import { joinRecords } from '../duplicates/join-records.ts';
import type { Pair } from '../duplicates/resolve-pairs.ts';
import { compareText, makeProblem } from '../make-problem.ts';
import { paperSlug } from '../paper-identity.ts';
import { identifyPapers, type PaperKeys } from './identify-papers.ts';
import type { ReadRecord } from './read-record.ts';
import { hasTellingTitle, hasTellingWord } from './telling-words.ts';

/** The corpus and what became of the records. */
export interface Assembled {
  /** Makes the papers, sorted by id. Who only wants to know what became of the records needs none. */
  readonly makeCorpus: () => Corpus;
  /** Of every paper all keys that it may be known by in another build; the first is the one its id is made from. */
  readonly makeKeys: () => ReadonlyMap<PaperId, PaperKeys>;
  /** Ids of all papers in the order in which the records first name them. */
  readonly appearance: readonly PaperId[];
  /** Records whose fields went into another record's paper. */
  readonly merged: ReadonlySet<ReadRecord>;
  /** Records that `problems` warns of. */
  readonly warned: ReadonlySet<ReadRecord>;
  readonly problems: readonly Problem[];
  /** Pairs that the setting `duplicates` both joins and keeps apart. */
  readonly contradictions: readonly Pair[];
}

const usual = settingsSchema.parse({});

/**
 * Makes papers of records: those that are one paper are joined, and every paper gets its id and slug. The corpus does not
 * depend on the order of files and lines; only `appearance` does. Papers of stop words alone are warned of.
 *
 * @param options.language BCP 47 tag of texts that do not show theirs
 */
export function assembleCorpus(
  records: readonly ReadRecord[],
  stopwords: ReadonlySet<string>,
  options: Partial<Pick<Settings, 'duplicates' | 'language'>> = {},
): Assembled {
  const { duplicates, language } = { ...usual, ...options };
  const joined = joinRecords(records, duplicates);
  const identified = identifyPapers(joined);
  const problems: Problem[] = [...joined.problems];
  const warned = new Set<ReadRecord>();
  for (const clash of identified.clashing) {
    warned.add(clash.record);
    problems.push(sharedId(clash));
  }
  const merged = new Set<ReadRecord>();
  const indexOf = new Map<ReadRecord, number>();
  for (const [index, paper] of joined.papers.entries()) {
    for (const record of paper.records) indexOf.set(record, index);
    for (const other of paper.joined) {
      merged.add(other.record);
      problems.push(mergedRecord(other));
    }
    if (hasTellingTitle(paper.title, stopwords)) continue;
    if (hasTellingWord(paper.fields, stopwords, language)) continue;
    warned.add(paper.records[0]);
    problems.push(withoutWords(paper.records[0]));
  }
  // Records that stand together were packed together.
  const order = [...new Set(records.flatMap((record) => indexOf.get(record) ?? []))];
  const { ids, makeKeys } = identified;
  return {
    makeCorpus: () => makeCorpus(joined.papers, { order, ids }),
    appearance: order.flatMap((index) => ids[index] ?? []),
    ...{ makeKeys, merged, warned, problems, contradictions: joined.contradictions },
  };
}

function makeCorpus(
  papers: readonly PaperRecords[],
  { order, ids }: { order: readonly number[]; ids: readonly PaperId[] },
): Corpus {
  const made = order.flatMap((index): Paper[] => {
    const [id, fields] = [ids[index], papers[index]?.fields];
    return id === undefined || fields === undefined
      ? []
      : [{ id, slug: paperSlug(fields.title, id), ...fields }];
  });
  return { papers: made.sort((left, right) => compareText(left.id, right.id)) };
}

function withoutWords({ file, line, key, title }: ReadRecord): Problem {
  return makeProblem({
    level: 'warned',
    code: 'PAPER-NO-WORDS',
    file,
    line,
    key,
    value: title,
    message:
      'Title and abstract hold no word that says what the paper is about; it will be listed as unplaced, not on the map.',
    hint: 'Give it an abstract of its own words, or remove it.',
  });
}

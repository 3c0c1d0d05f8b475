import { UserError } from '../../src/domain/user-error.ts';
import { nearestWord } from '../../src/math/edit-distance.ts';
import type { ParsedWords } from '../cli/options.ts';
import { partNames, type PartName } from './permanence/permanence-part.ts';

/** Random files of each format that `fuzz` reads where the command line does not say. */
export const defaultCaseCount = 5000;

/** Histories that `permanence` follows where the command line does not say. */
export const defaultHistoryCount = 20;

/** What every question is given. */
export interface BenchOptions {
  /** Odd, so that there is a median run. */
  readonly runCount: number;
  /** File of papers; null for the one that the question takes by itself. */
  readonly corpusFile: string | null;
  /** Papers that the corpus is first made larger to; null to leave it as it is. */
  readonly scaleTo: number | null;
  /** File that the question writes, where it writes one. */
  readonly outFile: string | null;
  /** Random files of each format that `fuzz` reads. */
  readonly caseCount: number;
  /** Random histories of each kind that `permanence` follows. */
  readonly historyCount: number;
  /** The only part of `permanence` to measure; null for all. */
  readonly part: PartName | null;
  /** Whether `permanence` takes large corpora whole. */
  readonly isWhole: boolean;
  readonly say: (line: string) => void;
}

/** Reads the options of a command line; `scale` calls the size of its corpus `--count`, other questions `--scale`. */
export function readBenchOptions(
  { text, flags }: Pick<ParsedWords, 'text' | 'flags'>,
  question: string,
): Omit<BenchOptions, 'say'> {
  const sizeOption = question === 'scale' ? 'count' : 'scale';
  return {
    runCount: readRunCount(text['runs']),
    corpusFile: text['corpus'] ?? null,
    scaleTo: readPaperCount(text[sizeOption], sizeOption),
    outFile: text['out'] ?? null,
    caseCount: readCaseCount(text['cases']),
    historyCount: readHistoryCount(text['histories']),
    part: readPart(text['part']),
    isWhole: flags.has('whole'),
  };
}

function readRunCount(runs: string | undefined): number {
  if (runs === undefined) return 3;
  if (/^[1-9]\d?$/.test(runs)) return Number(runs);
  throw new UserError(`"${runs}" is not a number of runs.`, {
    where: 'the command line, `--runs`',
    hint: 'Write for example `--runs 3`.',
  });
}

function readPaperCount(count: string | undefined, option: string): number | null {
  if (count === undefined) return null;
  if (/^[1-9]\d{0,6}$/.test(count)) return Number(count);
  throw new UserError(`"${count}" is not a number of papers.`, {
    where: `the command line, \`--${option}\``,
    hint: `Write for example \`--${option} 58000\`.`,
  });
}

function readCaseCount(cases: string | undefined): number {
  if (cases === undefined) return defaultCaseCount;
  if (/^[1-9]\d{0,5}$/.test(cases)) return Number(cases);
  throw new UserError(`"${cases}" is not a number of files.`, {
    where: 'the command line, `--cases`',
    hint: 'Write for example `--cases 5000`.',
  });
}

function readHistoryCount(histories: string | undefined): number {
  if (histories === undefined) return defaultHistoryCount;
  if (/^[1-9]\d{0,3}$/.test(histories)) return Number(histories);
  throw new UserError(`"${histories}" is not a number of histories.`, {
    where: 'the command line, `--histories`',
    hint: 'Write for example `--histories 20`.',
  });
}

function readPart(part: string | undefined): PartName | null {
  if (part === undefined) return null;
  const known = partNames.find((name) => name === part);
  if (known !== undefined) return known;
  throw new UserError(`There is no part "${part}".`, {
    where: 'the command line, `--part`',
    hint: `The nearest is \`${nearestWord(part, partNames) ?? 'themes'}\`; the parts are ${partNames.join(', ')}.`,
  });
}

import { UserError } from '../../src/domain/user-error.ts';

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
  readonly say: (line: string) => void;
}

/** Reads the options of a command line; `scale` calls the size of its corpus `--count`, other questions `--scale`. */
export function readBenchOptions(
  text: Readonly<Record<string, string>>,
  question: string,
): Omit<BenchOptions, 'say'> {
  const sizeOption = question === 'scale' ? 'count' : 'scale';
  return {
    runCount: readRunCount(text['runs']),
    corpusFile: text['corpus'] ?? null,
    scaleTo: readPaperCount(text[sizeOption], sizeOption),
    outFile: text['out'] ?? null,
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

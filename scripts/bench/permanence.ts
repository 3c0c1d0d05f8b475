import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defaultHistoryCount, type BenchOptions } from './bench-options.ts';
import { machineLine } from './machine.ts';
import { growingCorpora, openGrowingCorpus, SAMPLE_COUNT } from './permanence/growing-corpus.ts';
import { historyPart } from './permanence/history-part.ts';
import { layoutPart } from './permanence/layout-part.ts';
import { partTable, permanencePage, type MeasuredPart } from './permanence/permanence-page.ts';
import { realPart } from './permanence/real-part.ts';
import { themePart } from './permanence/theme-part.ts';

const allParts = [themePart, layoutPart, historyPart, realPart];

/** What stays when a map grows and is built again: themes, positions, addresses, ids? As tables, or a page of them. */
export async function measurePermanence(options: BenchOptions): Promise<void> {
  const { historyCount, corpusFile, isWhole, outFile, say } = options;
  const parts = allParts.filter(({ name }) => options.part === null || options.part === name);
  const outcomes = parts.map((part) => ({ part, rows: [] as string[][], faults: [] as string[] }));
  for (const file of corpusFile === null ? growingCorpora : [corpusFile]) {
    if (corpusFile === null && !existsSync(file)) {
      say(
        `There is no ${file}: its rows are left out. The variable PAPERLAND_CORPORA names the folder.`,
      );
      continue;
    }
    const corpus = await openGrowingCorpus(file, { sampleCount: isWhole ? null : SAMPLE_COUNT });
    for (const { part, rows, faults } of outcomes) {
      say(`${corpus.name}: ${part.title.toLowerCase()}`);
      const outcome = await part.measure(corpus, { historyCount, say });
      rows.push(...outcome.rows.map((row) => [...row]));
      faults.push(...outcome.faults);
    }
  }
  report(outcomes, options);
  if (outFile === null) return;
  writeFileSync(
    resolve(outFile),
    permanencePage(outcomes, {
      ...{ command: commandOf(options), machine: machineLine(), historyCount },
    }),
  );
  say(`Wrote ${outFile}.`);
}

function report(outcomes: readonly MeasuredPart[], { say }: BenchOptions): void {
  for (const measured of outcomes) say(`\n${measured.part.title}\n\n${partTable(measured)}`);
  const faultCount = outcomes.reduce((sum, { faults }) => sum + faults.length, 0);
  say(faultCount === 0 ? '\nNo promise was broken.' : `\nBroken promises: ${faultCount}.`);
}

/** The command line that makes the page again, defaults left out. */
function commandOf(options: BenchOptions): string {
  const words = [
    options.corpusFile === null ? '' : `--corpus ${options.corpusFile}`,
    options.historyCount === defaultHistoryCount ? '' : `--histories ${options.historyCount}`,
    options.part === null ? '' : `--part ${options.part}`,
    options.isWhole ? '--whole' : '',
    options.outFile === null ? '' : `--out ${options.outFile}`,
  ].filter((word) => word !== '');
  return ['npm run bench -- permanence', ...words].join(' ');
}

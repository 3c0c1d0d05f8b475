import { noOwnPlaces } from '../../domain/own-places.ts';
import { settingsSchema } from '../../domain/settings.ts';
import { digestOf, type Content } from './read-content.ts';
import { readJsonLine } from './formats/json/json-lines.ts';
import { assembleCorpus } from './records/assemble-corpus.ts';
import { FileSettling } from './records/settle-file.ts';

/** A line of JSONL and its number, from 1. */
export interface NumberedLine {
  readonly text: string;
  readonly number: number;
}

/** The content of a map that has nothing but papers, from lines of JSONL; the settings are at their defaults. */
export function contentOfLines(lines: readonly NumberedLine[], source: string): Content {
  const settling = new FileSettling({ path: source, format: 'jsonl' });
  for (const { text, number } of lines) settling.add(readJsonLine(text, number));
  const reading = settling.finish();
  const assembled = assembleCorpus(reading.records, new Set());
  const [corpus, keys] = [assembled.makeCorpus(), assembled.makeKeys()];
  const { appearance, merged } = assembled;
  const settings = settingsSchema.parse({});
  const read = { settings, curatedThemes: [], pages: [], corpus };
  const warnedCount = reading.records.filter(
    (record) => !merged.has(record) && (record.isWarned || assembled.warned.has(record)),
  ).length;
  const account = {
    path: source,
    format: reading.format,
    found: reading.records.length + reading.rejectedCount,
    accepted: reading.records.length - merged.size - warnedCount,
    warned: warnedCount,
    merged: merged.size,
    rejected: reading.rejectedCount,
  };
  return {
    ...read,
    ...{ keys, appearance, own: noOwnPlaces },
    account: { files: [account], problems: [...reading.problems, ...assembled.problems] },
    digest: digestOf(read),
  };
}

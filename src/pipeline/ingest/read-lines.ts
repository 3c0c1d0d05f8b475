import { noOwnPlaces } from '../../domain/own-places.ts';
import { settingsSchema } from '../../domain/settings.ts';
import { digestOf, type Content } from './read-content.ts';
import { readJsonLine } from './formats/json/json-lines.ts';
import { gatherPapers } from './records/read-papers.ts';
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
  const settings = settingsSchema.parse({});
  const { account, appearance, makeCorpus, makeKeys } = gatherPapers([settling.finish()], settings);
  const read = { settings, curatedThemes: [], pages: [], corpus: makeCorpus() };
  return {
    ...read,
    ...{ keys: makeKeys(), appearance, account, own: noOwnPlaces },
    digest: digestOf(read),
  };
}

import { csv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { jsonLines } from './json/json-lines.ts';
import { markdownPaper } from './markdown-paper.ts';
import { pastedText } from './pasted-text.ts';

/** All formats, in the order in which they are tried on a file: those with the surest signs first, plain text last. */
export const formats: readonly Format[] = [jsonLines, markdownPaper, csv, pastedText];

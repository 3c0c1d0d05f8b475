import type { Format } from './format.ts';
import { jsonDocument } from './json/json-document.ts';
import { jsonLines } from './json/json-lines.ts';
import { pastedText } from './pasted-text.ts';

/** All formats, in the order in which they are tried on a file: those with the surest signs first, plain text last. */
export const formats: readonly Format[] = [jsonLines, jsonDocument, pastedText];

import type { ProblemParts } from '../make-problem.ts';
import { decodeText } from '../decode-text.ts';

type Refusal = Pick<ProblemParts, 'code' | 'message' | 'hint'> & Partial<ProblemParts>;

/** What a file turned out to be: text to read, or a reason why it cannot be read. */
export type Recognized =
  | { readonly format: 'text' | 'jsonl'; readonly text: string }
  | { readonly format: string; readonly refusal: Refusal };

const readNow =
  'This version reads pasted plain text (a title, a blank line, the abstract on one line) and JSONL (one JSON object a line).';

/** Binary files by their first bytes. */
const magics: readonly { bytes: readonly number[]; format: string; name: string; hint: string }[] =
  [
    {
      bytes: [0x50, 0x4b, 3, 4],
      format: 'zip',
      name: 'a zip archive',
      hint: 'Unpack it and put the files in it here.',
    },
    {
      bytes: [0x1f, 0x8b],
      format: 'gzip',
      name: 'a gzip file',
      hint: 'Unpack it first, for example with `gunzip`.',
    },
    {
      bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
      format: 'pdf',
      name: 'a PDF',
      hint: 'Paste title and abstract into a text file.',
    },
  ];

/** Formats by what only they hold; the first that fits. Every pattern is tried on the beginning of a file. */
const signs: readonly { pattern: RegExp; format: string; name: string }[] = [
  { pattern: /^\s*<(?:!doctype html|html|head|body)\b/i, format: 'html', name: 'an HTML page' },
  { pattern: /^\s*<[?!a-z]/i, format: 'xml', name: 'XML' },
  { pattern: /^[ \t]*@[a-z]{1,30}[ \t]*[{(]/im, format: 'bibtex', name: 'BibTeX' },
  { pattern: /^TY {1,2}- /m, format: 'ris', name: 'RIS' },
  { pattern: /^PMID- ?\d/m, format: 'medline', name: 'a MEDLINE export' },
  {
    pattern: /^(?:FN (?:Clarivate|ISI|Thomson)|PT [A-Z]\r?$)/m,
    format: 'web-of-science',
    name: 'a Web of Science export',
  },
  { pattern: /^\s*\[\s*(?:[{[\]]|$)/, format: 'json', name: 'a JSON list' },
  { pattern: /^---[ \t]*\r?\n/, format: 'markdown', name: 'Markdown with front matter' },
  {
    pattern: /^(?:[^\n]*[,;\t])?"?(?:[a-z]+ )?title"?[,;\t](?! )/i,
    format: 'csv',
    name: 'a table (CSV or TSV)',
  },
];

/** Formats by the ending of the name, for files whose content gives no sign. */
const endings: ReadonlyMap<string, readonly [format: string, name: string]> = new Map([
  ['bib', ['bibtex', 'BibTeX']],
  ['ris', ['ris', 'RIS']],
  ['csv', ['csv', 'CSV']],
  ['tsv', ['csv', 'TSV']],
  ['json', ['json', 'JSON']],
  ['xml', ['xml', 'XML']],
  ['rdf', ['xml', 'RDF']],
  ['html', ['html', 'an HTML page']],
  ['htm', ['html', 'an HTML page']],
  ['nbib', ['medline', 'a MEDLINE export']],
  ['md', ['markdown', 'Markdown']],
]);

const signLength = 20_000;

/** Tells the format of a file by its content, and by the ending of its name where the content leaves it open. */
export function recognizeFormat(path: string, bytes: Uint8Array): Recognized {
  const binary = refuseBinary(bytes);
  if (binary !== null) return binary;
  const decoded = decodeText(bytes);
  if ('invalidOffset' in decoded) {
    return {
      format: 'unknown',
      refusal: {
        code: 'FILE-ENCODING',
        line: decoded.line,
        message: `The file is not UTF-8: the byte at offset ${decoded.invalidOffset} (line ${decoded.line}) belongs to no character.`,
        hint: 'Open it in an editor, choose "UTF-8" as the encoding and save it again.',
      },
    };
  }
  const { text } = decoded;
  if (text.trim() === '') {
    return {
      format: 'empty',
      refusal: {
        code: 'FILE-EMPTY',
        message: 'There is no record in the file: it is empty.',
        hint: `Put papers into it, or remove it. ${readNow}`,
      },
    };
  }
  return recognizeText(path, text);
}

function recognizeText(path: string, text: string): Recognized {
  const ending = /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const head = text.slice(0, signLength);
  if (/^\s*\{/.test(head)) {
    return isWholeJson(text)
      ? refuseFormat('json', 'one JSON document', text)
      : { format: 'jsonl', text };
  }
  const isNamedJsonl = ending === 'jsonl' || ending === 'ndjson';
  for (const { pattern, format, name } of signs) {
    // A broken line of JSONL may hold anything; only what stands at the very beginning counts.
    if (isNamedJsonl && pattern.multiline) continue;
    if (pattern.test(head)) return refuseFormat(format, name, text);
  }
  if (isNamedJsonl) return { format: 'jsonl', text };
  const named = endings.get(ending);
  return named === undefined ? { format: 'text', text } : refuseFormat(...named, text);
}

function refuseBinary(bytes: Uint8Array): Recognized | null {
  for (const { bytes: magic, format, name, hint } of magics) {
    if (!magic.every((byte, index) => bytes[index] === byte)) continue;
    return {
      format,
      refusal: { code: 'FILE-BINARY', message: `The file is ${name}, which is not read.`, hint },
    };
  }
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) {
    return {
      format: 'unknown',
      refusal: {
        code: 'FILE-ENCODING',
        message: 'The file is UTF-16, not UTF-8.',
        hint: 'Open it in an editor, choose "UTF-8" as the encoding and save it again.',
      },
    };
  }
  const nulOffset = bytes.indexOf(0);
  if (nulOffset === -1) return null;
  return {
    format: 'binary',
    refusal: {
      code: 'FILE-BINARY',
      message: `The file looks binary: it has a zero byte at offset ${nulOffset}.`,
      hint: `Take it out of the folder, or save it as text. ${readNow}`,
    },
  };
}

function refuseFormat(format: string, name: string, text: string): Recognized {
  const value = text.trimStart().slice(0, 200).split('\n', 1)[0] ?? '';
  if (format === 'html') {
    return {
      format,
      refusal: {
        code: 'FILE-HTML',
        value,
        message: 'There is no record in the file: it looks like an HTML page.',
        hint: `Did a login page get saved instead of the export? Download it again, signed in. ${readNow}`,
      },
    };
  }
  return {
    format,
    refusal: {
      code: 'FILE-FORMAT',
      value,
      message: `The file looks like ${name}, which this version does not read yet.`,
      hint: readNow,
    },
  };
}

/** True for JSON that spans lines: an export of a program rather than one record a line. */
function isWholeJson(text: string): boolean {
  const trimmed = text.trim();
  const lineEnd = trimmed.indexOf('\n');
  if (lineEnd === -1) return false;
  // In JSONL the first line is complete; `{` alone begins a document, broken or not.
  const firstLine = trimmed.slice(0, lineEnd).trim();
  if (firstLine === '{') return true;
  return !isJson(firstLine) && isJson(trimmed);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

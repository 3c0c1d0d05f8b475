import { makeProblem } from '../make-problem.ts';
import { declaredEncoding } from './decode-text.ts';
import type { RefusedSource } from './read-source.ts';

const asTable = 'Save it as CSV in UTF-8.';
const asText = 'Save it as plain text in UTF-8: a title, a blank line, the abstract on one line.';
const unpack = 'Unpack it and put the files in it here.';
const repack = 'Unpack it, or pack it with gzip.';
const picture = {
  name: 'a picture',
  hint: 'Take it out of the folder; pictures for pages belong into `public/`.',
};
const wide = {
  ...{ looksLike: 'utf-32', name: 'a text in UTF-32' },
  hint: 'Save it as text in UTF-8.',
};

/** Binary files by their first bytes. */
const magics: readonly {
  readonly bytes: readonly number[];
  readonly looksLike: string;
  readonly name: string;
  readonly hint: string;
}[] = [
  {
    bytes: [0x50, 0x4b, 3, 4],
    looksLike: 'zip',
    name: 'a zip archive',
    hint: unpack,
  },
  {
    bytes: [0x1f, 0x8b],
    looksLike: 'gzip',
    name: 'gzip within gzip',
    hint: 'Unpack it once, for example with `gunzip`.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46, 0x2d],
    looksLike: 'pdf',
    name: 'a PDF',
    hint: 'Paste title and abstract into a text file, or export the paper from a reference manager.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    looksLike: 'office',
    name: 'a document of an old office program',
    hint: 'Open it and save it as CSV in UTF-8.',
  },
  {
    // "SQLite format 3"
    bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
    looksLike: 'sqlite',
    name: 'a database (perhaps that of Zotero)',
    hint: 'Export the library from the program instead, for example as BibTeX or CSL-JSON.',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    looksLike: 'zstd',
    name: 'packed with Zstandard',
    hint: repack,
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    looksLike: '7z',
    name: 'a 7-Zip archive',
    hint: unpack,
  },
  {
    // "{\rtf"
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    looksLike: 'rtf',
    name: 'a document of a word processor (RTF)',
    hint: asText,
  },
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    looksLike: 'png',
    ...picture,
  },
  {
    bytes: [0xff, 0xd8, 0xff],
    looksLike: 'jpeg',
    ...picture,
  },
  { bytes: [0xff, 0xfe, 0, 0], ...wide },
  { bytes: [0, 0, 0xfe, 0xff], ...wide },
  {
    bytes: [0x42, 0x5a, 0x68],
    looksLike: 'bzip2',
    name: 'packed with bzip2',
    hint: repack,
  },
];

/** Documents that are zip archives, by what their first entries are called or hold. */
const packedDocuments: readonly {
  readonly sign: string;
  readonly looksLike: string;
  readonly name: string;
  readonly hint: string;
}[] = [
  { sign: 'xl/workbook.xml', looksLike: 'xlsx', name: 'an Excel workbook', hint: asTable },
  { sign: 'word/document.xml', looksLike: 'docx', name: 'a Word document', hint: asText },
  {
    sign: 'application/vnd.oasis.opendocument.spreadsheet',
    ...{ looksLike: 'ods', name: 'a spreadsheet', hint: asTable },
  },
  {
    sign: 'application/vnd.oasis.opendocument.text',
    ...{ looksLike: 'odt', name: 'a text document', hint: asText },
  },
  {
    sign: 'application/epub+zip',
    ...{ looksLike: 'epub', name: 'a book (EPUB)', hint: asText },
  },
];

/** Why a file is no text, by its first bytes; null where it may be. */
export function refuseBinary(file: string, bytes: Uint8Array): RefusedSource | null {
  const refuse = (looksLike: string, message: string, hint: string): RefusedSource => ({
    looksLike,
    problem: makeProblem({ level: 'rejected', code: 'FILE-BINARY', file, message, hint }),
  });
  for (const { bytes: magic, looksLike, name, hint } of magics) {
    if (!magic.every((byte, index) => bytes[index] === byte)) continue;
    const found = looksLike === 'zip' ? packedDocument(bytes) : undefined;
    const what = found ?? { looksLike, name, hint };
    return refuse(what.looksLike, `The file is ${what.name}, which is not read.`, what.hint);
  }
  if (declaredEncoding(bytes)?.startsWith('utf-16') === true) return null;
  const nulOffset = bytes.indexOf(0);
  if (nulOffset !== -1)
    return refuse(
      'binary',
      `The file looks binary: it has a zero byte at offset ${nulOffset}.`,
      'Take it out of the folder, or save it as text.',
    );
  const controlCount = bytes.filter(isControl).length;
  if (!isTooMany(controlCount, bytes)) return null;
  return refuse(
    'binary',
    `The file is no text: ${controlCount} of its first ${bytes.length} bytes are control characters, as in pictures, packed or encrypted files.`,
    'Take it out of the folder, or export the papers from the program that made it, for example as BibTeX, RIS or CSV in UTF-8.',
  );
}

/** Control characters of ASCII but white space and ESC, by which ISO-2022 switches between alphabets. */
function isControl(byte: number): boolean {
  const isLow = byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b;
  return isLow || byte === 0x7f;
}

/**
 * Whether no text holds so many control characters. Of random bytes they are a tenth. Texts hold none, whatever their
 * encoding, or a few that a program left there: so it takes more where the bytes are UTF-8 all the same.
 */
function isTooMany(controlCount: number, bytes: Uint8Array): boolean {
  if (controlCount < 3) return false;
  const share = controlCount / bytes.length;
  return share > 0.1 || (share > 0.02 && !isUtf8(bytes));
}

/** The last character may be cut. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function packedDocument(bytes: Uint8Array): (typeof packedDocuments)[number] | undefined {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return packedDocuments.find(({ sign }) => all.includes(sign));
}

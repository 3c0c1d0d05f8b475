import { makeProblem } from '../make-problem.ts';
import type { RefusedSource } from './read-source.ts';

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
    hint: 'Unpack it and put the files in it here.',
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
    hint: 'Unpack it, or pack it with gzip.',
  },
  {
    bytes: [0x42, 0x5a, 0x68],
    looksLike: 'bzip2',
    name: 'packed with bzip2',
    hint: 'Unpack it, or pack it with gzip.',
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
    // Workbooks are zip archives that name their sheets.
    if (looksLike === 'zip' && hasWorkbook(bytes))
      return refuse(
        'xlsx',
        'The file is an Excel workbook, which is not read.',
        'Save it as CSV in UTF-8.',
      );
    return refuse(looksLike, `The file is ${name}, which is not read.`, hint);
  }
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const isWideXml = (bytes[0] === 0x3c && bytes[1] === 0) || (bytes[0] === 0 && bytes[1] === 0x3c);
  if (isWide || isWideXml) return null;
  const nulOffset = bytes.indexOf(0);
  if (nulOffset === -1) return null;
  return refuse(
    'binary',
    `The file looks binary: it has a zero byte at offset ${nulOffset}.`,
    'Take it out of the folder, or save it as text.',
  );
}

function hasWorkbook(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('xl/workbook.xml');
}

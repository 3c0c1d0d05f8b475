import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import { makeProblem } from '../make-problem.ts';
import { decodeText } from './decode-text.ts';
import type { ListedFile } from './list-files.ts';
import { fileRefusal, refuseFile } from './refuse-file.ts';

/** The text of a file, or why it cannot be read and what it looks like. */
export type Source =
  { readonly text: string } | { readonly looksLike: string; readonly problem: Problem };

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

/** Reads a file of the content folder as text. */
export async function readSource(contentDir: string, listed: ListedFile): Promise<Source> {
  const { path } = listed;
  const refusal = fileRefusal(listed);
  if (refusal !== null) return { looksLike: 'unknown', problem: refusal };
  let bytes;
  try {
    bytes = await readFile(join(contentDir, path));
  } catch {
    return { looksLike: 'unknown', problem: refuseFile(path, 'unreadable') };
  }
  const binary = refuseBinary(path, bytes);
  if (binary !== null) return binary;
  const decoded = decodeText(bytes);
  if ('text' in decoded) return decoded;
  return {
    looksLike: 'unknown',
    problem: makeProblem({
      level: 'rejected',
      code: 'FILE-ENCODING',
      file: path,
      line: decoded.line,
      message: `The file is not UTF-8: the byte at offset ${decoded.invalidOffset} (line ${decoded.line}) belongs to no character.`,
      hint: 'Open it in an editor, choose "UTF-8" as the encoding and save it again.',
    }),
  };
}

function refuseBinary(file: string, bytes: Uint8Array): Source | null {
  const refuse = (looksLike: string, message: string, hint: string): Source => ({
    looksLike,
    problem: makeProblem({ level: 'rejected', code: 'FILE-BINARY', file, message, hint }),
  });
  for (const { bytes: magic, format, name, hint } of magics) {
    if (magic.every((byte, index) => bytes[index] === byte))
      return refuse(format, `The file is ${name}, which is not read.`, hint);
  }
  const nulOffset = bytes.indexOf(0);
  if (nulOffset === -1) return null;
  return refuse(
    'binary',
    `The file looks binary: it has a zero byte at offset ${nulOffset}.`,
    'Take it out of the folder, or save it as text.',
  );
}

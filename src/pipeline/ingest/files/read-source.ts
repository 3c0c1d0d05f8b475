import { join } from 'node:path';
import type { Problem } from '../../../domain/problem.ts';
import { makeProblem } from '../make-problem.ts';
import { decodeAs, declaredEncoding, decodeText, type DecodedText } from './decode-text.ts';
import { BytesError, fileBytes, unpackLimits, type BytesOptions } from './file-bytes.ts';
import type { ListedFile } from './list-files.ts';
import { fileRefusal, maxSize, refuseFile } from './refuse-file.ts';
import { refuseBinary } from './refuse-binary.ts';

/** A file that is not read: why, and what it looks like. */
export interface RefusedSource {
  readonly looksLike: string;
  readonly problem: Problem;
}

/** A file that is open at its beginning. */
export interface OpenSource {
  /** The beginning as text, for recognition. */
  readonly head: string;
  /** True where it can be read block by block: text in UTF-8. */
  readonly isStreamable: boolean;
  /** All of it. Only one of `read` and `blocks` may be called, and once. */
  readonly read: () => Promise<DecodedText | RefusedSource>;
  /** All of it in blocks of whole lines, with what is no UTF-8 counted from the beginning of the file. */
  readonly blocks: () => AsyncGenerator<DecodedText | RefusedSource>;
}

/** Bytes that are read before the format is known. */
const headBytes = 64 * 1024;

/** The lines of a block, without their ends: a block ends with the end of a line. */
export function linesOfBlock(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Opens a file of the content folder; `.gz` is unpacked on the way, whatever the name. */
export async function openSource(
  contentDir: string,
  listed: ListedFile,
  options: Pick<BytesOptions, 'onBytes'> = {},
): Promise<OpenSource | RefusedSource> {
  const { path } = listed;
  if (listed.refusal !== null)
    return unreadable(fileRefusal(listed) ?? refuseFile(path, 'unreadable'));
  const chunks = fileBytes(join(contentDir, ...path.split('/')), options);
  const first: Uint8Array[] = [];
  let firstLength = 0;
  try {
    while (firstLength < headBytes) {
      const next = await chunks.next();
      if (next.done === true) break;
      first.push(next.value);
      firstLength += next.value.length;
    }
  } catch (error) {
    return refuseBytes(path, error);
  }
  const begin = concatenate(first);
  const binary = refuseBinary(path, begin);
  if (binary !== null) return binary;
  const encoding = declaredEncoding(begin);
  const bytes = async function* (): AsyncGenerator<Uint8Array> {
    yield begin;
    yield* chunks;
  };
  return {
    head: headText(begin, encoding),
    isStreamable: encoding === null,
    read: () => readWhole(path, bytes(), encoding),
    blocks: () => readBlocks(path, bytes()),
  };
}

async function readWhole(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding: string | null,
): Promise<DecodedText | RefusedSource> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of bytes) {
      length += chunk.length;
      if (length > maxSize) return refuseBytes(path, new BytesError('text size'));
      chunks.push(chunk);
    }
  } catch (error) {
    return refuseBytes(path, error);
  }
  const all = concatenate(chunks);
  if (encoding === null) return decodeText(all);
  const text = decodeAs(all, encoding);
  return text === null ? refuseEncoding(path, encoding) : { text, invalid: [] };
}

async function* readBlocks(
  path: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<DecodedText | RefusedSource> {
  let rest: Uint8Array[] = [];
  let restLength = 0;
  let line = 0;
  let offset = 0;
  const decode = (block: Uint8Array): DecodedText => {
    const { text, invalid } = decodeText(block);
    const placed = invalid.map((place) => ({
      offset: place.offset + offset,
      line: place.line + line,
    }));
    offset += block.length;
    line += countLines(block);
    return { text, invalid: placed };
  };
  try {
    for await (const chunk of bytes) {
      const end = chunk.lastIndexOf(0x0a) + 1;
      if (end === 0) {
        rest.push(chunk);
        restLength += chunk.length;
        if (restLength > maxSize) throw new BytesError('text size');
        continue;
      }
      yield decode(concatenate([...rest, chunk.subarray(0, end)]));
      rest = [chunk.subarray(end)];
      restLength = 0;
    }
  } catch (error) {
    yield refuseBytes(path, error);
    return;
  }
  const last = concatenate(rest);
  if (last.length > 0) yield decode(last);
}

function headText(begin: Uint8Array, encoding: string | null): string {
  if (encoding === null) return new TextDecoder('utf-8').decode(begin, { stream: true });
  try {
    return new TextDecoder(encoding).decode(begin, { stream: true });
  } catch {
    return new TextDecoder('latin1').decode(begin);
  }
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1; at = bytes.indexOf(0x0a, at + 1)) count++;
  return count;
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}

function unreadable(problem: Problem): RefusedSource {
  return { looksLike: 'unknown', problem };
}

function refuseBytes(file: string, error: unknown): RefusedSource {
  if (!(error instanceof BytesError)) throw error;
  const refuse = (code: string, message: string, hint: string): RefusedSource =>
    unreadable(makeProblem({ level: 'rejected', code, file, message, hint }));
  switch (error.reason) {
    case 'unreadable':
      return unreadable(refuseFile(file, 'unreadable'));
    case 'broken gzip':
      return refuse(
        'FILE-GZIP',
        'The file is gzip, but broken: it cannot be unpacked to its end.',
        'Download or pack it again.',
      );
    case 'ratio':
      return refuse(
        'FILE-GZIP',
        `The file unpacks to more than ${unpackLimits.ratio} times its size, which no list of papers does.`,
        'If it is what you meant, unpack it yourself, for example with `gunzip`.',
      );
    case 'unpacked size':
      return refuse(
        'FILE-TOO-LARGE',
        `The file unpacks to more than ${unpackLimits.bytes / 1024 ** 2} MB.`,
        'Split it into several files.',
      );
    case 'text size':
      return refuse(
        'FILE-TOO-LARGE',
        `The file has more than ${maxSize / 1024 ** 2} MB of text; only JSONL is read beyond that, line by line.`,
        'Split it into several files, or write it as JSONL.',
      );
  }
}

function refuseEncoding(file: string, encoding: string): RefusedSource {
  return unreadable(
    makeProblem({
      level: 'rejected',
      code: 'FILE-ENCODING',
      file,
      value: encoding,
      message: `The file says that it is encoded in "${encoding}", which is unknown or not true.`,
      hint: 'Save it as UTF-8, and write `encoding="UTF-8"` where its first line names another.',
    }),
  );
}

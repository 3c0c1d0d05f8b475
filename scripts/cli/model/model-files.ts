import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { UserError } from '../../../src/domain/user-error.ts';
import type { FittedModel } from '../../../src/model/fitted-model.ts';
import { decodeModel, encodeModel } from '../../../src/model/model-file.ts';

/** The path that `--model` gives; without it there is nothing to do. */
export function modelPath(path: string | undefined, command: string): string {
  if (path !== undefined) return path;
  throw new UserError('No model file is named.', {
    where: 'the command line, `--model`',
    hint: `Write for example \`npm run --silent ${command} -- --model field.model\`.`,
  });
}

/** Writes a model, packed with gzip, beside the file and then in its place; gives the number of bytes. */
export function writeModel(path: string, model: FittedModel): number {
  const bytes = gzipSync(encodeModel(model), { level: 9 });
  const passing = `${path}.${process.pid}.part`;
  try {
    writeFileSync(passing, bytes);
    renameSync(passing, path);
  } catch (error) {
    throw new UserError(`The model cannot be written to "${path}": ${messageOf(error)}.`, {
      where: 'the command line, `--model`',
      hint: 'Name a file in a folder that exists and can be written to.',
    });
  }
  return bytes.length;
}

/** Reads a model that `fit` wrote. */
export function readModel(path: string): FittedModel {
  const where = 'the command line, `--model`';
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UserError(`The model "${path}" cannot be read: ${messageOf(error)}.`, {
      where,
      hint: 'Make it first: `npm run --silent fit -- --model FILE < papers.jsonl`.',
    });
  }
  const model = unpack(bytes);
  if (model !== null) return model;
  throw new UserError(`"${path}" is no model of this version of Paperland.`, {
    where,
    hint: 'Name a file that `npm run fit` of this version wrote, or make it again.',
  });
}

function unpack(bytes: Uint8Array): FittedModel | null {
  try {
    return decodeModel(gunzipSync(bytes));
  } catch {
    return null;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatLock } from './format-lock.ts';
import { lockSchema } from './lock-schemas.ts';
import { lockFileNames, parseLock, type LockFileName } from './parse-lock.ts';

const golden = join(import.meta.dirname, 'golden');

/** The files of the lock that stands for a form: every kind of line and event that there was. */
function filesOf(schema: string): Record<LockFileName, string> {
  const read = (name: LockFileName) => readFileSync(join(golden, schema, name), 'utf8');
  return Object.fromEntries(lockFileNames.map((name) => [name, read(name)])) as Record<
    LockFileName,
    string
  >;
}

describe('the lock of every form ever written', () => {
  test('is kept here', () => {
    const schemas = Array.from({ length: lockSchema }, (_, index) => String(index + 1));
    expect(readdirSync(golden).sort()).toEqual(schemas);
  });

  test.each(readdirSync(golden))('is read: form %s', (schema) => {
    const { lock, problems } = parseLock(filesOf(schema));
    expect(problems).toEqual([]);
    expect(lock?.papers).toHaveLength(5);
  });

  test('of the present form is the same bytes when it is written, keys of later versions and all', () => {
    const files = filesOf(String(lockSchema));
    const { lock } = parseLock(files);
    expect(lock === null ? null : formatLock(lock)).toEqual(files);
    expect(files['themes.jsonl']).toContain('"laterKey":true');
  });
});

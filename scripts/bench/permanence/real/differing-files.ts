import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../cli/site-files.ts';

/** Files of two folders that only one has or whose bytes differ, sorted. */
export function differingFiles(one: string, other: string): readonly string[] {
  const [ofOne, ofOther] = [new Set(listFiles(one)), new Set(listFiles(other))];
  return [...new Set([...ofOne, ...ofOther])].sort().filter((file) => {
    if (!ofOne.has(file) || !ofOther.has(file)) return true;
    return !readFileSync(join(one, file)).equals(readFileSync(join(other, file)));
  });
}

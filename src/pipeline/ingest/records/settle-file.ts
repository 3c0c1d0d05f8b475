import type { Problem } from '../../../domain/problem.ts';
import type { RawItem } from './raw-record.ts';
import type { FileReading, ReadRecord } from './read-record.ts';
import { remarkProblem, settleRecord } from './settle-record.ts';

/** All that a reader found in a file, checked and counted. The file is named by the dialect of its first record, where it has one. */
export function settleFile(
  { path, format }: { path: string; format: string },
  items: Iterable<RawItem>,
): FileReading {
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  let rejectedCount = 0;
  let dialect: string | undefined;
  for (const item of items) {
    if (item.kind !== 'record') {
      problems.push(remarkProblem(path, item, item.remark));
      if (item.kind === 'broken') rejectedCount++;
      continue;
    }
    dialect ??= item.dialect ?? format;
    const settled = settleRecord(path, item);
    problems.push(...settled.problems);
    if (settled.record === null) rejectedCount++;
    else records.push(settled.record);
  }
  return { path, format: dialect ?? format, records, rejectedCount, problems };
}

import type { Problem } from '../../../../../domain/problem.ts';
import type { PaperFields } from '../../../records/read-record.ts';
import { settleFile } from '../../../records/settle-file.ts';
import { readJsonLine } from '../json-lines.ts';

/** For tests: what becomes of one object, fields without a value left out. */
export function readOne(object: unknown): {
  readonly dialect: string;
  readonly fields: Partial<PaperFields>;
  readonly problems: readonly Problem[];
  readonly rejectedCount: number;
} {
  const items = readJsonLine(typeof object === 'string' ? object : JSON.stringify(object), 1);
  const { format, records, problems, rejectedCount } = settleFile(
    { path: 'papers/a.jsonl', format: 'none' },
    items,
  );
  const fields = Object.entries(records[0]?.fields ?? {}).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { dialect: format, fields: Object.fromEntries(fields), problems, rejectedCount };
}

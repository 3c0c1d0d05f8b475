import type { Corpus } from '../../../src/domain/paper.ts';

/** What people sorted the papers into. */
export interface PaperLabels {
  /** One a paper, null where the file has none for it. */
  readonly labelOf: readonly (string | null)[];
  /** How many different ones. */
  readonly labelCount: number;
}

/** The field `label` of JSONL records, joined to the papers by the records' own ids; null where no paper has one. */
export function joinLabels({ papers }: Corpus, jsonl: string): PaperLabels | null {
  const labels = new Map<string, string>();
  for (const line of jsonl.split('\n')) {
    if (!line.includes('"label"')) continue;
    const record = parseRecord(line);
    if (typeof record['label'] !== 'string' || record['label'] === '') continue;
    const { id } = record;
    if (typeof id === 'string' || typeof id === 'number') labels.set(String(id), record['label']);
  }
  const labelOf = papers.map(({ sourceId }) => labels.get(sourceId ?? '') ?? null);
  const labelCount = new Set(labelOf.filter((label) => label !== null)).size;
  return labelCount === 0 ? null : { labelOf, labelCount };
}

/** A line that is no record has no label; the reader of papers tells what is wrong with it. */
function parseRecord(line: string): Record<string, unknown> {
  try {
    const record: unknown = JSON.parse(line);
    return typeof record === 'object' && record !== null ? { ...record } : {};
  } catch {
    return {};
  }
}

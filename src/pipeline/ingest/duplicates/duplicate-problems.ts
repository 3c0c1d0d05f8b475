import type { Problem } from '../../../domain/problem.ts';
import { makeProblem, quotable } from '../make-problem.ts';
import type { Clash } from '../records/identify-papers.ts';
import type { ReadRecord } from '../records/read-record.ts';
import type { JoinedRecord } from './describe-paper.ts';
import { describeEvidence, idName } from './evidence.ts';

/** The note of a record that is part of another's paper: which, why, and how to undo it. */
export function mergedRecord({ record, into, evidence, ids }: JoinedRecord): Problem {
  return makeProblem({
    level: 'noted',
    code: 'PAPER-MERGED',
    file: record.file,
    line: record.line,
    key: record.key,
    value: record.title,
    message: `It is the paper of ${describePlace(into)}: ${describeEvidence(evidence)}. The two were merged.`,
    hint:
      ids === null
        ? 'Nothing to do; remove one of them to be rid of this note.'
        : `Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[${ids.join(', ')}]] }\`.`,
  });
}

/** The warning of a record with an id that another paper has, too. */
export function sharedId({ record, field, holder, ids }: Clash): Problem {
  const { file, line, key, fields, title } = record;
  const isOwn = field === 'sourceId';
  const value = fields[field] ?? '';
  const other = title === holder.title ? 'another paper' : 'a paper of another title';
  return makeProblem({
    level: 'warned',
    code: 'PAPER-SAME-ID',
    file,
    line,
    key,
    field: isOwn ? 'id' : field,
    value,
    message: `The ${isOwn ? 'id' : idName(field)} "${quotable(value)}" also belongs to ${other} in ${describePlace(holder)}; both were kept.`,
    hint: isOwn
      ? 'Give each paper an id of its own, or write the same title if they are one paper.'
      : `Correct the id of one of them. If they are one paper, write in map.yaml \`duplicates: { join: [[${ids.join(', ')}]] }\`; if they are two that share it, \`keep\` in place of \`join\`.`,
  });
}

function describePlace({ file, line, key }: ReadRecord): string {
  return `\`${file}\`, line ${String(line)}${key === null ? '' : ` (${quotable(key)})`}`;
}

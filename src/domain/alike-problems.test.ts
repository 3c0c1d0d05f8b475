import { expect, test } from 'vitest';
import { groupAlike } from './alike-problems.ts';
import type { Problem } from './problem.ts';

const problem = (line: number, more: Partial<Problem> = {}): Problem => ({
  level: 'warned',
  code: 'PAPER-NO-ABSTRACT',
  file: 'papers/a.bib',
  record: `line ${line}`,
  field: 'abstract',
  value: '',
  message: 'The paper has no abstract.',
  hint: 'Add it.',
  ...more,
});

test('more than three problems that say the same are one group, others stand alone', () => {
  const many = [1, 2, 3, 4].map((line) => problem(line));
  const few = [5, 6].map((line) => problem(line, { file: 'papers/b.bib' }));
  expect(groupAlike([...many, ...few]).map((group) => group.length)).toEqual([4, 1, 1]);
});

test('problems that quote a value of their own stand alone', () => {
  const own = [1, 2, 3, 4].map((line) => problem(line, { message: `Got ${line}.` }));
  expect(groupAlike(own)).toHaveLength(4);
});

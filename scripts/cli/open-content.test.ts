import { describe, expect, it } from 'vitest';
import type { FileAccount, Problem } from '../../src/domain/problem.ts';
import { checkStrict } from './open-content.ts';
import { describeFailure } from './failure.ts';

const papers = (rejected: number): FileAccount => ({
  ...{ path: 'papers/a.txt', format: 'text', found: rejected + 1 },
  ...{ accepted: 1, warned: 0, merged: 0, rejected },
});
const problem = (file: string, level: Problem['level'] = 'rejected'): Problem => ({
  ...{ level, code: 'X', file, record: '', field: '', value: '', message: 'm', hint: 'h' },
});

describe('strict content', () => {
  it('may hold warnings and notes', () => {
    const problems = [problem('papers/a.txt', 'noted'), problem('themes/a.md', 'warned')];
    expect(() => {
      checkStrict({ files: [papers(0)], problems });
    }).not.toThrow();
  });

  it('is refused with exit code 3 for records, themes and pages alike', () => {
    const refusal = (rejected: number, ...files: readonly string[]) => {
      try {
        checkStrict({ files: [papers(rejected)], problems: files.map((file) => problem(file)) });
        return null;
      } catch (error) {
        return describeFailure(error);
      }
    };
    expect(refusal(1, 'papers/a.txt')).toMatchObject({
      exitCode: 3,
      text: expect.stringContaining('1 record cannot be used.') as string,
    });
    expect(refusal(0, 'themes/a.md', 'themes/a.md')).toMatchObject({
      exitCode: 3,
      text: expect.stringContaining('1 file of themes or pages cannot be used.') as string,
    });
    expect(refusal(2, 'papers/a.txt', 'themes/a.md', 'pages/b.md')?.text).toContain(
      '2 records and 2 files of themes or pages cannot be used.',
    );
  });
});

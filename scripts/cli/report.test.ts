import { describe, expect, it } from 'vitest';
import type { IngestAccount, Problem } from '../../src/domain/problem.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { formatProblems, formatTotals, settingsProblems, validationReport } from './report.ts';

const badYear: Problem = {
  level: 'warned',
  code: 'JSONL-YEAR',
  file: 'papers/a.jsonl',
  record: 'line 3',
  field: 'year',
  value: 'twenty',
  message: 'Expected a whole number.',
  hint: 'Write for example `"year": 2020`.',
};

const binary: Problem = {
  level: 'rejected',
  code: 'FILE-BINARY',
  file: 'papers/logo.png',
  record: '',
  field: '',
  value: '',
  message: 'This is not a text file.',
  hint: 'Remove it from papers/.',
};

const account: IngestAccount = {
  files: [
    {
      path: 'papers/a.jsonl',
      format: 'jsonl',
      found: 4,
      accepted: 2,
      warned: 1,
      merged: 1,
      rejected: 0,
    },
    {
      path: 'papers/logo.png',
      format: 'unknown',
      found: 1,
      accepted: 0,
      warned: 0,
      merged: 0,
      rejected: 1,
    },
  ],
  problems: [badYear, binary],
};

describe('the report', () => {
  it('groups problems by file and says where, what and what to write instead', () => {
    expect(formatProblems(account.problems, { levels: ['rejected', 'warned'] }))
      .toMatchInlineSnapshot(`
      "papers/a.jsonl
        warning line 3, year: Expected a whole number. Got "twenty". [JSONL-YEAR]
          Write for example \`"year": 2020\`.
      papers/logo.png
        error This is not a text file. [FILE-BINARY]
          Remove it from papers/."
    `);
  });

  it('says once what it says of many records', () => {
    const many = [1, 2, 3, 4].map((line) => ({ ...badYear, record: `line ${line}` }));
    expect(formatProblems(many, { levels: ['warned'] })).toMatchInlineSnapshot(`
      "papers/a.jsonl
        warning year: Expected a whole number. [JSONL-YEAR]
          Write for example \`"year": 2020\`.
          4 records:
            line 1 "twenty"
            line 2 "twenty"
            line 3 "twenty"
            line 4 "twenty""
    `);
  });

  it('adds up', () => {
    expect(formatTotals(account)).toBe(
      '5 records in 2 files: 2 accepted, 1 accepted with a warning, 1 merged as duplicates, 1 rejected.',
    );
  });

  it('counts what it does not show', () => {
    const many = Array.from({ length: 5 }, () => badYear);
    const text = formatProblems(many, { levels: ['warned'], limitPerFile: 2 });
    expect(text).toContain('and 3 further warnings: `npm run validate` lists them');
  });

  it('has exactly the contract’s form for machines', () => {
    const error = new UserError('Unknown key "tilte".', {
      where: '`map.yaml`, `tilte`',
      hint: 'Did you mean `title`?',
    });
    const report = validationReport(account, [error]);
    expect(Object.keys(report)).toEqual(['files', 'totals', 'problems']);
    expect(Object.keys(report.files[0]!).join()).toBe(
      'path,format,found,accepted,warned,merged,rejected',
    );
    expect(report.totals).toEqual({ found: 5, accepted: 2, warned: 1, merged: 1, rejected: 1 });
    for (const problem of report.problems) {
      expect(Object.keys(problem).join()).toBe('code,file,record,field,value,message,hint');
    }
    expect(report.problems[0]).toMatchObject({ file: 'map.yaml', field: 'tilte' });
    expect(settingsProblems([error])[0]?.level).toBe('rejected');
  });
});

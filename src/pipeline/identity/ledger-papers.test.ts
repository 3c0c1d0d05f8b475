import { describe, expect, test } from 'vitest';
import type { EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { recordPapers } from './ledger-papers.ts';

const id = 'paper001' as PaperId;
const [first, second] = ['ed000001', 'ed000002'] as [EditionId, EditionId];
const speech = 'theme001' as ThemeId;
const line: LockPaper = {
  id,
  keys: ['doi:1'],
  title: 'Words',
  slug: 'words',
  since: first,
  changed: first,
  theme: speech,
  x: 0.5,
  y: 0.25,
};

function record(before: LockPaper, theme: ThemeId | null, x: number): LockPaper {
  const positions = new Map([[id, { theme, x, y: 0.25 }]]);
  const build = {
    edition: second,
    positions,
    published: new Map([[id, 'other']]),
    isLayoutAnew: false,
  };
  return recordPapers([before], build)[0]!;
}

describe('the line of a paper after a build', () => {
  test('is the very same where nothing changed by as much as the lock writes', () => {
    expect(record(line, speech, 0.5000001)).toBe(line);
  });

  test('tells the edition that moved it', () => {
    expect(record(line, speech, 0.6)).toEqual({ ...line, x: 0.6, changed: second });
    expect(record(line, null, 0.5)).toEqual({ ...line, theme: null, changed: second });
  });

  test('has a slug once the page is published, which is no move', () => {
    expect(record({ ...line, slug: null }, speech, 0.5)).toEqual({ ...line, slug: 'other' });
  });

  test('stays where the paper is not in the corpus', () => {
    const build = { edition: second, positions: new Map(), published: new Map() };
    expect(recordPapers([line], { ...build, isLayoutAnew: false })).toEqual([line]);
  });

  test('loses a position in a frame that is gone', () => {
    const build = { edition: second, positions: new Map(), published: new Map() };
    expect(recordPapers([line], { ...build, isLayoutAnew: true })).toEqual([
      { ...line, x: null, y: null, changed: second },
    ]);
  });
});

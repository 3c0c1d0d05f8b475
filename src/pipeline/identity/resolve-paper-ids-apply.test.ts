import { expect, test } from 'vitest';
import type { Paper, PaperId } from '../../domain/paper.ts';
import { applyPaperIds } from './resolve-paper-ids-apply.ts';

test('papers get their locked ids, in the order of these; forgotten ones are left out', () => {
  const [a, b, c] = ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'] as [PaperId, PaperId, PaperId];
  const locked = 'zzzzzzzz' as PaperId;
  const papers = [a, b, c].map((id) => ({ id, slug: id, title: id }) as unknown as Paper);
  const applied = applyPaperIds(
    { corpus: { papers }, appearance: [c, a, b] },
    {
      identities: [
        { id: locked, slug: 'old-words', isForgotten: false },
        { id: b, slug: 'b', isForgotten: false },
        { id: c, slug: 'c', isForgotten: true },
      ],
    },
  );
  expect(applied.corpus.papers).toEqual([
    { id: b, slug: 'b', title: b },
    { id: locked, slug: 'old-words', title: a },
  ]);
  expect(applied.appearance).toEqual([locked, b]);
});

import { expect, test } from 'vitest';
import type { LockTheme } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { rememberLabels } from './remember-labels.ts';

test('a theme keeps its own labels, and is to avoid those that others have or had', () => {
  const lines = [
    { id: 'a', label: 'Speech', formerLabels: ['Voices'] },
    { id: 'r', label: 'Sounds', formerLabels: [], retired: {} },
  ] as unknown as LockTheme[];
  expect(rememberLabels(lines, ['new', 'a'] as ThemeId[])).toEqual({
    kept: [null, 'Speech'],
    avoided: [['Speech', 'Voices', 'Sounds'], ['Sounds']],
  });
});

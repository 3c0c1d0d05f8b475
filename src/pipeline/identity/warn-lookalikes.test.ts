import { expect, test } from 'vitest';
import { warnLookalikes } from './warn-lookalikes.ts';

test('a label found in the papers that looks like an author’s is warned of', () => {
  expect(
    warnLookalikes([
      { label: 'Ѕpeech', file: 'themes/a.md' },
      { label: 'Vision', file: null },
      { label: 'Speech', file: null },
    ]),
  ).toMatchObject([
    {
      level: 'warned',
      code: 'THEME-LOOKALIKE',
      file: 'themes/a.md',
      message: 'The themes "Ѕpeech" and "Speech" have labels that look alike.',
    },
  ]);
});

test('two labels of authors are not warned of again', () => {
  const themes = ['Speech', 'speech'].map((label, i) => ({ label, file: `themes/${i}.md` }));
  expect(warnLookalikes(themes)).toEqual([]);
});

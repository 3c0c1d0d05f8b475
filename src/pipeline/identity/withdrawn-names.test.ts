import { expect, test } from 'vitest';
import { makePaper } from '../../testing/planted-corpus.ts';
import { withdrawnNames } from './withdrawn-names.ts';

test('names that the settings withdraw are warned of where nothing has or had them', () => {
  const content = {
    appearance: [makePaper(42, 'Speech').id],
    pages: [{ name: 'about', title: 'About', prose: '' }],
  };
  const known = { ...content, settings: { forget: ['00000042'], retire: ['about'] } };
  expect(withdrawnNames(known, null)).toEqual([]);
  const unknown = { ...content, settings: { forget: ['zzzzzzzz'], retire: ['abuot'] } };
  const warnings = withdrawnNames(unknown, null);
  expect(warnings.map(({ code, message, hint }) => `${code} ${message} ${hint}`))
    .toMatchInlineSnapshot(`
    [
      "FORGET-UNKNOWN No paper of this map has or had the id "zzzzzzzz". Correct it, or take it out of \`forget\`.",
      "RETIRE-UNKNOWN No page "abuot" was ever published. Correct it, or take it out of \`retire\`.",
    ]
  `);
});

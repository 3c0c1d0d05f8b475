import { expect, test } from 'vitest';
import { permanencePage } from './permanence-page.ts';

test('the page has a section a part, with its table and every broken promise', () => {
  const part = { title: 'Addresses', words: 'What was followed.', headings: ['corpus', 'broken'] };
  const page = permanencePage(
    [
      {
        part,
        rows: [['papers.jsonl', '1']],
        faults: ['papers.jsonl, seed 1,\nstep 2: /a/ is lost'],
      },
      { part: { ...part, title: 'Built' }, rows: [['papers.jsonl', '0']], faults: [] },
    ],
    { command: 'npm run bench -- permanence', machine: 'Machine: one.', historyCount: 20 },
  );
  expect(page).toMatchInlineSnapshot(`
    "# Permanence

    What stays as it was when a map grows and is built again: themes, positions, addresses, ids. Made by:

    \`\`\`sh
    npm run bench -- permanence
    \`\`\`

    20 histories of each kind for each corpus, seeded, so that they are the same each time. Machine: one. The goals hold for maps of 500 papers and more and, less strict, for maps below 150; ✗ marks a figure that misses its goal, a dash one that was not measured.

    ## Addresses

    What was followed.

    | corpus       | broken |
    | ------------ | -----: |
    | papers.jsonl |      1 |

    - papers.jsonl, seed 1, step 2: /a/ is lost

    ## Built

    What was followed.

    | corpus       | broken |
    | ------------ | -----: |
    | papers.jsonl |      0 |
    "
  `);
});

import { describe, expect, test } from 'vitest';
import { faultyFolder } from '../../../../scripts/testing/faulty-folder.ts';

const paper = (...frontMatter: readonly string[]) =>
  ['---', ...frontMatter, '---', '', 'They fly by the moon.', ''].join('\n');
const bomb = Array.from(
  { length: 9 },
  (_, at) => `k${at + 1}: &k${at + 1} [${`*k${at},`.repeat(9)}]`,
);
const broken = paper('title: "Twice broken');

const { report, papers, titles } = faultyFolder({
  'papers/script.md': '---js\n{ title: "Script" }\n---\n\nThey fly.\n',
  'papers/broken-1.md': broken,
  'papers/broken-2.md': broken,
  'papers/bomb.md': paper('title: Bomb', 'k0: &k0 [x]', ...bomb),
  'papers/keys.md': paper('title: Keys', 'year: 2020', 'title: Keys again'),
  'papers/proto.md': paper('title: Proto of bees', '__proto__: { year: 1999 }', 'constructor: x'),
  'papers/tabs.md': paper('title: Tabs', 'authors:', '\t- Ada'),
  'papers/deep.md': paper('title: Deep', `a: ${'['.repeat(50_000)}`),
  'papers/words.md': paper(
    'title: no',
    'id: 1.10',
    'volume: 012',
    'venue: 2020-01-01',
    'issue: no',
  ),
  'themes/script.md': '---js\nlabel\n---\n',
  'themes/keys.md': '---\nlabel: One\nlabel: Two\n---\n',
  'pages/tabs.md': '---\ntitle:\n\t- One\n---\n',
  'map.yaml': 'title: 1.10\nlanguage: no\nthemes:\n\tcount: 3\n',
});

describe('front matter', () => {
  test('in another language than YAML is refused and never run', async () => {
    expect(await report('papers/script.md')).toMatchInlineSnapshot(`
      "papers/script.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 1: The front matter is marked as "js", but only YAML is read. [MD-FRONT-MATTER]
          Begin and end it with a line \`---\` that holds nothing else."
    `);
    expect(await report('themes/script.md')).toMatchInlineSnapshot(`
      "  error line 1: The front matter is marked as "js", but only YAML is read. [THEME-FRONT-MATTER]
          Begin and end it with a line \`---\` that holds nothing else."
    `);
  });

  test('that is broken alike in two files is told of twice', async () => {
    const first = await report('papers/broken-1.md');
    expect(first).toMatchInlineSnapshot(`
      "papers/broken-1.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 2: It is not valid YAML: Missing closing "quote. Got "title: "Twice broken". [MD-YAML]
          Write \`key: value\`, with text that holds \`: \` or \` #\` in double quotes."
    `);
    expect(await report('papers/broken-2.md')).toBe(first.replace('broken-1', 'broken-2'));
  });

  test('of aliases that stand for millions is refused', async () => {
    expect(await report('papers/bomb.md')).toMatchInlineSnapshot(`
      "papers/bomb.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 4: Its aliases (\`*name\`) stand for too much or for nothing. Got "k1: &k1 [*k0,*k0,*k0,*k0,*k0,*k0,*k0,*k0,*k0,]". [MD-YAML]
          Write the values themselves."
    `);
  });

  test('with a key twice is refused with its line', async () => {
    expect(await report('papers/keys.md')).toMatchInlineSnapshot(`
      "papers/keys.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 4: The key on this line stands there twice. Got "title: Keys again". [MD-YAML]
          Keep one of the two."
    `);
    expect(await report('themes/keys.md')).toMatchInlineSnapshot(`
      "  error line 3: The key on this line stands there twice. Got "label: Two". [THEME-YAML]
          Keep one of the two."
    `);
  });

  test('means nothing special by __proto__', async () => {
    expect(await report('papers/proto.md')).toMatchInlineSnapshot(
      `"papers/proto.md (markdown): 1 found, 1 accepted, 0 warned, 0 merged, 0 rejected"`,
    );
    expect((await papers('Proto'))[0]?.year).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'year')).toBe(false);
  });

  test('with tabs is refused with its line', async () => {
    expect(await report('papers/tabs.md')).toMatchInlineSnapshot(`
      "papers/tabs.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 4: A tab is used for indentation. Got "- Ada". [MD-YAML]
          Indent with spaces."
    `);
    expect(await report('pages/tabs.md')).toMatchInlineSnapshot(`
      "  error line 3: A tab is used for indentation. Got "- One". [PAGE-YAML]
          Indent with spaces."
    `);
  });

  test('of 50,000 levels is refused', async () => {
    expect(await report('papers/deep.md')).toMatchInlineSnapshot(`
      "papers/deep.md (markdown): 1 found, 0 accepted, 0 warned, 0 merged, 1 rejected
        error line 3: It is nested more than 64 levels deep. Got "a: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[…". [MD-YAML]
          Write plain values and lists, for example \`terms: [decoding, drafts]\`."
    `);
  });

  test('has text for values, whatever they look like', async () => {
    expect(await titles('no')).toEqual(['no']);
    expect((await papers('no'))[0]).toMatchObject({
      sourceId: '1.10',
      volume: '012',
      venue: '2020-01-01',
      issue: 'no',
    });
  });
});

test('settings that are no good YAML are one mistake with its line', async () => {
  expect(await report('content/map.yaml')).toMatchInlineSnapshot(`
    "  error line 4: A tab is used for indentation, got "count: 3" (line 4). [SETTINGS]
        Indent with spaces."
  `);
});

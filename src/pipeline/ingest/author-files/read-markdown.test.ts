import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseMarkdown, type FrontMatterRules } from './read-markdown.ts';
import { splitFrontMatter } from './split-front-matter.ts';

const schema = z.strictObject({
  label: z.string().max(10).default('none'),
  terms: z.array(z.string().max(10)).default([]),
});
const rules: FrontMatterRules<typeof schema> = {
  prefix: 'THEME',
  schema,
  expected: {
    label: { expected: 'text of at most 10 characters', example: 'label: Speech' },
    terms: { expected: 'a list of words', example: 'terms: [speech]' },
  },
};
const parse = (text: string) => parseMarkdown(text, { file: 'themes/a.md', name: 'a' }, rules);
const problemsOf = (text: string) => parse(text).problems.map(({ code, record }) => [code, record]);

describe('front matter', () => {
  test.each([
    ['---\na: b\n---\n\nProse\n', 'a: b', 'Prose'],
    ['---  \r\na: b\r\n---\t\r\nTwo\r\nlines', 'a: b', 'Two\nlines'],
    ['--- yaml\na: b\n---', 'a: b', ''],
    ['---\n---\n--- more', '', '--- more'],
    ['Only prose\n---\n', '', 'Only prose\n---'],
    ['----\nNo front matter', '', '----\nNo front matter'],
    ['', '', ''],
  ])('is split from the prose: %j', (text, yaml, prose) => {
    expect(splitFrontMatter(text)).toEqual({ yaml, prose });
  });

  test.each([
    ['---js\nx\n---', 'language', 'js'],
    ['---\nlabel: x\n', 'unclosed', 'label: x'],
  ])('that is none is a fault: %j', (text, fault, value) => {
    expect(splitFrontMatter(text)).toEqual({ fault, value });
  });
});

describe('a Markdown file', () => {
  test('gives checked values and prose', () => {
    expect(parse('---\nlabel: no\nterms: [1.10]\n---\nProse')).toEqual({
      file: {
        file: 'themes/a.md',
        name: 'a',
        values: { label: 'no', terms: ['1.10'] },
        prose: 'Prose',
      },
      problems: [],
    });
  });

  test('without front matter has the defaults', () => {
    expect(parse('Prose').file?.values).toEqual({ label: 'none', terms: [] });
  });

  test('loses control characters with a warning', () => {
    const { file, problems } = parse('---\nlabel: a\n---\nPr\u0007ose');
    expect(file).toMatchObject({ values: { label: 'a' }, prose: 'Prose' });
    expect(problems).toMatchObject([{ level: 'warned', code: 'THEME-CONTROL' }]);
  });

  test('with mistakes names all of them, each with its line', () => {
    const text =
      '---\nlabel: far too long a label\nlable: x\nterms:\n  - fine\n  - much too long\n---';
    expect(parse(text).file).toBeNull();
    expect(problemsOf(text)).toEqual([
      ['THEME-BAD-VALUE', 'line 2'],
      ['THEME-BAD-VALUE', 'line 6'],
      ['THEME-UNKNOWN-KEY', 'line 3'],
    ]);
    expect(parse(text).problems.map(({ message, hint }) => `${message} ${hint}`))
      .toMatchInlineSnapshot(`
      [
        "Expected text of at most 10 characters, got "far too long a label". Write for example \`label: Speech\`.",
        "Expected a list of words, got ["fine","much too long"]. Write for example \`terms: [speech]\`.",
        "There is no key "lable". Did you mean \`label\`?",
      ]
    `);
  });

  test.each([
    ['---js\nx\n---', 'THEME-FRONT-MATTER', 'line 1'],
    ['---\nlabel: x', 'THEME-FRONT-MATTER', 'line 1'],
    ['---\nlabel: x\nlabel: y\n---', 'THEME-YAML', 'line 3'],
    ['---\n\tlabel: x\n---', 'THEME-YAML', 'line 2'],
  ])('that cannot be read is rejected: %j', (text, code, line) => {
    expect(parse(text).file).toBeNull();
    expect(problemsOf(text)).toEqual([[code, line]]);
  });
});

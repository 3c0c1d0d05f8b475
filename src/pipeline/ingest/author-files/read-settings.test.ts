import { describe, expect, test } from 'vitest';
import { settingsSchema } from '../../../domain/settings.ts';
import { expectedSettings } from './expected-settings.ts';
import { parseSettings } from './read-settings.ts';

const defaults = settingsSchema.parse({});
const complaints = (text: string) =>
  parseSettings(text, {}).errors.map(({ where, message, hint }) => `${where}: ${message} ${hint}`);

describe('settings', () => {
  test.each([[''], ['# nothing\n'], ['title:\nthemes:\n'], ['\ufeff']])(
    'of %j are the defaults',
    (text) => {
      expect(parseSettings(text, {})).toEqual({ settings: defaults, errors: [] });
    },
  );

  test('keep text as it is written', () => {
    const { settings, errors } = parseSettings(
      'title: 2101.10\nlanguage: no\nstopwords: [no, 1.10, 012, true]',
      {},
    );
    expect(errors).toEqual([]);
    expect(settings).toMatchObject({
      title: '2101.10',
      language: 'no',
      stopwords: ['no', '1.10', '012', 'true'],
    });
  });

  test('of the command line win over those of the file', () => {
    const { settings } = parseSettings('site: https://a.org\nbase: /a/', {
      site: 'https://b.org',
      base: '/b/',
    });
    expect(settings).toMatchObject({ site: 'https://b.org', base: '/b/' });
    expect(parseSettings('', { base: 'map' }).errors[0]?.where).toBe('the command line, `--base`');
  });

  test('with mistakes name all of them and keep the rest', () => {
    const text = 'title: Kept\nindex: maybe\nthemes:\n  count: many\nstopwrods: [a]\n';
    expect(parseSettings(text, {}).settings).toEqual({ ...defaults, title: 'Kept' });
    expect(complaints(text)).toMatchInlineSnapshot(`
      [
        "\`content/map.yaml\`, \`index\`: Expected true or false, got "maybe" (line 2). Write for example \`index: false\`.",
        "\`content/map.yaml\`, \`themes.count\`: Expected "auto" or a whole number from 1 to 200, got "many" (line 4). Write for example \`themes: { count: 12 }\`.",
        "\`content/map.yaml\`, \`stopwrods\`: There is no setting "stopwrods" (line 5). Did you mean \`stopwords\`?",
      ]
    `);
  });

  test('with two mistakes in one group quote both', () => {
    const messages = complaints('themes: { count: 0, stability: firm }').join();
    expect(messages).toContain('got 0 (line 1)');
    expect(messages).toContain('themes.stability');
  });

  test('of duplicates are pairs of names, kept as they are written', () => {
    const { settings, errors } = parseSettings(
      'duplicates:\n  join: [[2101.00010, 12345678]]\n  keep:\n    - [10.1/x, "a b"]\n',
      {},
    );
    expect(errors).toEqual([]);
    expect(settings.duplicates).toEqual({
      join: [['2101.00010', '12345678']],
      keep: [['10.1/x', 'a b']],
    });
    expect(parseSettings('duplicates: {join: , keep: []}', {}).settings).toEqual(defaults);
    expect(complaints('duplicates: { join: [a, b], kep: [[a, b]] }')).toMatchInlineSnapshot(`
      [
        "\`content/map.yaml\`, \`duplicates.join.0\`: Expected a list of pairs of ids, got "a" (line 1). Write for example \`duplicates: { join: [[4k2m9x7q, 10.1234/abcd]] }\`.",
        "\`content/map.yaml\`, \`duplicates.join.1\`: Expected a list of pairs of ids, got "b" (line 1). Write for example \`duplicates: { join: [[4k2m9x7q, 10.1234/abcd]] }\`.",
        "\`content/map.yaml\`, \`duplicates.kep\`: There is no setting "duplicates.kep" (line 1). Did you mean \`duplicates.keep\`?",
      ]
    `);
  });

  test('of gates, of pages and papers that were withdrawn say what they may be', () => {
    expect(
      complaints('gates: { shrinkShare: 12, shrnkPapers: 1 }\nretire: [/about/]\nforget: [abc]'),
    ).toMatchInlineSnapshot(`
      [
        "\`content/map.yaml\`, \`gates.shrinkShare\`: Expected a number from 0 to 1, got 12 (line 1). Write for example \`gates: { shrinkShare: 0.2 }\`.",
        "\`content/map.yaml\`, \`gates.shrnkPapers\`: There is no setting "gates.shrnkPapers" (line 1). Did you mean \`gates.shrinkPapers\`?",
        "\`content/map.yaml\`, \`retire.0\`: Expected a list of names of pages, got "/about/" (line 2). Write for example \`retire: [about]\`.",
        "\`content/map.yaml\`, \`forget.0\`: Expected a list of ids of papers, got "abc" (line 3). Write for example \`forget: [4k2m9x7q]\`.",
      ]
    `);
    expect(complaints('gates: { shrinkPapers: 3 }\nretire: [2025]\nforget: [12345678]')).toEqual(
      [],
    );
  });

  test.each([
    ['title: a\ntitle: b', 'line 2'],
    ['themes:\n\tcount: 3', 'line 2'],
    ['title: "open', 'line'],
    ['- a\n- b', 'Expected keys'],
    [`a: &a [x]\nb: [${'*a,'.repeat(200)}]`, 'aliases'],
    [`title: ${'['.repeat(50_000)}`, 'nested more than 64'],
    [`title:\n  ${'- '.repeat(50_000)}x`, 'nested more than 64'],
  ])('that are no good YAML are one mistake: %.30s', (text, part) => {
    const reading = parseSettings(text, {});
    expect(reading.settings).toEqual(defaults);
    expect(reading.errors).toHaveLength(1);
    expect(`${reading.errors[0]?.where} ${reading.errors[0]?.message}`).toContain(part);
  });

  test('all have a sentence for a wrong value', () => {
    for (const key of Object.keys(settingsSchema.shape))
      expect(expectedSettings).toHaveProperty([key]);
  });
});

import { describe, expect, it } from 'vitest';
import { describeFailure } from './failure.ts';
import { buildOptionSpecs, mapOptionSpecs, readMapOptions } from './map-options.ts';
import { helpText, parseWords } from './options.ts';
import type { CommandSpec } from './options.ts';

const spec: CommandSpec = {
  usage: 'npm run build',
  summary: 'Builds the map.',
  options: mapOptionSpecs,
};

function parse(line: string): ReturnType<typeof readMapOptions> {
  return readMapOptions(parseWords(line === '' ? [] : line.split(' '), spec));
}

function failure(line: string): { text: string; exitCode: number } {
  try {
    parse(line);
  } catch (error) {
    return describeFailure(error);
  }
  throw new Error('expected a mistake');
}

describe('the command line of a map', () => {
  it('needs no option', () => {
    expect(parse('')).toEqual({
      contentDir: 'content',
      outDir: null,
      date: undefined,
      accepted: new Set(),
      overrides: {},
      isStrict: false,
      isQuiet: false,
    });
  });

  it('takes every option of the contract, with a space or an equals sign', () => {
    const options = parse(
      '--content c --out=o --site https://a.example --base /m/ --date 2025-07-31 --accept themes --accept=urls --strict --quiet',
    );
    expect(options).toEqual({
      contentDir: 'c',
      outDir: 'o',
      overrides: { site: 'https://a.example', base: '/m/' },
      date: '2025-07-31',
      accepted: new Set(['urls', 'themes']),
      isStrict: true,
      isQuiet: true,
    });
  });

  it('names the nearest option for an unknown one, and tells all mistakes at once', () => {
    const { text, exitCode } = failure('--contnt x --strickt');
    expect(exitCode).toBe(2);
    expect(text).toContain('There is no option "--contnt".\n  The nearest is `--content`');
    expect(text).toContain('There is no option "--strickt".\n  The nearest is `--strict`');
  });

  it('names the nearest gate for one that there is not', () => {
    expect(failure('--accept url').text).toMatchInlineSnapshot(`
      "error: the command line, \`--accept\`
        There is no gate "url".
        The nearest is \`--accept urls\`; the gates are urls, shrink, themes, positions."
    `);
  });

  it.each(['--frozen', '--relayout', '--regroup'])('takes %s for a build alone', (option) => {
    const { text, exitCode } = failure(option);
    expect(exitCode).toBe(2);
    expect(text).toContain(`There is no option "${option}".`);
    const build = { ...spec, options: { ...mapOptionSpecs, ...buildOptionSpecs } };
    expect(parseWords([option], build).flags).toEqual(new Set([option.slice(2)]));
  });

  it('knows no option by the name of something every object has', () => {
    expect(failure('--constructor').exitCode).toBe(2);
    expect(failure('--__proto__').exitCode).toBe(2);
  });

  it('says that npm wants two dashes when options arrive as bare words', () => {
    expect(failure('there').text).toMatchInlineSnapshot(`
      "error: the command line
        Did not expect "there".
        Options go behind two dashes, and npm wants two more before them: \`npm run build -- --help\`."
    `);
  });

  it('refuses a missing value, and a value where none belongs', () => {
    expect(failure('--out').text).toContain('needs a value');
    expect(failure('--out --strict').text).toContain('needs a value');
    expect(failure('--strict=no').text).toContain('takes no value, got "no"');
  });

  it('refuses a site that is no web address and a base without its slashes, together', () => {
    expect(failure('--site lab.example.org --base map').text).toMatchInlineSnapshot(`
      "error: the command line, \`--site\`
        "lab.example.org" is not a web address.
        Write for example \`--site https://lab.example.org\`.
      error: the command line, \`--base\`
        "map" is not a path that begins and ends with a slash.
        Write for example \`--base /map/\`."
    `);
  });

  it('shows its options on request, whatever else is there', () => {
    const parsed = parseWords(['--help', '--nonsense'], spec);
    expect(parsed.flags.has('help')).toBe(true);
    expect(helpText(spec)).toContain('--base /path/');
  });
});

describe('a failure that is not the author’s', () => {
  it('shows the stack and how to report it, with exit code 70', () => {
    const { text, exitCode } = describeFailure(new Error('rows of unequal length'));
    expect(exitCode).toBe(70);
    expect(text).toContain('a bug of Paperland');
    expect(text).toContain('Error: rows of unequal length\n    at ');
    expect(text).toContain('Please report it');
  });
});

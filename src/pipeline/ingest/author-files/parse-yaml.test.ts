import { describe, expect, test } from 'vitest';
import { parseYaml, type YamlOptions } from './parse-yaml.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const parse = (text: string, options: YamlOptions = { schema: 'core' }) => {
  const parsed = parseYaml(text, options);
  if ('mistake' in parsed)
    throw new Error(`line ${parsed.mistake.line}: ${parsed.mistake.message}`);
  return parsed;
};
const valueOf = (text: string, options?: YamlOptions) => parse(text, options).value;
const mistakeIn = (text: string) => {
  const parsed = parseYaml(text, { schema: 'core' });
  return 'mistake' in parsed ? parsed.mistake : null;
};

describe('YAML of an author', () => {
  test.each(['', '# only a comment\n', '---\n', '\n\n'])('may be empty: %j', (text) => {
    expect(valueOf(text)).toEqual({});
    expect(valueOf(text, { schema: 'failsafe' })).toEqual({});
  });

  test('is all text under the failsafe schema', () => {
    expect(valueOf('a: no\nb: 1.10\nc: [012, 2020-01-01, null]', { schema: 'failsafe' })).toEqual({
      a: 'no',
      b: '1.10',
      c: ['012', '2020-01-01', 'null'],
    });
  });

  test('tells numbers, true and null from text under the core schema', () => {
    expect(valueOf('a: 1.10\nb: true\nc:\nd: no\ne: 2020-01-01')).toEqual({
      a: 1.1,
      b: true,
      c: null,
      d: 'no',
      e: '2020-01-01',
    });
  });

  test('keeps as it was written what is to be text', () => {
    const textPaths = ['title', 'list', 'deep.title'];
    expect(
      valueOf('title: 1.10\nlist: [true, 012]\ndeep: { title: 7 }\ncount: 7', {
        schema: 'core',
        textPaths,
      }),
    ).toEqual({ title: '1.10', list: ['true', '012'], deep: { title: '7' }, count: 7 });
  });

  test('means nothing special by __proto__', () => {
    const value = valueOf('__proto__: { polluted: yes }\nconstructor: x');
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('knows the line of every key and entry', () => {
    const { lineOf } = parse('# first\na: 1\nb:\n  - x\n  - y\nc:\n  d: 2\n');
    expect(lineOf(['a'])).toBe(2);
    expect(lineOf(['b', 1])).toBe(5);
    expect(lineOf(['c', 'd'])).toBe(7);
    expect(lineOf(['c', 'unknown'])).toBe(6);
    expect(lineOf(['unknown'])).toBe(1);
  });
});

describe('YAML that cannot be used', () => {
  test.each([
    ['a: 1\nb: 2\na: 3', 3, 'stands there twice'],
    ['a:\n\tb: 1', 2, 'tab'],
    ['a: "open', 1, 'not valid YAML'],
    ['a: 1\nb: c: d', 2, 'not valid YAML'],
    ['- a\n- b', 1, 'Expected keys with values'],
    ['only words', 1, 'Expected keys with values'],
    [`a: 1\nb: ${'['.repeat(65)}`, 2, 'more than 64 levels'],
    [`a:\n  ${'- '.repeat(65)}x`, 2, 'more than 64 levels'],
    [`a: &a x\nb: [${'*a, '.repeat(101)}]`, 2, 'More than 100 aliases'],
    ['a: *nothing', 1, ''],
  ])('is one mistake with its line: %.20j', (text, line, part) => {
    const mistake = mistakeIn(text);
    expect(mistake?.line).toBe(line);
    expect(mistake?.message).toContain(part);
    expect(mistake?.hint).toMatch(/\S/);
  });

  test('gives the same mistake each time it is read', () => {
    expect(mistakeIn('a: [1')).toEqual(mistakeIn('a: [1'));
  });

  test('of aliases that stand for millions is refused at once', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `k${i + 1}: &k${i + 1} [${`*k${i},`.repeat(9)}]`,
    );
    const start = cpuTimeMs();
    expect(mistakeIn(`k0: &k0 [x]\n${rows.join('\n')}`)?.message).toContain('aliases');
    expect(cpuTimeMs() - start).toBeLessThan(4000);
  });

  test.each(['[', '{', '- ', '? ', 'a: ', ' ', '&a ', '*a ', '"', '# ', 'a:\n', '!!x '])(
    'takes little time at 100 KB of %j',
    (unit) => {
      const start = cpuTimeMs();
      mistakeIn(`a: ${unit.repeat(100_000 / unit.length)}`);
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseThemeSlugs, mintThemeIds } from './mint-theme-ids.ts';

describe('the id of a theme', () => {
  test('is eight characters of Crockford base32', () => {
    for (const id of mintThemeIds([['a'], ['b', 'c'], []]))
      expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
  });

  test('stays what it was', () => {
    expect(mintThemeIds([['01234567', '89abcdef']])).toMatchInlineSnapshot(`
      [
        "myskc3se",
      ]
    `);
  });

  test('does not depend on the order of its papers nor on other themes', () => {
    const [id] = mintThemeIds([['a', 'b', 'c']]);
    expect(mintThemeIds([['c', 'a', 'b']])).toEqual([id]);
    expect(mintThemeIds([['x'], ['b', 'c', 'a']])[1]).toBe(id);
  });

  test('differs where the papers do', () => {
    expect(new Set(mintThemeIds([['a', 'b'], ['a'], ['b'], ['ab'], []])).size).toBe(5);
  });

  test('is longer where it would be that of another theme', () => {
    const [first, second, third] = mintThemeIds([['a'], ['a'], ['a']]);
    expect([first!.length, second!.length, third!.length]).toEqual([8, 9, 10]);
    expect(second!.startsWith(first!)).toBe(true);
  });

  test('is longer where anything has or had it', () => {
    const [plain] = mintThemeIds([['a']]);
    const [longer] = mintThemeIds([['a']], new Set([plain!]));
    expect(longer).toHaveLength(9);
    expect(mintThemeIds([['a'], ['b']], new Set([longer!]))[0]).toBe(plain);
  });
});

describe('the slug of a theme', () => {
  const slugs = (...themes: readonly [label: string, given?: string | undefined][]) =>
    chooseThemeSlugs(
      themes.map(([label, given], i) => ({ id: `id${i}`, label, given: given ?? null })),
    );

  test('is made of the words of its label', () => {
    expect(slugs(['State space models'], ['Naïve Bayes & co.'])).toEqual([
      'state-space-models',
      'naive-bayes-co',
    ]);
  });

  test('is no name that Windows gives to a device', () => {
    expect(slugs(['Aux'], ['Con.'], ['Constants'])).toEqual(['aux-id0', 'con-id1', 'constants']);
  });

  test('is the one its author gave', () => {
    expect(slugs(['State space models', 'ssm'])).toEqual(['ssm']);
  });

  test('has the id behind it where another theme has the same words', () => {
    expect(slugs(['Speech'], ['Speech!'])).toEqual(['speech', 'speech-id1']);
  });

  test('leaves the words to an author who gave them, even a later one', () => {
    expect(slugs(['Speech'], ['Voices', 'speech'])).toEqual(['speech-id0', 'speech']);
  });

  test('is the id where the label has no Latin letters', () => {
    expect(slugs(['音声認識'], ['…'])).toEqual(['id0', 'id1']);
  });

  describe('that has one', () => {
    const again = (
      themes: readonly [id: string, label: string, given: string | null, kept?: string][],
      owners: Readonly<Record<string, string>>,
    ) =>
      chooseThemeSlugs(
        themes.map(([id, label, given, kept]) => ({ id, label, given, kept: kept ?? null })),
        new Map(Object.entries(owners)),
      );

    test('stays, whatever its label is now', () => {
      expect(again([['a', 'Voices', null, 'speech']], { speech: 'a' })).toEqual(['speech']);
    });

    test('changes where its author gives another, even one that it had', () => {
      const owners = { speech: 'a', voices: 'a' };
      expect(again([['a', 'Voices', 'sounds', 'speech']], owners)).toEqual(['sounds']);
      expect(again([['a', 'Voices', 'voices', 'speech']], owners)).toEqual(['voices']);
    });

    test('stays where another theme has or had what its author gives', () => {
      expect(again([['a', 'A', 'voices', 'speech']], { speech: 'a', voices: 'gone' })).toEqual([
        'speech',
      ]);
      const swapped: Parameters<typeof again>[0] = [
        ['a', 'A', 'voices', 'speech'],
        ['b', 'B', 'speech', 'voices'],
      ];
      expect(again(swapped, { speech: 'a', voices: 'b' })).toEqual(['speech', 'voices']);
    });

    test('goes to no theme that is born later', () => {
      const born: Parameters<typeof again>[0] = [
        ['a', 'Speech', null],
        ['b', 'Voices', 'speech'],
        ['c', 'Sounds', null, 'speech'],
      ];
      expect(again(born, { speech: 'c', 'speech-a': 'gone' })).toEqual([
        'speech-a-2',
        'speech-b',
        'speech',
      ]);
    });
  });

  test('is never that of another theme, and that of its author wherever one gave it', () => {
    const label = fc.constantFrom('Speech', 'Speech id1', 'Id1 2', '音声');
    const given = fc.constantFrom(undefined, 'speech', 'speech-id0', 'speech-id1', 'id1');
    fc.assert(
      fc.property(fc.array(fc.tuple(label, given), { maxLength: 8 }), (themes) => {
        const chosen = slugs(...themes);
        expect(new Set(chosen).size).toBe(themes.length);
        for (const [, slug] of themes) if (slug !== undefined) expect(chosen).toContain(slug);
      }),
      { numRuns: 1000 },
    );
  });
});

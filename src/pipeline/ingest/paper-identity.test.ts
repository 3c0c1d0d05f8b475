import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldTitle, mintPaperIds, paperKey, paperSlug, type KeyFields } from './paper-identity.ts';
import type { PaperId } from '../../domain/paper.ts';

const fields = (more: Partial<KeyFields>): KeyFields => ({
  doi: null,
  arxiv: null,
  sourceId: null,
  title: 'A title',
  year: null,
  authors: [],
  ...more,
});
const people = (...names: string[]) => names.map((family) => ({ family }));
const id = '0123abcd' as PaperId;

describe('the key of a paper', () => {
  test('is the DOI before the arXiv id before its own id', () => {
    const all = { doi: '10.1/x', arxiv: 'math.GT/0309136', sourceId: '7' };
    expect(paperKey(fields(all))).toBe('doi:10.1/x');
    expect(paperKey(fields({ ...all, doi: null }))).toBe('arxiv:math.gt/0309136');
    expect(paperKey(fields({ sourceId: '2101.00010' }))).toBe('id:2101.00010');
  });

  test('without any of them depends on title, year and first author', () => {
    const key = paperKey(fields({ year: 1999, authors: people('Ada', 'Bob') }));
    expect(key).toMatch(/^text:[0-9a-hjkmnp-tv-z]{52}$/);
    expect(paperKey(fields({ year: 1999, authors: people('ada', 'Cleo') }))).toBe(key);
    expect(paperKey(fields({ year: 2000, authors: people('Ada') }))).not.toBe(key);
    expect(paperKey(fields({ year: 1999, authors: people('Bob') }))).not.toBe(key);
    expect(paperKey(fields({ title: 'Other', year: 1999, authors: people('Ada') }))).not.toBe(key);
  });

  test('is the same for composed and decomposed letters', () => {
    expect(paperKey(fields({ title: 'Schrödinger'.normalize('NFD') }))).toBe(
      paperKey(fields({ title: 'Schrödinger'.normalize('NFC') })),
    );
  });
});

describe('a folded title', () => {
  test('has no case, accents, punctuation or double spaces', () => {
    expect(foldTitle('  Naïve: «Łódź» —  a Straße? ')).toBe('naive lodz a strasse');
  });

  test('tells C++ from C#, emoji from emoji and bare punctuation apart', () => {
    const titles = ['C++', 'C#', 'C', '🎉', '🚀', '!!!', '???'];
    expect(new Set(titles.map(foldTitle)).size).toBe(titles.length);
  });

  test('keeps the vowels of other scripts', () => {
    expect(foldTitle('कि')).not.toBe(foldTitle('का'));
  });
});

describe('ids', () => {
  test('are eight characters of the hash of the key', () => {
    const ids = mintPaperIds(['doi:10.1/x', 'id:7']);
    expect([...ids.values()].every((one) => /^[0-9a-hjkmnp-tv-z]{8}$/.test(one))).toBe(true);
    expect(mintPaperIds(['id:7']).get('id:7')).toBe(ids.get('id:7'));
  });

  test('of a collision are longer for the later key, whatever the order of keys', () => {
    const hash = (key: string) => `00000000${key === 'a' ? '1' : '2'}9`;
    for (const keys of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const ids = mintPaperIds(keys, hash);
      expect(ids.get('a')).toBe('00000000');
      expect(ids.get('b')).toBe('000000002');
    }
  });
});

describe('the slug of a paper', () => {
  test('is title words and the id', () => {
    expect(paperSlug("Author's Choice: Mamba & Größe", id)).toBe(
      'authors-choice-mamba-grosse-0123abcd',
    );
    expect(paperSlug('Ørsted, Łukasiewicz, Þór', id)).toBe('orsted-lukasiewicz-thor-0123abcd');
  });

  test('of a title without Latin letters is the id alone', () => {
    for (const title of ['!!!', '🎉', '语言模型', '../..', ''])
      expect(paperSlug(title, id)).toBe(id);
  });

  test('ends at a whole word after about sixty characters', () => {
    const slug = paperSlug('word '.repeat(100), id);
    expect(slug).toBe(`${'word-'.repeat(12)}0123abcd`);
    expect(paperSlug('x'.repeat(300), id)).toBe(`${'x'.repeat(60)}-0123abcd`);
  });

  test('uses only a-z, 0-9 and single hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(paperSlug(title, id)).toMatch(/^(?:[a-z0-9]+-)*0123abcd$/);
      }),
    );
  });
});

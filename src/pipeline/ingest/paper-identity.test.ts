import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldTitle,
  mintPaperIds,
  paperKey,
  paperKeys,
  paperSlug,
  type KeyFields,
} from './paper-identity.ts';
import type { PaperId } from '../../domain/paper.ts';

const fields = (more: Partial<KeyFields>): KeyFields => ({
  doi: null,
  ...{ arxiv: null, pmid: null, openalex: null, semanticScholar: null, acl: null },
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

  test('is that of another registry before the own id, and of them all one is known by', () => {
    const semanticScholar = 'a'.repeat(40);
    const all = { pmid: '7', openalex: 'W1', semanticScholar, acl: 'P19-1001', sourceId: '1' };
    const keys = ['pmid:7', 'openalex:W1', `s2:${semanticScholar}`, 'acl:P19-1001', 'id:1'];
    expect(paperKey(fields(all))).toBe('pmid:7');
    expect(paperKeys(fields(all)).slice(0, -1)).toEqual(keys);
    expect(paperKeys(fields(all)).at(-1)).toMatch(/^text:/);
    expect(paperKey(fields({ acl: 'P19-1001', sourceId: '1' }))).toBe('acl:P19-1001');
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

  // What a source calls a record may be anything; no address holds more of it than letters, digits and hyphens.
  test.each([
    ...['../../evil', 'a/b', '..', '%2e%2e%2f', 'nul\0byte', '!!!', '🎉', 'CON', 'aux.', 'a?b#c'],
    ...['x'.repeat(300), 'T-0003', 't-0003', 'C++', 'C#', '\\\\server\\share', 'a:b', ' '],
  ])('is never a path, whatever the record is called: %.20j', (name) => {
    for (const named of [{ sourceId: name }, { title: name }, { doi: `10.1/${name}` }]) {
      const key = paperKey(fields(named));
      const paperId = mintPaperIds([key]).get(key) ?? id;
      expect(paperId).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
      const slug = paperSlug(name, paperId);
      expect(slug).toMatch(/^(?:[a-z0-9]+-)*[0-9a-hjkmnp-tv-z]{8}$/);
      expect(slug.length).toBeLessThan(80);
    }
  });

  test('differs by more than case, accents or a sign where the names do', () => {
    const slugs = ['T-0003', 't-0003', 'C++', 'C#', 'a/b', 'a?b'].map((name) => {
      const key = paperKey(fields({ sourceId: name }));
      return paperSlug(name, mintPaperIds([key]).get(key) ?? id);
    });
    expect(new Set(slugs.map((slug) => slug.toLowerCase())).size).toBe(slugs.length);
  });

  test('uses only a-z, 0-9 and single hyphens', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        expect(paperSlug(title, id)).toMatch(/^(?:[a-z0-9]+-)*0123abcd$/);
      }),
    );
  });
});

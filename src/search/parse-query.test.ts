import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptyQuery, parseQuery } from './parse-query.ts';

function wordsOf(query: string): string[] {
  return parseQuery(query).words.map(
    ({ text, field, isOpen }) => `${field === null ? '' : `${field}:`}${text}${isOpen ? '…' : ''}`,
  );
}

describe('a query', () => {
  it('leaves its last word open while it is typed', () => {
    expect(wordsOf('neural retriev')).toEqual(['neural', 'retriev…']);
    expect(wordsOf('neural retriev ')).toEqual(['neural', 'retriev']);
    expect(wordsOf('neural "retriev"')).toEqual(['neural', 'retriev']);
  });

  it('takes words in quotes of any kind as a phrase', () => {
    for (const query of ['"mixture of experts" routing', '“mixture of experts” routing']) {
      const { phrases } = parseQuery(query);
      expect(
        phrases.map((phrase) => phrase.map(({ text, offset }) => `${text} ${offset}`)),
      ).toEqual([['mixture 0', 'of 1', 'experts 2']]);
      expect(wordsOf(query)).toEqual(['mixture', 'of', 'experts', 'routing…']);
    }
  });

  it('takes a quote that is not closed, or a lone word in quotes, as words', () => {
    expect(wordsOf('"mixture of')).toEqual(['mixture', 'of…']);
    expect(parseQuery('"mixture').phrases).toEqual([]);
    expect(parseQuery('"mixture"').phrases).toEqual([]);
  });

  it('asks for authors by whole name or by a part of it', () => {
    expect(parseQuery('author:"Ada Lovelace" engine').names.map(({ term }) => term)).toEqual([
      '@ada lovelace',
    ]);
    expect(wordsOf('author:lovelace engine')).toEqual(['author:lovelace', 'engine…']);
    expect(wordsOf('author:love')).toEqual(['author:love…']);
  });

  it('asks for years, themes and titles', () => {
    expect(parseQuery('year:2020').years).toEqual({ from: 2020, to: 2020 });
    expect(parseQuery('year:2018-2020').years).toEqual({ from: 2018, to: 2020 });
    expect(parseQuery('year:2018-').years).toEqual({ from: 2018, to: null });
    expect(parseQuery('year:-2020').years).toEqual({ from: null, to: 2020 });
    expect(parseQuery('year:twenty').years).toBeNull();
    expect(parseQuery('theme:"speech recognition"').themes).toEqual([['speech', 'recognition']]);
    expect(wordsOf('title:survey')).toEqual(['title:survey…']);
  });

  it('takes a colon with a space behind it, or another word before it, as it stands in titles', () => {
    expect(wordsOf('Year: a survey ')).toEqual(['year', 'a', 'survey']);
    expect(wordsOf('BERT:pre ')).toEqual(['bert', 'pre']);
  });

  it('lets either spelling of a compound stand for its parts', () => {
    expect(parseQuery('pre-training ').words).toMatchObject([
      { text: 'pre', alsoAs: ['pretraining'] },
      { text: 'training', alsoAs: ['pretraining'] },
    ]);
  });

  it('asks for each word once, and for so many only', () => {
    expect(wordsOf('the cat the cat ')).toEqual(['the', 'cat']);
    const many = Array.from({ length: 200 }, (_, index) => `w${String(index)}`).join(' ');
    expect(parseQuery(many).words).toHaveLength(32);
  });

  it('is empty where nothing is asked for', () => {
    for (const query of ['', '  ', '""', '— “…” ?', 'year:x'])
      expect(isEmptyQuery(parseQuery(query)), query).toBe(true);
    expect(isEmptyQuery(parseQuery('year:2020'))).toBe(false);
  });

  it('may be anything', () => {
    const hostile = fc.stringMatching(
      /^(?:author:|year:|theme:|["“”\\{}$<>()-]|[a-zé中]|\u0301| ){0,60}$/u,
    );
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: 'binary', maxLength: 600 })), (text) => {
        const query = parseQuery(text);
        expect(query.words.every(({ text: word }) => word !== '')).toBe(true);
        expect(query.phrases.every((phrase) => phrase.length > 1)).toBe(true);
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { cutRecords, type TagSyntax } from './cut-records.ts';

/** Tags of one letter and a colon; `B` begins a record, `E` ends it, `F` frames the file. */
const syntax: TagSyntax = {
  readLine(line) {
    const [mark = '', tag = ''] = /^([A-Z]):/u.exec(line) ?? [];
    if (tag !== '') return { tag, text: line.slice(mark.length) };
    return line.startsWith('!') ? 'stray' : 'more';
  },
  roleOf({ tag }) {
    if (tag === 'F') return 'outside';
    return tag === 'B' ? 'begins' : tag === 'E' ? 'ends' : 'inside';
  },
};

const cut = (text: string) =>
  [...cutRecords(text, syntax)].map((piece) =>
    piece.kind === 'stray'
      ? piece
      : {
          line: piece.record.first.line,
          lastLine: piece.record.lastLine,
          isEnded: piece.isEnded,
          a: piece.record.valuesOf('A'),
        },
  );

describe('a text of tagged lines', () => {
  test('is cut where its records begin and end', () => {
    expect(cut('F:\nB:\nA: one\nE:\n\nB:\nA: two\nA: three\nE:\nF:')).toEqual([
      { line: 2, lastLine: 3, isEnded: true, a: ['one'] },
      { line: 6, lastLine: 8, isEnded: true, a: ['two', 'three'] },
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('may end its lines with %j', (end) => {
    expect(cut(['B:', 'A: one', 'E:', 'B:', 'A: two', 'E:'].join(end))).toMatchObject([
      { line: 1, a: ['one'] },
      { line: 4, a: ['two'] },
    ]);
  });

  test('joins wrapped lines with a space, over blank lines too', () => {
    expect(cut('B:\nA: one\n  two \n\nthree\nE:')).toMatchObject([
      { lastLine: 5, a: ['one two three'] },
    ]);
  });

  test('may begin a wrapped text on the line after the tag', () => {
    expect(cut('B:\nA:\n  one\nE:')).toMatchObject([{ a: ['one'] }]);
  });

  test('says where a record was cut off', () => {
    expect(cut('B:\nA: one\nB:\nA: two\nF:\nB:\nA: three')).toMatchObject([
      { line: 1, isEnded: false },
      { line: 3, isEnded: false },
      { line: 6, isEnded: false },
    ]);
  });

  test('gives back every line that belongs to no record', () => {
    expect(cut('hello\nA: note\nB:\nA: one\n!aside\nE:\nE:\nbye')).toEqual([
      { kind: 'stray', line: 1, tag: null, text: 'hello' },
      { kind: 'stray', line: 2, tag: 'A', text: 'A: note' },
      { kind: 'stray', line: 5, tag: null, text: '!aside' },
      { line: 3, lastLine: 4, isEnded: true, a: ['one'] },
      { kind: 'stray', line: 8, tag: null, text: 'bye' },
    ]);
  });

  test('may be empty', () => {
    expect(cut('')).toEqual([]);
    expect(cut(' \n\r\n')).toEqual([]);
  });
});

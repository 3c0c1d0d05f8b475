import { describe, expect, test } from 'vitest';
import { readOne } from './read-one.ts';

const content = {
  ...{ title: 'One', abstract: 'A', authors: ['Ada Lovelace'], keywords: ['engines'] },
  ...{ authorids: ['ada@example.org'], 'TL;DR': 'Short', venue: 'V 2020', pdf: '/pdf/1.pdf' },
};
const note = (more: object) => ({
  ...{ id: 'Hk-_1', forum: 'Hk-_1', replyto: null, cdate: 1_540_035_843_524, content, ...more },
});
const expected = {
  sourceId: 'Hk-_1',
  title: 'One',
  abstract: 'A',
  authors: [{ family: 'Lovelace', given: 'Ada' }],
  year: 2018,
  date: '2018-10-20',
  venue: 'V 2020',
  url: 'https://openreview.net/forum?id=Hk-_1',
  pdf: 'https://openreview.net/pdf/1.pdf',
  keywords: ['engines'],
};

describe('a note of OpenReview', () => {
  test('gives all its fields but the addresses of its authors', () => {
    const { dialect, fields, problems } = readOne(note({}));
    expect(problems).toEqual([]);
    expect(dialect).toBe('openreview');
    expect(fields).toEqual(expected);
  });

  test('of the second version gives the same', () => {
    const values = Object.entries(content).map(([key, value]) => [key, { value }] as const);
    expect(readOne(note({ content: Object.fromEntries(values) })).fields).toEqual(expected);
  });

  test('has the day on which it was published, where it was', () => {
    expect(readOne(note({ pdate: 1_577_836_799_999 })).fields.date).toBe('2019-12-31');
  });

  test.each([
    ['a reply', { id: 'b', replyto: 'Hk-_1' }],
    ['a revision', { id: 'b' }],
    ['without a title', { content: { comment: 'Nice' } }],
  ])('that is %s is passed over', (_, more) => {
    expect(readOne(note(more))).toMatchObject({
      fields: {},
      rejectedCount: 0,
      problems: [{ level: 'noted', code: 'OPENREVIEW-REPLY' }],
    });
  });

  test('with an empty title, or one of a wrong type, is rejected', () => {
    for (const title of ['', 7, null])
      expect(readOne(note({ content: { title } })).rejectedCount).toBe(1);
  });

  test('of wrong types loses those fields with their place', () => {
    const bad = { ...content, authors: 7, keywords: { value: 3 }, pdf: 'here', venue: ['V'] };
    const { problems } = readOne(note({ content: bad, cdate: 'then' }));
    expect(problems.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'PAPER-BAD-AUTHORS content/authors',
      'PAPER-BAD-DATE cdate',
      'PAPER-BAD-VENUE content/venue',
      'PAPER-BAD-PDF content/pdf',
      'PAPER-BAD-KEYWORDS content/keywords',
    ]);
  });
});

import { expect, test } from 'vitest';
import { arxivAtom } from './arxiv-atom.ts';

const fieldsOf = (text: string) =>
  [...arxivAtom.read(text)].map((item) =>
    item.kind === 'record' ? item.fields : item.remark.code,
  );
const feed = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</feed>`;

test('an entry is read with all that arXiv says of a paper', () => {
  const entry = `<entry><id>http://arxiv.org/abs/2101.00010v2</id><title>Bees at
    night</title><summary>  They fly
    by night. </summary><author><name>Ada Lovelace</name></author><author><name>Charles Babbage</name></author>
    <published>2021-01-01T00:00:00Z</published><updated>2022-01-01T00:00:00Z</updated>
    <arxiv:doi>10.1000/a 10.1000/b</arxiv:doi><arxiv:journal_ref>Bees 12 (2021) 3</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/2101.00010v2" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/2101.00010v2" rel="related" type="application/pdf"/>
    <category term="cs.DB"/></entry>`;
  // Ids are text: the last zero stays.
  expect(fieldsOf(feed(entry))).toEqual([
    {
      id: '2101.00010',
      arxiv: '2101.00010',
      title: 'Bees at night',
      abstract: 'They fly by night.',
      authors: ['Ada Lovelace', 'Charles Babbage'],
      date: '2021-01-01T00:00:00Z',
      type: 'article',
      venue: 'Bees 12 (2021) 3',
      doi: '10.1000/a',
      url: 'http://arxiv.org/abs/2101.00010v2',
      pdf: 'http://arxiv.org/pdf/2101.00010v2',
    },
  ]);
});

test('names count by what their prefix stands for, not by the prefix', () => {
  const text =
    '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry xmlns="b"><title>Foreign</title><a:title>Bees</a:title></a:entry></a:feed>';
  expect(arxivAtom.matches(text, 'txt')).toBe(true);
  expect(fieldsOf(text)).toMatchObject([{ title: 'Bees' }]);
});

test('a title of Dublin Core beside the title is another', () => {
  const entry = '<entry><dc:title>Other</dc:title><title>Bees</title></entry>';
  expect(fieldsOf(feed(entry))).toMatchObject([{ title: 'Bees' }]);
});

test('a prefix means what it meant before once an element that changed it is closed', () => {
  const entry = '<entry><x xmlns="other"><title>No</title></x><title>Bees</title></entry>';
  expect(fieldsOf(feed(entry))).toMatchObject([{ title: 'Bees' }]);
});

test('one entry alone is a record too', () => {
  const text = '<entry xmlns="http://www.w3.org/2005/Atom"><title>Bees</title></entry>';
  expect(arxivAtom.matches(text, 'xml')).toBe(true);
  expect(fieldsOf(text)).toMatchObject([{ title: 'Bees' }]);
});

test('an error that the API answered with is rejected', () => {
  const entry =
    '<entry><id>http://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id</summary></entry>';
  expect(fieldsOf(feed(entry))).toEqual(['ATOM-ERROR']);
});

test('an entry of another feed is no preprint', () => {
  const entry =
    '<entry><id>urn:a</id><title>Bees</title><link href="https://example.org/a"/></entry>';
  expect(fieldsOf(feed(entry))).toEqual([
    { id: 'urn:a', title: 'Bees', url: 'https://example.org/a' },
  ]);
});

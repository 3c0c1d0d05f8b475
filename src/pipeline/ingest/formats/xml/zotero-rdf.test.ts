import { expect, test } from 'vitest';
import { zoteroRdf } from './zotero-rdf.ts';

const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">`;
const fieldsOf = (inner: string) =>
  [...zoteroRdf.read(`${head}${inner}</rdf:RDF>`)].map((item) =>
    item.kind === 'record' ? item.fields : item.remark.code,
  );
const item = (inner: string, about = '#item_1') =>
  `<bib:Article rdf:about="${about}"><z:itemType>journalArticle</z:itemType><d:title>Bees</d:title>${inner}</bib:Article>`;
const journal = (attributes = '') =>
  `<bib:Journal ${attributes}><d:title>Insects</d:title><prism:volume>12</prism:volume><prism:number>3</prism:number><d:identifier>ISSN 1234-5678</d:identifier><d:identifier>DOI 10.1000/x</d:identifier></bib:Journal>`;

test('an item is read with all its fields', () => {
  const person = (parts: string) => `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
  const inner = `<dcterms:isPartOf>${journal()}</dcterms:isPartOf><bib:authors><rdf:Seq>
    ${person('<foaf:surname>Lovelace</foaf:surname><foaf:givenName>Ada</foaf:givenName>')}
    ${person('<foaf:surname>Babbage</foaf:surname><foaf:givenname>Charles</foaf:givenname>')}
    ${person('<foaf:surname>Bee Group</foaf:surname>')}</rdf:Seq></bib:authors>
    <d:subject>nest</d:subject><d:subject><z:AutomaticTag><rdf:value>wax</rdf:value></z:AutomaticTag></d:subject>
    <d:date>2020-05</d:date><bib:pages>1-9</bib:pages><z:language>en</z:language><dcterms:abstract>They fly.</dcterms:abstract>
    <d:identifier><dcterms:URI><rdf:value>https://example.org/a</rdf:value></dcterms:URI></d:identifier><d:description>secret</d:description>`;
  expect(fieldsOf(item(inner))).toEqual([
    {
      title: 'Bees',
      abstract: 'They fly.',
      authors: [
        { family: 'Lovelace', given: 'Ada' },
        { family: 'Babbage', given: 'Charles' },
        { literal: 'Bee Group' },
      ],
      date: '2020-05',
      type: 'article-journal',
      venue: 'Insects',
      volume: '12',
      issue: '3',
      pages: '1-9',
      doi: '10.1000/x',
      url: 'https://example.org/a',
      language: 'en',
      keywords: ['nest', 'wax'],
    },
  ]);
});

const part = '<dcterms:isPartOf rdf:resource="urn:issn:1"/>';

test('a journal may stand behind its item', () => {
  expect(fieldsOf(item(part) + journal('rdf:about="urn:issn:1"'))).toMatchObject([
    { venue: 'Insects', volume: '12', doi: '10.1000/x' },
  ]);
});

test('the DOI in a journal of two items belongs to neither', () => {
  const text = item(part) + item(part, '#item_2') + journal('rdf:about="urn:issn:1"');
  const found = fieldsOf(text);
  expect(found).toHaveLength(2);
  for (const fields of found) expect(fields).not.toHaveProperty('doi');
});

test('attachments, notes, journals, books of chapters and collections are no items', () => {
  const others = `<z:Attachment rdf:about="#a"><z:itemType>attachment</z:itemType><d:title>PDF</d:title></z:Attachment>
    <bib:Memo rdf:about="#n"><rdf:value>secret</rdf:value></bib:Memo><z:Collection><d:title>All</d:title></z:Collection>
    <bib:Book rdf:about="urn:issn:1"><d:title>All Bees</d:title></bib:Book>`;
  expect(fieldsOf(others + item(part))).toMatchObject([{ title: 'Bees', venue: 'All Bees' }]);
});

test('a series is not the venue of a chapter', () => {
  const inner =
    '<dcterms:isPartOf><bib:Series><d:title>Series</d:title></bib:Series></dcterms:isPartOf><dcterms:isPartOf><bib:Book><d:title>All Bees</d:title></bib:Book></dcterms:isPartOf>';
  expect(fieldsOf(item(inner))).toMatchObject([{ venue: 'All Bees' }]);
});

test('a paper of a conference without proceedings has the conference as its venue', () => {
  const inner =
    '<bib:presentedAt><bib:Conference><d:title>Bee Days</d:title></bib:Conference></bib:presentedAt>';
  expect(fieldsOf(item(inner))).toMatchObject([{ venue: 'Bee Days' }]);
});

test('RDF of other programs is not of the format', () => {
  expect(zoteroRdf.matches(`${head}</rdf:RDF>`, 'txt')).toBe(true);
  const other = '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF>';
  expect(zoteroRdf.matches(other, 'rdf')).toBe(false);
});

import { expect, test } from 'vitest';
import { endnoteXml } from './endnote-xml.ts';

const fieldsOf = (inner: string) =>
  [...endnoteXml.read(`<xml><records><record>${inner}</record></records></xml>`)].map((item) =>
    item.kind === 'record' ? item.fields : item.remark.code,
  );
const style = (text: string, face = 'normal') => `<style face="${face}">${text}</style>`;

test('runs of text are joined, and their faces kept', () => {
  const title = `<titles><title>${style('Bees at ')}${style('night', 'italic')}${style('2', 'superscript')}</title></titles>`;
  expect(fieldsOf(title)).toMatchObject([{ title: 'Bees at <i>night</i><sup>2</sup>' }]);
  expect(fieldsOf(`<titles><title>${style('Bees', 'bold')}</title></titles>`)).toMatchObject([
    { title: 'Bees' },
  ]);
});

test('a record is read with all its fields, and nothing private', () => {
  const inner = `<rec-number>5</rec-number><ref-type name="Conference Paper">47</ref-type>
    <contributors><authors><author>${style('Lovelace, Ada')}</author><author>World Bees,</author></authors></contributors>
    <titles><title>Bees</title><secondary-title>Insects</secondary-title></titles>
    <pages>1-9</pages><volume>12</volume><number>3</number><keywords><keyword>nest</keyword><keyword>wax</keyword></keywords>
    <dates><year>2020</year><pub-dates><date>Mar 3</date></pub-dates></dates><abstract>They fly.</abstract>
    <urls><related-urls><url>file:///home/a.pdf</url><url>https://example.org/a</url></related-urls><pdf-urls><url>internal-pdf://a.pdf</url></pdf-urls></urls>
    <electronic-resource-num>10.1000/x</electronic-resource-num><language>English</language>
    <notes>secret</notes><research-notes>secret</research-notes>`;
  expect(fieldsOf(inner)).toEqual([
    {
      title: 'Bees',
      abstract: 'They fly.',
      authors: ['Lovelace, Ada', { literal: 'World Bees' }],
      year: '2020',
      date: '2020 Mar 3',
      type: 'paper-conference',
      venue: 'Insects',
      volume: '12',
      issue: '3',
      pages: '1-9',
      doi: '10.1000/x',
      url: 'https://example.org/a',
      language: 'English',
      keywords: ['nest', 'wax'],
    },
  ]);
});

test('the kind is told by its number where it has no name', () => {
  expect(fieldsOf('<ref-type>32</ref-type>')).toMatchObject([{ type: 'thesis' }]);
  expect(fieldsOf('<ref-type name="Map">20</ref-type>')).toEqual([{}]);
});

test.each([
  ['<xml><records><record/></records></xml>', true],
  ['<records><record><rec-number>1</rec-number></record></records>', true],
  ['<records><record><leader/></record></records>', false],
  ['<xml><a/></xml>', false],
])('%s is of the format: %s', (text, expected) => {
  expect(endnoteXml.matches(text, 'xml')).toBe(expected);
});

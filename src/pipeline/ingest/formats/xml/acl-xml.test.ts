import { describe, expect, test } from 'vitest';
import { aclXml } from './acl-xml.ts';

const read = (collection: string, volume: string, inner: string, meta = '') => [
  ...aclXml.read(
    `<collection id="${collection}"><volume id="${volume}"><meta><booktitle>Proceedings on <fixed-case>B</fixed-case>ees</booktitle><editor><first>No</first><last>Editor</last></editor><month>July</month><year>2023</year>${meta}</meta>${inner}</volume></collection>`,
  ),
];
const fieldsOf = (...args: Parameters<typeof read>) =>
  read(...args).map((item) => (item.kind === 'record' ? item.fields : item.remark.code));

test('a paper is read with what its volume says', () => {
  const paper = `<paper id="3"><title><fixed-case>B</fixed-case>ees at <tex-math>n</tex-math></title>
    <author><first>Ada</first><last>Lovelace</last><affiliation>Home</affiliation></author><pages>1-9</pages>
    <abstract>They <i>fly</i>.</abstract><url hash="a">2023.bees-1.3</url><doi>10.18653/v1/2023.bees-1.3</doi><language>fra</language></paper>`;
  expect(fieldsOf('2023.bees', '1', paper)).toEqual([
    {
      id: '2023.bees-1.3',
      acl: '2023.bees-1.3',
      title: 'Bees at $n$',
      abstract: 'They <i>fly</i>.',
      authors: [{ family: 'Lovelace', given: 'Ada' }],
      year: '2023',
      date: 'July 2023',
      type: 'paper-conference',
      venue: 'Proceedings on Bees',
      pages: '1-9',
      doi: '10.18653/v1/2023.bees-1.3',
      url: 'https://aclanthology.org/2023.bees-1.3/',
      pdf: 'https://aclanthology.org/2023.bees-1.3.pdf',
      language: 'fra',
    },
  ]);
});

describe('ids', () => {
  test.each([
    ['2023.bees', 'main', '12', '2023.bees-main.12'],
    ['P19', '1', '1', 'P19-1001'],
    ['W18', '56', '1', 'W18-5601'],
    ['W18', '1', '12', 'W18-0112'],
    ['D19', '50', '2', 'D19-5002'],
    ['D19', '1', '2', 'D19-1002'],
  ])('of collection %s, volume %s, paper %s is %s', (collection, volume, paper, id) => {
    const found = fieldsOf(collection, volume, `<paper id="${paper}"><title>Bees</title></paper>`);
    expect(found).toMatchObject([{ acl: id }]);
    // Without the element `url` there is no file.
    expect(found[0]).not.toHaveProperty('pdf');
  });
});

test('front matter is no paper', () => {
  const inner =
    '<frontmatter><url>2023.bees-1.0</url></frontmatter><paper id="1"><title>Bees</title></paper>';
  const [first, second] = read('2023.bees', '1', inner);
  expect(first).toMatchObject({ kind: 'remark', remark: { level: 'noted' } });
  expect(second).toMatchObject({ kind: 'record' });
});

test('the papers of a journal are articles', () => {
  const meta =
    '<journal-title>Journal of Bees</journal-title><journal-volume>5</journal-volume><journal-issue>2</journal-issue>';
  expect(fieldsOf('2023.cl', '1', '<paper id="1"><title>Bees</title></paper>', meta)).toMatchObject(
    [{ type: 'article-journal', venue: 'Journal of Bees', volume: '5', issue: '2' }],
  );
});

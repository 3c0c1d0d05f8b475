import { describe, expect, it } from 'vitest';
import type { AtlasPaper } from '../../domain/atlas.ts';
import { paperTypes, type PaperType } from '../../domain/paper.ts';
import { recordedAtlas } from '../../testing/recorded-atlas.ts';
import { citationMeta, type MetaTag } from './citation-meta.ts';

const [base] = recordedAtlas().papers;
if (base === undefined) throw new Error('The atlas has no paper.');
const sampled: AtlasPaper = base;
const pageAddress = 'https://maps.example.org/map/papers/on-maps-0123abcd/';

function paperOf(fields: Partial<AtlasPaper>): AtlasPaper {
  return { ...sampled, ...fields };
}

function tagsOf(fields: Partial<AtlasPaper>): readonly MetaTag[] {
  const paper = paperOf(fields);
  return citationMeta(paper, { pageAddress, abstract: paper.abstract });
}

interface ReadItem {
  readonly itemType: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly authors: readonly (readonly [last: string, first: string])[];
  readonly keywords: readonly string[];
}

/** What the documentation of embedded metadata calls the fields of an item. */
const fieldNames: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_book_title: 'bookTitle',
  citation_conference_title: 'conferenceName',
  citation_dissertation_institution: 'university',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'reportNumber',
  citation_publisher: 'publisher',
  citation_volume: 'volume',
  citation_issue: 'issue',
  citation_doi: 'DOI',
  citation_language: 'language',
  citation_abstract: 'abstractNote',
  citation_public_url: 'url',
};

const typeByContainer: Readonly<Record<string, string>> = {
  citation_journal_title: 'journalArticle',
  citation_conference_title: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
  citation_technical_report_institution: 'report',
};

/**
 * Reads tags as Zotero documents it: a type of Dublin Core that is the name of a kind of item goes first, then the tag for what the
 * paper appeared in, then an article; names of authors part at a semicolon, else at a comma between parts of several words.
 */
function readItem(tags: readonly MetaTag[]): ReadItem {
  const all = (name: string): readonly string[] =>
    tags.filter((tag) => tag.name === name).map(({ content }) => content);
  const container = Object.keys(typeByContainer).find((name) => all(name).length > 0) ?? '';
  const fields = Object.fromEntries(
    Object.entries(fieldNames).flatMap(([tag, field]) => {
      const [value] = all(tag);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  const [first] = all('citation_firstpage');
  const [last] = all('citation_lastpage');
  const pages = [first, last].filter((page) => page !== undefined).join('-');
  return {
    itemType: all('DC.type')[0] ?? typeByContainer[container] ?? 'journalArticle',
    fields: { ...fields, ...(pages === '' ? {} : { pages }) },
    authors: all('citation_author').flatMap(readAuthors),
    keywords: all('citation_keywords').flatMap((text) => text.split(';').map((one) => one.trim())),
  };
}

function readAuthors(content: string): readonly (readonly [string, string])[] {
  const bySemicolon = content.split(/\s*;\s*/);
  const byComma = content.split(/\s*,\s*/);
  const isTwo = bySemicolon.length === 1 && byComma.slice(0, 2).every((part) => part.includes(' '));
  const names = isTwo && byComma.length > 1 ? byComma : bySemicolon;
  return names
    .filter((name) => name !== '')
    .map((name) => {
      const [last = '', given = ''] = name.split(/\s*,\s*/);
      return [last, given] as const;
    });
}

const expectedKinds: readonly (readonly [PaperType, string, string])[] = [
  ['article-journal', 'journalArticle', 'publicationTitle'],
  ['paper-conference', 'conferencePaper', 'conferenceName'],
  ['article', 'preprint', 'publisher'],
  ['chapter', 'bookSection', 'bookTitle'],
  ['book', 'book', 'publisher'],
  ['thesis', 'thesis', 'university'],
];

const titles = ['On $x^2$ and <i>maps</i>', 'p < 0.05 & "more"', '地図について', 'C# @ 100 %'];
const authorSets: readonly AtlasPaper['authors'][] = [
  [{ family: 'Smith', given: 'John' }],
  [
    { family: 'García Márquez', given: 'Gabriel José' },
    { family: 'Li', given: 'Wei' },
  ],
  [{ family: 'Beethoven', given: 'Ludwig Maria', particle: 'van' }],
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, { literal: 'Anonymous' }],
];

/** The fields of the n-th of fifty papers. */
function sample(number: number): Partial<AtlasPaper> & { readonly type: PaperType } {
  const [type] = expectedKinds[number % expectedKinds.length] ?? ['book'];
  return {
    type,
    title: `${titles[number % titles.length] ?? ''} ${String(number)}`,
    authors: authorSets[number % authorSets.length] ?? [],
    ...{ date: `2020-05-${String(10 + (number % 20))}`, year: 2020 },
    venue: `Venue & "Co" <${String(number)}>`,
    ...{ volume: String(number), issue: '3', pages: '17-29', language: 'en' },
    doi: `10.1000/a<b>&c.${String(number)}`,
    ...{
      url: 'https://example.org/?a=b&c=d',
      keywords: ['maps', 'C++'],
      abstract: 'It\nsays "so".',
    },
  };
}

describe('the tags of a paper', () => {
  it.each(Array.from({ length: 50 }, (_, number) => number))(
    'give a reference manager its kind and at least eight fields (%i)',
    (number) => {
      const fields = sample(number);
      const item = readItem(tagsOf(fields));
      const [, itemType, container = ''] =
        expectedKinds.find(([type]) => type === fields.type) ?? [];
      expect(item.itemType).toBe(itemType);
      expect(item.fields).toMatchObject({
        [container]: fields.venue,
        date: fields.date?.replaceAll('-', '/'),
        ...{ volume: fields.volume, issue: '3', pages: '17-29', language: 'en', DOI: fields.doi },
        ...{ url: fields.url, abstractNote: 'It says "so".' },
      });
      expect(item.fields['title']).toContain(String(number));
      expect(item.fields['title']).not.toMatch(/\$|<i>/);
      expect(item.keywords).toEqual(['maps', 'C++']);
      expect(item.authors).toHaveLength(fields.authors?.length ?? 0);
    },
  );

  it('keep names of several words in one', () => {
    const [, two = [], particle = [], suffix = []] = authorSets;
    const read = (authors: AtlasPaper['authors']) => readItem(tagsOf({ authors })).authors;
    expect(read(two)).toEqual([
      ['García Márquez', 'Gabriel José'],
      ['Li', 'Wei'],
    ]);
    expect(read(particle)).toEqual([['van Beethoven', 'Ludwig Maria']]);
    expect(read(suffix)[0]).toEqual(['King', 'Martin Luther']);
  });

  it('tell every kind of paper by one tag for where it appeared', () => {
    for (const type of paperTypes) {
      const tags = tagsOf({ type, venue: 'Somewhere' });
      expect(
        tags.filter(({ content }) => content === 'Somewhere'),
        type,
      ).toHaveLength(1);
      expect(tags[0]?.name, type).toBe('DC.type');
    }
  });

  it('guess a kind from what there is, and say nothing where there is nothing', () => {
    const kind = (fields: Partial<AtlasPaper>) =>
      readItem(tagsOf({ type: null, venue: null, arxiv: null, ...fields })).itemType;
    expect(kind({ arxiv: '2101.00010' })).toBe('preprint');
    expect(kind({ arxiv: '2101.00010', venue: 'arXiv preprint' })).toBe('preprint');
    expect(kind({ arxiv: '2101.00010', venue: 'Nature' })).toBe('journalArticle');
    expect(tagsOf({ type: null, venue: null, arxiv: null }).map(({ name }) => name)).not.toContain(
      'DC.type',
    );
  });

  it('leave out what is not known, and what is no web address', () => {
    const tags = citationMeta(paperOf({ pdf: 'file:///home/a.pdf', url: null }), {
      pageAddress,
      abstract: '',
    });
    expect(tags.map(({ name }) => name)).toEqual([
      'citation_title',
      'citation_abstract_html_url',
      'citation_public_url',
    ]);
    expect(tags[2]?.content).toBe(pageAddress);
  });

  it('hold one line without characters that no page may hold', () => {
    const [title] = tagsOf({ title: 'a\0b\n c\ud800\ufffe' });
    expect(title?.content).toMatch(/^ab c\ufffd?$/);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOver } from '../../search/search.ts';
import { plantCorpus } from '../../testing/planted-corpus.ts';
import { makeTestFiles, openTestSearch, type TestPaper } from './testing-index.ts';

const papers: readonly TestPaper[] = [
  {
    title: '“Why Should I Trust You?”: Explaining the Predictions of Any Classifier',
    abstract: 'Despite widespread adoption, models remain mostly black boxes.',
    authors: ['Marco Ribeiro', 'Sameer Singh'],
    year: 2016,
    venue: 'KDD',
  },
  {
    title: '{BERT}: Pre-training of Deep Bidirectional Transformers',
    abstract: 'We introduce a new language representation model.',
    authors: ['Jacob Devlin', 'Kristina Toutanova'],
    year: 2019,
    keywords: ['masked language modelling'],
  },
  {
    title: 'Émile Durkheim’s naïve co-occurrence: <i>a</i> $\\alpha$-divergence',
    authors: ['Jacob Singh'],
    year: 2021,
    themeIndex: 1,
  },
  {
    title: 'A mixture of experts',
    abstract: 'Experts of a mixture.',
    themeIndex: 1,
    hasPage: false,
  },
  { title: 'Experts without a mixture', abstract: 'Not a mixture of experts at all?' },
  { title: '机器翻译的注意力', themeIndex: -1 },
  { title: 'Retrieval', themeIndex: -1, hasPage: false },
];
/** Rows are theme by theme. */
const order = [0, 1, 4, 2, 3, 5, 6];
const options = { themes: ['Classification', 'Social science'] };
const index = openTestSearch(papers, options);

async function found(query: string, search = index): Promise<number[]> {
  const { hits } = await search.search(query);
  return hits.map(({ row }) => order[row] ?? -1);
}

describe('an exact title', () => {
  it.each([
    ['as it stands', papers[0]!.title, 0],
    [
      'with straight quotes',
      '"Why should I trust you?": Explaining the predictions of any classifier',
      0,
    ],
    ['without quotes', 'why should i trust you explaining the predictions of any classifier', 0],
    ['without braces', 'BERT: pretraining of deep bidirectional transformers', 1],
    [
      'without accents, markup and TeX',
      'Emile Durkheims naive cooccurrence: a alpha divergence',
      2,
    ],
    ['with its TeX', papers[2]!.title, 2],
    ['in Chinese', '机器翻译', 5],
    ['of one word', 'retrieval', 6],
  ])('is found %s', async (_, query, paper) => {
    expect((await found(query))[0]).toBe(paper);
  });
});

describe('a search', () => {
  it('looks at abstracts, authors, keywords and venues', async () => {
    expect(await found('black boxes')).toEqual([0]);
    expect(await found('toutanova')).toEqual([1]);
    expect(await found('masked')).toEqual([1]);
    expect(await found('kdd')).toEqual([0]);
  });

  it('finds words by their beginning and in other forms', async () => {
    expect(await found('transf')).toEqual([1]);
    expect(await found('transformer ')).toEqual([1]);
  });

  it('finds papers of an author, by the whole name or a part of it', async () => {
    expect(await found('author:"Sameer Singh"')).toEqual([0]);
    expect((await found('author:singh')).sort()).toEqual([0, 2]);
    expect(await found('author:"singh sameer"')).toEqual([0]);
    expect((await found('author:"Jacob"')).sort()).toEqual([1, 2]);
    expect(await found('author:experts')).toEqual([]);
  });

  it('finds phrases, wherever they stand, small words and all', async () => {
    expect(await found('"mixture of experts"')).toEqual([3, 4]);
    expect(await found('"deep bidirectional"')).toEqual([1]);
    const { isPhraseMissing, total } = await index.search('"bidirectional deep"');
    expect({ isPhraseMissing, total }).toEqual({ isPhraseMissing: true, total: 1 });
  });

  it('keeps to themes and years', async () => {
    expect(await found('theme:social')).toEqual([2, 3]);
    expect(await found('theme:"social sci" mixture')).toEqual([3]);
    expect(await found('year:2016-2019')).toEqual([0, 1]);
    expect(await found('year:2020-')).toEqual([2]);
    expect(await found('jacob year:-2020')).toEqual([1]);
  });

  it('forgives a typing error, and says so', async () => {
    expect(await found('tranformers ')).toEqual([1]);
    expect(await found('rteriev')).toEqual([6]);
    expect((await index.search('tranformers ')).mistyped).toEqual(['tranformers']);
  });

  it('gives papers with most of the words where none has all, and says so', async () => {
    const { hits, hasAllWords } = await index.search('bidirectional transformers zebra');
    expect(hits.map(({ row }) => order[row])).toEqual([1]);
    expect(hasAllWords).toBe(false);
  });

  it('finds nothing for nothing', async () => {
    expect((await index.search('  ')).total).toBe(0);
    expect((await index.search('zzzzzz')).total).toBe(0);
  });

  it('gives no more hits than asked for, and the count of all', async () => {
    const { hits, total } = await index.search('mixture', { limit: 1 });
    expect([hits.length, total]).toEqual([1, 2]);
  });

  it('fetches nothing before the first query, then only what it needs, and once', async () => {
    const search = openTestSearch(papers, options);
    expect(search.fetched).toEqual([]);
    await search.search('mixture');
    expect(search.fetched.sort()).toEqual(['index.json', 'rows.bin', 'terms-0.bin']);
    await search.search('mixture of');
    expect(search.fetched).toHaveLength(3);
  });

  it('takes any query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (query) => {
        const { hits, total } = await index.search(query);
        expect(hits).toHaveLength(total);
        expect(hits.every(({ score }) => Number.isFinite(score))).toBe(true);
      }),
    );
  });
});

describe('details', () => {
  it('are plain text with a link to the page, the theme or the list of themes', async () => {
    const details = await index.details([0, 3, 4, 5, 6]);
    expect(details.map(({ title, href, themeLabel }) => [title, href, themeLabel])).toEqual([
      [
        '“Why Should I Trust You?”: Explaining the Predictions of Any Classifier',
        '/map/papers/why-should-i-trust-you-explaining-the-predictions-of-any-00000000/',
        'Classification',
      ],
      [
        'Émile Durkheim’s naïve co-occurrence: a \\alpha-divergence',
        `/map/papers/${expectedSlug}/`,
        'Social science',
      ],
      ['A mixture of experts', '/map/themes/social-science/', 'Social science'],
      ['机器翻译的注意力', '/map/papers/00000005/', null],
      ['Retrieval', '/map/themes/', null],
    ]);
  });

  it('name authors, year and venue as far as they are known', async () => {
    const [first, second] = await index.details([0, 4]);
    expect(first).toMatchObject({
      authors: 'Marco Ribeiro, Sameer Singh',
      year: 2016,
      venue: 'KDD',
    });
    expect(second).toMatchObject({ authors: '', year: null, venue: null });
  });
});

const expectedSlug = 'emile-durkheims-naive-co-occurrence-a-alpha-divergence-00000002';

describe('the setting `abstracts`', () => {
  it('keeps the words of abstracts out of the index', async () => {
    const search = openTestSearch(papers, { ...options, abstracts: 'none' });
    expect(await found('boxes', search)).toEqual([]);
    expect(await found('classifier', search)).toEqual([0]);
    const bytes = makeTestFiles([{ title: 'One', abstract: 'secretive' }], { abstracts: 'none' });
    const other = makeTestFiles([{ title: 'One', abstract: 'different' }], { abstracts: 'none' });
    expect(bytes).toEqual(other);
  });

  it('takes no more of them than pages show', async () => {
    const abstract = `visible ${'word '.repeat(100)}hidden`;
    const search = openTestSearch([{ title: 'One', abstract }], { abstracts: 'excerpt' });
    expect((await search.search('visible')).total).toBe(1);
    expect((await search.search('hidden')).total).toBe(0);
  });
});

describe('a large index', () => {
  const { corpus } = plantCorpus({ paperCount: 300, themeCount: 4 });

  it('finds each paper by its title', async () => {
    const search = openTestSearch(
      corpus.papers.map(({ title, abstract }) => ({ title, abstract })),
    );
    const titles = new Map(corpus.papers.map(({ title }, row) => [title, row]));
    for (const [title, row] of titles) {
      const { hits } = await search.search(title);
      const first = corpus.papers[hits[0]?.row ?? -1];
      expect(first?.title, title).toBe(title);
      expect(hits.some((hit) => hit.row === row)).toBe(true);
    }
  });

  it('is made of the same bytes again', () => {
    const some = corpus.papers.slice(0, 20).map(({ title, abstract }) => ({ title, abstract }));
    expect(makeTestFiles(some)).toEqual(makeTestFiles(some));
  });
});

describe('a site that is renewed while a page is open', () => {
  it('is read anew', async () => {
    const old = makeTestFiles([{ title: 'Old paper' }], { digest: 'b'.repeat(64) });
    const renewed = makeTestFiles([{ title: 'Another' }, { title: 'New paper' }]);
    let current = old;
    const search = searchOver((address) => {
      const file = current.find(({ name }) => name === address.replace(/\?.*$/, ''));
      return file === undefined ? Promise.reject(new Error(address)) : Promise.resolve(file.bytes);
    });
    expect((await search.search('old')).total).toBe(1);
    current = renewed;
    const [detail] = await search.details([1]);
    expect(detail?.title).toBe('New paper');
    expect((await search.search('new')).total).toBe(1);
  });
});

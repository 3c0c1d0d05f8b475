import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from './read-content.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function contentOf(files: Record<string, string | Uint8Array>): string {
  const root = mkdtempSync(join(tmpdir(), 'paperland-'));
  folders.push(root);
  const dir = join(root, 'content');
  mkdirSync(dir);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}
const read = async (files: Record<string, string | Uint8Array>) =>
  (await readContent(contentOf(files), {})).content;
const codes = async (files: Record<string, string | Uint8Array>) =>
  (await read(files)).account.problems.map(({ code, file }) => `${file} ${code}`);
const line = (more: Record<string, unknown>) =>
  `${JSON.stringify({ title: 'Waves', abstract: 'A', ...more })}\n`;

describe('a content folder', () => {
  test('that is missing is one mistake', async () => {
    const { content, settingsErrors } = await readContent('/nowhere/content', {});
    expect(settingsErrors).toHaveLength(1);
    expect(content.corpus.papers).toEqual([]);
  });

  test('without papers gives an empty corpus', async () => {
    expect((await read({})).account).toEqual({ files: [], problems: [] });
    expect(
      (await read({ 'papers/.gitkeep': '', 'papers/a.txt~': 'x', 'papers/~$a.docx': 'x' })).account
        .files,
    ).toEqual([]);
  });

  test('may hold files of any name and depth', async () => {
    const { corpus, account } = await read({
      'papers/b/c/x': line({}),
      'papers/a.jsonl': line({ title: 'Winds' }),
    });
    expect(corpus.papers).toHaveLength(2);
    expect(account.files.map(({ path }) => path)).toEqual(['papers/a.jsonl', 'papers/b/c/x']);
  });

  test('tells while it is read how many of its bytes that is', async () => {
    const lines = line({ abstract: 'a'.repeat(200_000) });
    const dir = contentOf({ 'papers/a.jsonl': lines, 'papers/b.jsonl': lines });
    const steps: unknown[] = [];
    await readContent(dir, {}, ({ stage, done, total, unit }) => {
      expect([stage, total, unit]).toEqual(['reading', 400, 'kB']);
      steps.push(done);
    });
    expect(steps.length).toBeGreaterThan(5);
    expect(steps).toEqual(steps.toSorted((a, b) => Number(a) - Number(b)));
    expect(steps.at(-1)).toBe(400);
  });

  test('may hold papers of stop words alone, with a warning that names them', async () => {
    const { corpus, account } = await read({
      'map.yaml': 'stopwords: [Waves]',
      'papers/a.jsonl': `${line({ title: 'Winds' })}${line({ abstract: 'We show this and that.' })}`,
    });
    expect(corpus.papers).toHaveLength(2);
    expect(account.problems).toMatchObject([
      { level: 'warned', code: 'PAPER-NO-WORDS', file: 'papers/a.jsonl', record: 'line 2' },
    ]);
    expect(account.files[0]).toMatchObject({ accepted: 1, warned: 1 });
  });

  test.each([
    ['<!DOCTYPE html><p>log in', 'html', 'FILE-HTML'],
    ['PK\u0003\u0004', 'zip', 'FILE-BINARY'],
    ['PK\u0003\u0004 … [Content_Types].xml … word/document.xml', 'docx', 'FILE-BINARY'],
    ['PK\u0003\u0004 … xl/workbook.xml', 'xlsx', 'FILE-BINARY'],
    ['PK\u0003\u0004 mimetypeapplication/vnd.oasis.opendocument.text', 'odt', 'FILE-BINARY'],
    ['{\\rtf1\\ansi hello}', 'rtf', 'FILE-BINARY'],
    ['%PDF-1.7', 'pdf', 'FILE-BINARY'],
    ['%0 Journal Article\n%T A title\n%X An abstract.\n', 'refer', 'FILE-FORMAT'],
    ['a\0b', 'binary', 'FILE-BINARY'],
    [' \n', 'empty', 'FILE-EMPTY'],
  ])('refuses a file that begins %j', async (text, format, code) => {
    const { account } = await read({ 'papers/a.txt': text, 'papers/b.jsonl': line({}) });
    expect(account.files[0]).toMatchObject({ format, found: 1, rejected: 1 });
    expect(account.problems).toMatchObject([{ level: 'rejected', code, file: 'papers/a.txt' }]);
  });

  test('loses only the record whose bytes are not UTF-8', async () => {
    const text = `${line({})}${line({ title: 'naX' })}${line({ title: 'Winds' })}`;
    const bytes = Buffer.from(text);
    const offset = text.indexOf('X');
    bytes[offset] = 0xef;
    const { account, corpus } = await read({
      'papers/a.jsonl': bytes,
      'papers/b': gzipSync(bytes),
    });
    expect(corpus.papers.map(({ title }) => title).sort()).toEqual(['Waves', 'Winds']);
    expect(account.files[0]).toMatchObject({ found: 3, rejected: 1 });
    expect(account.problems).toMatchObject([
      { code: 'FILE-ENCODING', record: 'line 2' },
      { code: 'PAPER-MERGED' },
      { code: 'FILE-ENCODING' },
      { code: 'PAPER-MERGED' },
    ]);
    expect(account.problems[0]?.message).toContain(`offset ${offset} (line 2)`);
  });

  test('may hold files in gzip and in UTF-16, whatever their names', async () => {
    const { corpus, account } = await read({
      'papers/a.txt': gzipSync(line({})),
      'papers/b.jsonl': Buffer.from(`\ufeff${line({ title: 'Winds' })}`, 'utf16le'),
    });
    expect(corpus.papers).toHaveLength(2);
    expect(account.problems).toEqual([]);
  });

  test('refuses gzip that is broken or unpacks to more than a hundred times its size', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'a'));
    const whole = gzipSync(line({}));
    const files = { 'papers/a.gz': bomb, 'papers/b.gz': whole.subarray(0, whole.length - 9) };
    const { account } = await read(files);
    expect(account.files).toMatchObject([{ rejected: 1 }, { rejected: 1 }]);
    expect(account.problems.map(({ code }) => code)).toEqual(['FILE-GZIP', 'FILE-GZIP']);
  });

  test.skipIf(process.platform === 'win32')('follows no link out of itself', async () => {
    const dir = contentOf({ 'papers/a.jsonl': line({}) });
    writeFileSync(join(dir, '../secret.jsonl'), line({ title: 'Secret' }));
    symlinkSync('../../secret.jsonl', join(dir, 'papers/out.jsonl'));
    symlinkSync('nothing', join(dir, 'papers/void.jsonl'));
    symlinkSync('.', join(dir, 'papers/loop'));
    const { content } = await readContent(dir, {});
    expect(content.corpus.papers).toHaveLength(1);
    expect(content.account.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'papers/loop FILE-LINK',
      'papers/out.jsonl FILE-LINK',
      'papers/void.jsonl FILE-LINK',
    ]);
  });
});

describe('records of one paper', () => {
  test('are merged by DOI, the missing fields filled, and both places named', async () => {
    const { corpus, account } = await read({
      'papers/a.jsonl': line({ doi: '10.1/X', abstract: 'Long abstract' }),
      'papers/b.jsonl': line({ title: 'WAVES', doi: 'https://doi.org/10.1/x', year: 2020 }),
    });
    expect(corpus.papers).toMatchObject([
      { title: 'Waves', abstract: 'Long abstract', year: 2020 },
    ]);
    expect(account.files.map(({ accepted, merged }) => [accepted, merged])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(account.problems).toMatchObject([
      { level: 'noted', code: 'PAPER-MERGED', file: 'papers/b.jsonl' },
    ]);
    expect(account.problems[0]?.message).toContain('`papers/a.jsonl`, line 1');
  });

  // DOIs in other case and with a resolver, versions on arXiv, a preprint and its published version: one paper each.
  test('are merged by rule, listed, and kept apart again by the ids that the list gives', async () => {
    const title = 'Deep maps of cold oceans';
    const authors = ['Ada Smith', 'Ben Jones'];
    const papers = {
      'papers/a.jsonl':
        line({ title: 'Winds', doi: '10.1/ABC' }) +
        line({ title, authors, year: 2020, arxiv: '2001.00001v1' }),
      'papers/b.jsonl':
        line({ title: 'Winds', doi: 'https://DX.doi.org/10.1/aBc', venue: 'V' }) +
        line({ title, authors, year: 2020, arxiv: 'arXiv:2001.00001v2', venue: 'arXiv' }) +
        line({ title, authors, year: 2021, doi: '10.1/x', venue: 'V' }),
    };
    const { corpus, account, digest } = await read(papers);
    expect(corpus.papers.map((paper) => paper.title).sort()).toEqual([title, 'Winds']);
    expect(account.problems.map(({ code }) => code)).toEqual(Array(3).fill('PAPER-MERGED'));
    const hint = account.problems.find(({ message }) => message.includes('published'))?.hint ?? '';
    const setting = /`(duplicates: .*)`/.exec(hint)?.[1] ?? '';
    const kept = await read({ ...papers, 'map.yaml': setting });
    expect(kept.corpus.papers).toHaveLength(3);
    expect(kept.digest).not.toBe(digest);
    const unused = await read({ ...papers, 'map.yaml': 'duplicates: { join: [], keep: [] }' });
    expect(unused.digest).toBe(digest);
  });

  test('are named in the settings; what means none is warned of, and both at once is a mistake', async () => {
    const papers = { 'papers/a.jsonl': line({ id: 'a' }) + line({ id: 'b', title: 'Winds' }) };
    const joined = await read({ ...papers, 'map.yaml': 'duplicates: { join: [[a, b]] }' });
    expect(joined.corpus.papers).toHaveLength(1);
    const unknown = await read({ ...papers, 'map.yaml': 'duplicates: { join: [[a, c]] }' });
    expect(unknown.account.problems).toMatchObject([
      { level: 'warned', code: 'DUPLICATES-UNKNOWN', file: 'map.yaml', value: 'c' },
    ]);
    const both = { ...papers, 'map.yaml': 'duplicates: { join: [[a, b]], keep: [[b, a]] }' };
    const { content, settingsErrors } = await readContent(contentOf(both), {});
    expect(content.corpus.papers).toHaveLength(2);
    expect(settingsErrors.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      '`content/map.yaml`, `duplicates.join`: "a" and "b" are to be joined, and `duplicates.keep` keeps them apart.',
    ]);
  });

  test('of two sources that number alike stay apart, with a warning', async () => {
    const { corpus, account } = await read({
      'papers/a.jsonl': line({ id: '1' }),
      'papers/b.jsonl': line({ id: '1', title: 'Winds' }),
    });
    expect(corpus.papers).toHaveLength(2);
    expect(account.problems).toMatchObject([{ level: 'warned', code: 'PAPER-SAME-ID' }]);
    expect(account.files[1]).toMatchObject({ warned: 1, accepted: 0 });
  });

  test('have a digest that a setting changes, but neither a default nor where the site will live', async () => {
    const paper = { 'papers/a.jsonl': '{"title": "Speech"}\n' };
    const digestUnder = async (yaml: string) => (await read({ ...paper, 'map.yaml': yaml })).digest;
    const { digest } = await read(paper);
    expect(await digestUnder('themes: { count: auto }\nindex: true')).toBe(digest);
    expect(await digestUnder('site: https://lab.example.org\nbase: /map/')).toBe(digest);
    expect(await digestUnder('themes: { stability: high }')).not.toBe(digest);
    expect(await digestUnder('title: Other')).not.toBe(digest);
  });

  test('give the same corpus and digest in any order of lines and files', async () => {
    const lines = [
      line({}),
      line({ abstract: 'B', year: 2020 }),
      line({ doi: '10.1/x', venue: 'V' }),
      line({ doi: '10.1/x', abstract: 'B', url: 'https://a.org' }),
      line({ doi: '10.1/x', abstract: 'C', year: 1999 }),
      line({ id: '1' }),
      line({ id: '1', title: 'Winds' }),
      line({ id: '1', title: 'Winds', abstract: 'Longer' }),
    ];
    const { corpus, digest } = await read({ 'papers/a.jsonl': lines.join('') });
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.nat(lines.length), async (order, cut) => {
        const content = await read({
          'papers/x.jsonl': order.slice(0, cut).join('') || line({}),
          'papers/b.jsonl': order.slice(cut).join('') || line({}),
        });
        expect(content.corpus).toEqual(corpus);
        expect(content.digest).toBe(digest);
        for (const { found, accepted, warned, merged, rejected } of content.account.files) {
          expect(accepted + warned + merged + rejected).toBe(found);
        }
      }),
      { numRuns: 15 },
    );
  });
});

test('papers appear in the order in which files, by path, first name them', async () => {
  const { corpus, appearance } = await read({
    'papers/b.jsonl': line({ title: 'Third' }) + line({ id: '1', title: 'First', year: 2020 }),
    'papers/a.jsonl': line({ id: '1', title: 'First' }) + line({ title: 'Second' }),
  });
  const titles = new Map(corpus.papers.map(({ id, title }) => [id, title]));
  expect(appearance.map((id) => titles.get(id))).toEqual(['First', 'Second', 'Third']);
});

describe('themes and pages', () => {
  test('are read with their prose', async () => {
    const { curatedThemes, pages } = await read({
      'themes/a.md':
        '---\nlabel: "No \u202e1.10"\nslug: a-b\nterms: [no, 1.10]\ncolour: 210\n---\n\nProse.\n',
      'themes/b.md': 'Only prose.',
      'pages/about.md': '---\r\ntitle: About\r\n---\r\nText',
      'pages/legal.md': 'Text',
    });
    expect(curatedThemes).toMatchObject([
      {
        name: 'a',
        file: 'themes/a.md',
        label: 'No 1.10',
        slug: 'a-b',
        terms: ['no', '1.10'],
        colour: 210,
        prose: 'Prose.',
      },
      { name: 'b', label: null, slug: null, terms: [], colour: null, prose: 'Only prose.' },
    ]);
    expect(pages).toEqual([
      { name: 'about', title: 'About', prose: 'Text' },
      { name: 'legal', title: 'legal', prose: 'Text' },
    ]);
  });

  test.each([
    ['---js\nx\n---', 'THEME-FRONT-MATTER', 'only YAML'],
    ['---\nlabel: x', 'THEME-FRONT-MATTER', 'no end'],
    ['---\nlable: x\n---', 'THEME-UNKNOWN-KEY', 'lable'],
    ['---\ncolour: 360\n---', 'THEME-BAD-VALUE', '0 to 359'],
    ['---\nslug: A b\n---', 'THEME-BAD-VALUE', 'small letters'],
    ['---\nlabel: x\nlabel: y\n---', 'THEME-YAML', 'twice'],
    ['---\n- a\n---', 'THEME-YAML', 'Expected keys'],
  ])('that cannot be used are left out: %j', async (text, code, part) => {
    const { curatedThemes, account } = await read({ 'themes/a.md': text, 'themes/b.md': 'Fine' });
    expect(curatedThemes.map(({ name }) => name)).toEqual(['b']);
    expect(account.problems).toMatchObject([{ level: 'rejected', code, file: 'themes/a.md' }]);
    expect(account.problems[0]?.message).toContain(part);
  });

  test('may correct a theme: its papers, its end, its place in lists', async () => {
    const { curatedThemes, account } = await read({
      'themes/a.md':
        '---\npapers:\n  must: [2101.00010, 10.1/x]\n  not: wasps\nmergeInto: b\nhidden: true\nretired: false\n---',
      'themes/b.md': '---\npapers:\n---',
    });
    expect(account.problems).toEqual([]);
    expect(curatedThemes).toMatchObject([
      { must: ['2101.00010', '10.1/x'], not: ['wasps'], mergeInto: 'b', isHidden: true },
      { must: [], not: [], mergeInto: null, isHidden: false, isRetired: false },
    ]);
  });

  test('refuses an unknown key within `papers` with the nearest known', async () => {
    const { account } = await read({ 'themes/a.md': '---\npapers:\n  musts: [x]\n---' });
    expect(account.problems).toMatchObject([
      { code: 'THEME-UNKNOWN-KEY', record: 'line 3', field: 'papers.musts' },
    ]);
    expect(account.problems[0]?.hint).toBe('Did you mean `must`?');
  });

  test('whose labels look alike are kept, with a warning', async () => {
    const { curatedThemes, account } = await read({
      'themes/a.md': '---\nlabel: Speech\n---',
      'themes/b.md': '---\nlabel: Ѕpeech\n---',
    });
    expect(curatedThemes).toHaveLength(2);
    expect(account.problems).toMatchObject([
      { level: 'warned', code: 'THEME-LOOKALIKE', file: 'themes/b.md', field: 'label' },
    ]);
  });

  test('need labels, slugs and names of their own', async () => {
    expect(
      await codes({
        'themes/a.md': '---\nlabel: Same\n---',
        'themes/b.md': '---\nlabel: same\n---',
        'themes/c.txt': 'x',
        'pages/search.md': 'x',
        'pages/A b.md': 'x',
      }),
    ).toEqual([
      'pages/A b.md PAGE-NAME',
      'pages/search.md PAGE-NAME',
      'themes/c.txt THEME-NOT-READ',
      'themes/b.md THEME-SAME-LABEL',
    ]);
  });
});

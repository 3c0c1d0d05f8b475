import { describe, expect, it } from 'vitest';
import type { PaperId } from '../domain/paper.ts';
import { bibtexEntry, citationKey, type ReferencedPaper } from './bibtex.ts';

// Ids are checked at the edge; here any will do.
const id = '0123abcd' as PaperId;
const attention: ReferencedPaper = {
  id,
  title: 'Attention Is All You Need',
  authors: [
    { family: 'Vaswani', given: 'Ashish' },
    { family: 'Shazeer', given: 'Noam' },
  ],
  year: 2017,
  venue: 'NeurIPS',
  doi: '10.5555/3295222',
  arxiv: '1706.03762',
  url: 'https://example.org/a_b?c=1&d=2',
};
const bare = { authors: [], year: null, venue: null, doi: null, arxiv: null, url: null } as const;

describe('bibtexEntry', () => {
  it('writes all that is known', () => {
    expect(bibtexEntry(attention)).toMatchInlineSnapshot(`
      "@article{vaswani2017attention,
        title = {{Attention Is All You Need}},
        author = {Ashish Vaswani and Noam Shazeer},
        year = {2017},
        journal = {NeurIPS},
        doi = {10.5555/3295222},
        eprint = {1706.03762},
        archiveprefix = {arXiv},
        url = {https://example.org/a_b?c=1&d=2},
      }
      "
    `);
  });

  it('is @misc without a venue and leaves out what is unknown', () => {
    expect(bibtexEntry({ id, title: 'A Map', ...bare })).toBe(
      '@misc{map,\n  title = {{A Map}},\n}\n',
    );
  });

  it('escapes braces, percent signs and line ends, and keeps formulas', () => {
    const title = 'Up 5% & {more}_x\nof $O(n^2)$ \\ ~ # ^';
    expect(bibtexEntry({ id, title, ...bare })).toContain(
      'title = {{Up 5\\% \\& \\{more\\}\\_x of $O(n^2)$ \\textbackslash{} \\textasciitilde{} \\# \\textasciicircum{}}}',
    );
  });

  it('never lets a value end its field', () => {
    const hostile = '}, evil = {$}$ $\\$ \\({\\) \\';
    const entry = bibtexEntry({ ...attention, title: hostile, doi: 'a}b', url: 'https://x/{' });
    let depth = 0;
    for (const [token] of entry.matchAll(/\\.|[{}]/gs)) {
      depth += token === '{' ? 1 : token === '}' ? -1 : 0;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(entry.match(/^ {2}\w+ = /gm)).toHaveLength(8);
  });

  it('keeps a group of authors together', () => {
    expect(bibtexEntry({ ...attention, authors: [{ literal: 'Barnes and Noble' }] })).toContain(
      'author = {{Barnes and Noble}}',
    );
  });
});

describe('citationKey', () => {
  it('is made of ASCII letters and digits', () => {
    expect(
      citationKey({
        ...attention,
        authors: [{ family: 'Gödel', given: 'Kurt' }],
        title: 'Über $x$',
      }),
    ).toBe('godel2017uber');
  });

  it('falls back on the id', () => {
    expect(citationKey({ id, title: '图神经网络', ...bare })).toBe('paper-0123abcd');
  });
});

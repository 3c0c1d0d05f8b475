import { describe, expect, test } from 'vitest';
import type { PaperFields } from './read-record.ts';
import { madeUpRecord, people } from '../duplicates/testing-records.ts';
import { assembleCorpus } from './assemble-corpus.ts';

type Fields = Partial<PaperFields>;
const assemble = (
  all: readonly Fields[],
  duplicates: Partial<Record<'join' | 'keep', [string, string][]>> = {},
) => {
  const { makeCorpus, makeKeys, ...assembled } = assembleCorpus(
    all.map((fields, at) => ({ ...madeUpRecord(fields, at + 1), key: `key${String(at + 1)}` })),
    new Set(),
    { duplicates: { join: [], keep: [], ...duplicates } },
  );
  return { ...assembled, corpus: makeCorpus(), keys: makeKeys() };
};
const problemsOf = (...given: Parameters<typeof assemble>) =>
  assemble(...given)
    .problems.filter(({ code }) => code !== 'PAPER-NO-WORDS')
    .map(
      ({ level, code, record, message, hint }) => `${level} ${code} ${record}: ${message} ${hint}`,
    );
const titlesOf = (...given: Parameters<typeof assemble>) =>
  assemble(...given)
    .corpus.papers.map(({ title }) => title)
    .sort();

const same = { title: 'Deep maps of cold oceans', authors: people('Smith', 'Jones'), year: 2020 };
const preprint = { ...same, arxiv: '2001.00001' };
const published = { ...same, doi: '10.1/x', venue: 'Journal of Maps' };

describe('a merged record', () => {
  test('is noted with the record it joined, why, and how to undo it', () => {
    expect(
      problemsOf([
        published,
        preprint,
        { title: 'Deep Maps', arxiv: '2001.00001' },
        { ...same, title: 'Deep maps of cold occeans', venue: 'V', pmid: '7' },
      ]),
    ).toMatchInlineSnapshot(`
      [
        "noted PAPER-MERGED line 2 (key2): It is the paper of \`papers/a.jsonl\`, line 1 (key1): one is a preprint, the other the published version, with the same title and the authors Smith, Jones. The two were merged. Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[w264cjhb, 87cj1k6k]] }\`.",
        "noted PAPER-MERGED line 4 (key4): It is the paper of \`papers/a.jsonl\`, line 1 (key1): both have nearly the same title and the authors Smith, Jones. The two were merged. Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[w264cjhb, a7p0akjn]] }\`.",
        "noted PAPER-MERGED line 3 (key3): It is the paper of \`papers/a.jsonl\`, line 2 (key2): both have the arXiv id 2001.00001. The two were merged. Nothing to do. If they are two papers, write in map.yaml \`duplicates: { keep: [[87cj1k6k, ky2btfem]] }\`.",
      ]
    `);
    expect(problemsOf([published, { ...published }])).toMatchInlineSnapshot(`
      [
        "noted PAPER-MERGED line 2 (key2): It is the paper of \`papers/a.jsonl\`, line 1 (key1): all their fields are the same. The two were merged. Nothing to do; remove one of them to be rid of this note.",
      ]
    `);
  });

  test('leaves all its ids as keys of the paper', () => {
    const ids = { pmid: '7', acl: 'P19-1001', openalex: 'W1', semanticScholar: 'a'.repeat(40) };
    const doi = '10.48550/arxiv.2001.00001';
    const { keys } = assemble([
      { ...preprint, doi, sourceId: 'smith' },
      { ...published, ...ids },
    ]);
    const [[first, ...others] = []] = [...keys.values()];
    expect(first).toBe('doi:10.1/x');
    expect(others.filter((key) => !key.startsWith('text:'))).toEqual([
      ...['acl:P19-1001', 'arxiv:2001.00001', `doi:${doi}`, 'id:smith', 'openalex:W1', 'pmid:7'],
      `s2:${'a'.repeat(40)}`,
    ]);
    expect(keys.size).toBe(1);
  });

  test('can be kept apart by the ids of its note', () => {
    const pairs: (readonly Fields[])[] = [
      [preprint, published],
      [published, { ...published, title: 'Deep maps, again' }],
      [published, { ...published, venue: 'V' }],
      [
        { ...same, sourceId: '1' },
        { ...same, sourceId: '1', year: 2021 },
      ],
      [same, { ...same, venue: 'V' }],
    ];
    for (const records of pairs) {
      const { problems, corpus } = assemble(records);
      expect(corpus.papers).toHaveLength(1);
      const [, one = '', other = ''] = /\[\[(\w+), (\w+)\]\]/.exec(problems[0]?.hint ?? '') ?? [];
      const kept = assemble(records, { keep: [[one, other]] });
      expect(kept.problems).toEqual([]);
      expect(kept.merged.size).toBe(0);
      expect(new Set(kept.corpus.papers.map(({ id }) => id)).size).toBe(2);
      const keys = [...kept.keys.values()].flat();
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('the setting `duplicates`', () => {
  const other = { title: 'Shallow maps', doi: '10.1/y', sourceId: 'jones' };
  const third = { title: 'Flat maps', sourceId: '2001.00010' };

  test('joins what no rule would, by any name of a record', () => {
    const records = [published, other, third];
    const [idOfThird = ''] = assemble([third]).corpus.papers.map(({ id }) => id);
    for (const pair of [
      ['10.1/x', 'jones'],
      ['https://doi.org/10.1/X', 'doi:10.1/y'],
      ['10.1/y', idOfThird],
      ['jones', '2001.00010'],
    ] as const)
      expect(titlesOf(records, { join: [[...pair]] })).toHaveLength(2);
    expect(problemsOf(records, { join: [['10.1/x', 'jones']] })[0]).toContain(
      'the setting `duplicates.join` names them together',
    );
  });

  test('joins against the rules, such as that of different DOIs', () => {
    const twin = { ...published, doi: '10.1/z' };
    expect(titlesOf([published, twin])).toHaveLength(2);
    expect(titlesOf([published, twin], { join: [['10.1/x', '10.1/z']] })).toHaveLength(1);
  });

  test('names a preprint by its arXiv id, with or without a version, and by the id it had as a paper', () => {
    const [id = ''] = assemble([preprint]).corpus.papers.map((paper) => paper.id);
    const both = { ...preprint, doi: '10.1/x' };
    for (const name of ['2001.00001', 'arXiv:2001.00001v2', id])
      expect(titlesOf([both, other], { join: [[name, 'jones']] })).toHaveLength(1);
  });

  test('keeps apart against the rules, the whole groups too', () => {
    const copy = { ...published, venue: 'V' };
    const keep: [string, string][] = [['10.1/x', '2001.00001']];
    expect(titlesOf([published, copy, preprint])).toHaveLength(1);
    expect(titlesOf([published, copy, preprint], { keep })).toHaveLength(2);
    expect(problemsOf([published, preprint], { keep })).toEqual([]);
  });

  test('warns of names that mean no record or several papers, and quotes them', () => {
    const numbered = [
      { title: 'Deep maps', sourceId: '1' },
      { title: 'Flat maps', sourceId: '1' },
    ];
    const join: [string, string][] = [['10.1/none', '1']];
    const keep: [string, string][] = [['10.1/x', 'doi:10.1/x']];
    const { problems, corpus, warned } = assemble([...numbered, published], { join, keep });
    expect(corpus.papers).toHaveLength(3);
    expect(warned.size).toBe(1);
    expect(
      problems
        .filter(({ file }) => file === 'map.yaml')
        .map(({ level, code, field, value }) => [level, code, field, value]),
    ).toEqual([
      ['warned', 'DUPLICATES-UNKNOWN', 'duplicates.keep', '10.1/x, doi:10.1/x'],
      ['warned', 'DUPLICATES-UNKNOWN', 'duplicates.join', '10.1/none'],
      ['warned', 'DUPLICATES-UNKNOWN', 'duplicates.join', '1'],
    ]);
  });

  test('gives back the pairs that it both joins and keeps apart, however they are named', () => {
    const records = [published, other, third];
    const keep: [string, string][] = [['10.1/x', '10.1/y']];
    const { contradictions, corpus } = assemble(records, { join: [['jones', '10.1/X']], keep });
    expect(contradictions).toEqual([['jones', '10.1/X']]);
    expect(corpus.papers).toHaveLength(3);
    const chain: [string, string][] = [
      ['10.1/x', '2001.00010'],
      ['2001.00010', 'jones'],
    ];
    expect(assemble(records, { join: chain, keep }).contradictions).toEqual([chain[1]]);
  });
});

describe('an id that two papers have', () => {
  test('is warned of where the rules keep them apart, and names one of them', () => {
    const erratum = { title: 'Erratum to: Deep maps of cold oceans', doi: '10.1/x' };
    const { keys, warned } = assemble([published, erratum]);
    expect([...keys.values()].flat().filter((key) => key === 'doi:10.1/x')).toHaveLength(1);
    expect(warned.size).toBe(1);
    const [pair = ''] = /\w+, \w+(?=\]\])/.exec(problemsOf([published, erratum])[0] ?? '') ?? [];
    const [one = '', other = ''] = pair.split(', ');
    expect(titlesOf([published, erratum], { join: [[one, other]] })).toEqual([published.title]);
    expect(problemsOf([published, erratum], { keep: [[one, other]] })).toEqual([]);
    expect(problemsOf([published, erratum])).toMatchInlineSnapshot(`
      [
        "warned PAPER-SAME-ID line 2 (key2): The DOI "10.1/x" also belongs to a paper of another title in \`papers/a.jsonl\`, line 1 (key1); both were kept. Correct the id of one of them. If they are one paper, write in map.yaml \`duplicates: { join: [[2gnf1ygt, w264cjhb]] }\`; if they are two that share it, \`keep\` in place of \`join\`.",
      ]
    `);
    expect(
      problemsOf([
        { ...published, arxiv: '2001.00001' },
        { ...preprint, doi: '10.1/y' },
      ])[0],
    ).toContain('The arXiv id "2001.00001" also belongs to another paper');
  });

  test('of two sources that number alike is warned of once a paper', () => {
    const records = ['A', 'B', 'B'].map((name, at) => ({
      title: `Maps of ${name}`,
      sourceId: '1',
      venue: String(at),
    }));
    const { corpus, merged, warned } = assemble(records);
    expect([corpus.papers.length, merged.size, warned.size]).toEqual([2, 1, 1]);
  });
});

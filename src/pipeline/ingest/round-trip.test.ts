import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Author } from '../../domain/author.ts';
import type { PaperId } from '../../domain/paper.ts';
import { splitTex } from '../../model/tex-spans.ts';
import { bibtexFile } from '../../references/bibtex.ts';
import { cslFile } from '../../references/csl-json.ts';
import { risFile } from '../../references/ris.ts';
import { abstractWithRights, type ReferencedPaper } from '../../references/referenced-paper.ts';
import { arbitraryPapers, type UnsettledFields } from '../../testing/arbitrary-papers.ts';
import { bibtex } from './formats/bibtex/bibtex.ts';
import type { Format } from './formats/format.ts';
import { jsonDocument } from './formats/json/json-document.ts';
import { ris } from './formats/tagged/ris/ris.ts';
import { settleFile } from './records/settle-file.ts';
import { settleRecord } from './records/settle-record.ts';
import type { PaperFields } from './records/read-record.ts';

type Written = ReferencedPaper & { readonly abstract: string; readonly rights: string | null };

const papers = fc.array(arbitraryPapers(settle), { minLength: 1, maxLength: 3 });
/** TeX knows no runs of spaces. */
const papersForTex = fc.array(
  arbitraryPapers((fields) =>
    settle(JSON.parse(JSON.stringify(fields).replaceAll(/ {2,}/g, ' ')) as UnsettledFields),
  ),
  { minLength: 1, maxLength: 3 },
);

function settle(fields: UnsettledFields): PaperFields | null {
  const raw = { kind: 'record', place: { line: 1, key: null }, fields } as const;
  return settleRecord('a', raw).record?.fields ?? null;
}

function readBack(
  format: Format,
  fields: readonly PaperFields[],
  write: (papers: readonly Written[], abstractOf: (paper: Written) => string) => string,
): readonly PaperFields[] {
  const written = fields.map((one, at) => ({ ...one, id: `paper${at}` as PaperId }));
  const file = write(written, ({ abstract }) => abstract);
  const { records, rejectedCount } = settleFile(
    { path: 'a', format: format.name },
    format.read(file),
  );
  expect(rejectedCount).toBe(0);
  return records.map((record) => record.fields);
}

/** A paper with a DOI or arXiv id has that for its own id, if no other. Statements of rights are not written here. */
function carried(fields: PaperFields): PaperFields {
  const sourceId = fields.sourceId ?? fields.doi ?? fields.arxiv;
  return { ...fields, sourceId, rights: null };
}

/** As TeX sees it: no spaces at the ends of a formula, and display formulas are inline. */
function inTex(fields: PaperFields): PaperFields {
  return { ...fields, title: inline(fields.title), abstract: inline(fields.abstract) };
}

function inline(text: string): string {
  return splitTex(text)
    .map(({ kind, value, source }) => {
      if (kind === 'text') return source;
      return /^\$(?!\$)/.test(source) ? source : `\\(${value.trim()}\\)`;
    })
    .join('');
}

const numRuns = 150;

/** Names that every reader takes for further authors. */
const isOthers = /^\W{0,4}(?:others|et\.? ?al\.?)\W{0,4}$/i;

test('what we write as BibTeX reads back the same', () => {
  fc.assert(
    fc.property(papersForTex, (fields) => {
      fc.pre(
        fields.every(({ authors }) =>
          authors.every((one) => !('literal' in one && isOthers.test(one.literal))),
        ),
      );
      const read = readBack(bibtex, fields, bibtexFile);
      expect(read.map(inTex)).toEqual(fields.map(carried).map(inTex));
    }),
    { numRuns },
  );
}, 60_000);

test('what we write as CSL-JSON reads back the same', () => {
  fc.assert(
    fc.property(papers, (fields) => {
      expect(readBack(jsonDocument, fields, cslFile)).toEqual(fields.map(carried));
    }),
    { numRuns },
  );
}, 60_000);

const plainPart = /^[\p{Lu}\p{Lo}][\p{L}’'-]*$/u;
const notForRis = /^(?:and|others|staff|team|jr|v|iii?)$/i;

/**
 * Names of common form. RIS has one text for a name: it cannot say where a family name of several words begins, tells a
 * single name from a group no more, and a semicolon parts two names.
 */
function isOrdinary(author: Author): boolean {
  if ('literal' in author)
    return (
      /^[\p{L}\p{N} .&]{2,}$/u.test(author.literal) &&
      !/^(?:(?:and )?others|et\.? al\.?)/i.test(author.literal)
    );
  const { family, given = '', particle = 'van', suffix = 'Jr.' } = author;
  return (
    [family, given].every((part) => plainPart.test(part) && !notForRis.test(part)) &&
    /^(?:van|van der|de la)$/.test(particle) &&
    /^(?:Jr\.|III)$/.test(suffix)
  );
}

/**
 * What RIS can carry of a paper. A keyword may hold no semicolon and no marks of headings, one alone no list; pages are one
 * range or number, and books, theses and reports tell a number of pages from a first page no more; an own id or
 * address that is a DOI is one; languages are codes; an address ends before a semicolon, quotation mark or angle bracket.
 */
function forRis(fields: PaperFields): PaperFields | null {
  const { keywords, pages, sourceId, volume } = fields;
  return settle({
    ...fields,
    id: /10\.\d{4}|^\W*$/.test(sourceId ?? '') ? null : sourceId,
    authors: fields.authors.filter(isOrdinary),
    keywords: keywords.filter((one) => /^[\p{L}\p{N} -]+$/u.test(one)),
    pages: /^(?:[A-Z]?\d+-[A-Z]?\d+|e\d+)$/.test(pages ?? '') ? pages : null,
    volume,
  });
}

test('what we write as RIS reads back the same', () => {
  fc.assert(
    fc.property(papers, (all) => {
      const fields = all.flatMap((one) => forRis(one) ?? []);
      expect(readBack(ris, fields, risFile)).toEqual(fields.map(carried));
    }),
    { numRuns },
  );
}, 60_000);

const statements = [
  '© 2020 Elsevier B.V. All rights reserved.',
  'Copyright (c) 2019 The Authors. Published by Springer.',
  '(C) 2018 IEEE',
];

test.each(
  statements.flatMap((statement) =>
    (
      [
        ['BibTeX', bibtex, bibtexFile],
        ['CSL-JSON', jsonDocument, cslFile],
        ['RIS', ris, risFile],
      ] as const
    ).map(([name, format, write]) => [statement, name, format, write] as const),
  ),
)('the statement %j goes with its abstract through %s', (statement, _, format, write) => {
  const abstract = `${'Waves carry words across the sea and nobody counts them. '.repeat(3)}They end.`;
  const fields = settle({ title: 'Waves', abstract: `${abstract} ${statement}` });
  if (fields === null) throw new Error('no paper');
  expect(fields).toMatchObject({ abstract, rights: statement });
  const [read] = readBack(format, [fields], (papers) => write(papers, abstractWithRights));
  expect(read).toMatchObject({ abstract, rights: statement });
});

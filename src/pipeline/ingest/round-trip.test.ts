import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperId } from '../../domain/paper.ts';
import { splitTex } from '../../model/tex-spans.ts';
import { bibtexFile } from '../../references/bibtex.ts';
import { cslFile } from '../../references/csl-json.ts';
import type { ReferencedPaper } from '../../references/referenced-paper.ts';
import { arbitraryPapers, type UnsettledFields } from '../../testing/arbitrary-papers.ts';
import { bibtex } from './formats/bibtex/bibtex.ts';
import type { Format } from './formats/format.ts';
import { jsonDocument } from './formats/json/json-document.ts';
import { settleFile } from './records/settle-file.ts';
import { settleRecord } from './records/settle-record.ts';
import type { PaperFields } from './records/read-record.ts';

type Written = ReferencedPaper & { readonly abstract: string };

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

/** A paper with a DOI or arXiv id has that for its own id, if no other. Statements of rights are not written. */
function carried(fields: PaperFields): PaperFields {
  const sourceId = fields.sourceId ?? fields.doi ?? fields.arxiv;
  return { ...fields, sourceId, rights: null };
}

/** As TeX sees it: no spaces at the ends of a formula, and display formulas are inline. */
function inTex(fields: PaperFields): PaperFields {
  return { ...fields, title: inline(fields.title), abstract: inline(fields.abstract) };
}

function inline(text: string): string {
  let start = 0;
  return splitTex(text)
    .map(({ kind, value }) => {
      const isInline = text[start] === '$' && text[start + 1] !== '$';
      start += value.length + (kind === 'text' ? 0 : isInline ? 2 : 4);
      if (kind === 'text') return value;
      return isInline ? `$${value}$` : `\\(${value.trim()}\\)`;
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

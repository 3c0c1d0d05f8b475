import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PaperId } from '../../domain/paper.ts';
import { bibtexFile } from '../../references/bibtex.ts';
import { cslFile } from '../../references/csl-json.ts';
import { csvFile } from '../../references/csv.ts';
import { risFile } from '../../references/ris.ts';
import { corporaDir, hasCorpora } from '../../testing/corpora.ts';
import { bibtex } from './formats/bibtex/bibtex.ts';
import { csv } from './formats/csv/csv.ts';
import { jsonDocument } from './formats/json/json-document.ts';
import { ris } from './formats/tagged/ris/ris.ts';
import { paperKey } from './paper-identity.ts';
import { recognizeFormat } from './records/recognize-format.ts';
import { settleFile } from './records/settle-file.ts';
import type { PaperFields } from './records/read-record.ts';

/** Statements of rights are not written. */
const rights = 22;
/** Formats, and of each the number of records of which a field comes back otherwise. */
const formats = [
  { name: 'bibtex', write: bibtexFile, format: bibtex, changes: { rights } },
  { name: 'csl-json', write: cslFile, format: jsonDocument, changes: { rights } },
  // Names of which only their parts tell that a small word is none of a particle, and of single names that they are no group's.
  { name: 'csv', write: csvFile, format: csv, changes: { rights, authors: 32 } },
  {
    ...{ name: 'ris', write: risFile, format: ris },
    // Also: one odd range of pages, a subheading, a PDF at a resolver of DOIs.
    changes: { rights, authors: 32, keywords: 1, pages: 1, pdf: 1 },
  },
] as const;

/** All usable records of the real files in all formats. */
function readAll(): readonly PaperFields[] {
  const folder = join(corporaDir, 'formats');
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return paths.sort().flatMap((path) => {
    const text = readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
    const recognized = recognizeFormat(path, text);
    if (!('format' in recognized)) return [];
    const { name, read } = recognized.format;
    return settleFile({ path, format: name }, read(text)).records.map(({ fields }) => fields);
  });
}

/** By field the number of records that came back otherwise; runs of spaces count as one. */
function countChanges(
  before: readonly PaperFields[],
  after: readonly PaperFields[],
): ReadonlyMap<string, number> {
  const text = (value: unknown): string => JSON.stringify(value).replaceAll(/ {2,}/g, ' ');
  const counts = new Map<string, number>();
  for (const [at, fields] of before.entries()) {
    for (const key of Object.keys(fields) as (keyof PaperFields)[]) {
      if (text(fields[key]) === text(after[at]?.[key])) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

describe.runIf(hasCorpora)('records of real files, written and read again', () => {
  let before: readonly PaperFields[];
  beforeAll(() => {
    before = readAll();
  });

  test.each(formats)(
    'have the same ids in $name',
    ({ name, write, format, changes }) => {
      const papers = before.map((fields, at) => ({ ...fields, id: `p${at}` as PaperId }));
      const file = write(papers, ({ abstract }) => abstract);
      const { records, rejectedCount } = settleFile({ path: 'a', format: name }, format.read(file));
      const after = records.map(({ fields }) => fields);
      expect(rejectedCount).toBe(0);
      expect(after.map(paperKey)).toEqual(before.map(paperKey));
      expect(Object.fromEntries(countChanges(before, after))).toEqual(changes);
    },
    60_000,
  );
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsProblems } from '../../../scripts/cli/report.ts';
import { temporaryFolder } from '../../../scripts/testing/temporary-folder.ts';
import type { Problem } from '../../domain/problem.ts';
import { validateCuration } from '../identity/curation/validate-curation.ts';
import { withdrawnNames } from '../identity/withdrawn-names.ts';
import { keysOfName } from './paper-names.ts';
import { readContent } from './read-content.ts';

const root = join(import.meta.dirname, '../../..');

/** Codes whose input is no text, too long to show, or comes of more than the content: their example is in words. */
const inWords: ReadonlySet<string> = new Set([
  ...['FILE-BINARY', 'FILE-GZIP', 'FILE-ENCODING', 'FILE-LINK'],
  ...['FILE-UNREADABLE', 'FILE-TOO-LARGE'],
  ...['BIB-DEPTH', 'BIB-STRING-LONG', 'JSON-DEPTH', 'XML-DEEP', 'XML-CONTROL'],
  ...['THEME-CONTROL', 'PAGE-CONTROL', 'THEME-NO-PAPER', 'THEME-SLUG-TAKEN', 'THEMES-FEWER'],
  ...['THEME-PAPER-GONE', 'THEME-UNBOUND', 'THEME-PAPER-UNPLACED', 'THEME-NOT-ONLY'],
  ...['THEME-PIN-FAR', 'THEME-TERMS-UNUSED', 'THEME-LABEL-UNUSED'],
  ...['LOCK-UNREADABLE', 'LOCK-MISSING-FILE', 'LOCK-LOST-LINE', 'LOCK-NEWER'],
  ...['LEDGER-VANISHED', 'LEDGER-LOST-LINE', 'LEDGER-TAKEN'],
  ...['VECTOR-FILES'],
  ...['GATE-SHRINK', 'GATE-ABSTRACTS', 'GATE-THEMES', 'GATE-POSITIONS'],
]);

/** Literals that look like codes: ends of codes, and the placeholder of an option. */
const noCodes: ReadonlySet<string> = new Set([
  ...['FRONT-MATTER', 'UNKNOWN-KEY', 'BAD-VALUE', 'YYYY-MM-DD'],
]);

const sources = ['src/pipeline', 'src/lock', 'scripts/cli'].flatMap((dir) =>
  readdirSync(join(root, dir), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, dir, path), 'utf8')),
);

describe('docs/problems.md', () => {
  const entries = readEntries(readFileSync(join(root, 'docs/problems.md'), 'utf8'));
  const shown = entries.filter(({ codes }) => !codes.some((code) => inWords.has(code)));
  const told = entries.filter(({ codes }) => codes.some((code) => inWords.has(code)));

  test('has one entry for every code of the program, and none for another', () => {
    expect(entries.flatMap(({ codes }) => codes).sort()).toEqual(codesOfProgram());
  });

  test.each(told.map((entry) => [entry.codes.join(', '), entry] as const))(
    '%s has an example in words',
    (_, { codes, text }) => {
      expect(codes.filter((code) => !inWords.has(code))).toEqual([]);
      expect(filesBelow(text, 'Fails:') ?? {}).toEqual({});
      expect(text.length).toBeGreaterThan(100);
    },
  );

  test.each(shown.map((entry) => [entry.codes.join(', '), entry] as const))(
    '%s comes of the example that fails, and not of the one that is mended',
    async (_, { codes, level, text }) => {
      const failing = await read(filesBelow(text, 'Fails:'));
      for (const code of codes)
        expect(
          failing.problems.filter((problem) => problem.code === code),
          `${code} among ${failing.problems.map((one) => one.code).join(', ')}`,
        ).not.toEqual([]);
      const levels = failing.problems
        .filter(({ code }) => codes.includes(code))
        .map((one) => one.level);
      expect(new Set(levels)).toEqual(new Set([level]));
      const mended = await read(filesBelow(text, 'Mended:'));
      expect(mended.problems).toEqual([]);
      expect(mended.paperCount).toBeGreaterThan(0);
    },
  );
});

interface Entry {
  readonly codes: readonly string[];
  readonly level: string;
  readonly text: string;
}

/** The entries of the page, each from its heading to the next. */
function readEntries(page: string): readonly Entry[] {
  return page
    .split(/^(?=### `)/m)
    .slice(1)
    .map((text) => {
      const heading = text.slice(0, text.indexOf('\n'));
      const codes = Array.from(heading.matchAll(/`([A-Z\d-]+)`/g), ([, code = '']) => code);
      const level = /^\*\*(Rejected|Warned|Noted)\.\*\* /m.exec(text)?.[1] ?? 'of no level';
      return { codes, level: level.toLowerCase(), text };
    });
}

/** The files that an entry shows below a word, by path; null where it shows none. */
function filesBelow(entry: string, word: 'Fails:' | 'Mended:'): Record<string, string> | null {
  const start = entry.indexOf(`\n${word}\n`);
  if (start === -1) return null;
  const end = word === 'Fails:' ? entry.indexOf('\nMended:\n') : entry.length;
  const blocks = entry.slice(start, end).matchAll(/^```\w+ (.+)\n([\s\S]*?)^```$/gm);
  return Object.fromEntries(Array.from(blocks, ([, path = '', text = '']) => [path, text]));
}

/** What `validate` says of a content folder; one that is to show something else than a paper gets one. */
async function read(
  files: Record<string, string> | null,
): Promise<{ problems: readonly Problem[]; paperCount: number }> {
  expect(files).not.toBeNull();
  const hasPaper = Object.keys(files ?? {}).some((path) => path.startsWith('papers/'));
  const paper = '{"title": "Wasps", "abstract": "They build nests of paper."}';
  const dir = temporaryFolder({ ...files, ...(hasPaper ? {} : { 'papers/wasps.jsonl': paper }) });
  const { content, settingsErrors } = await readContent(dir, {});
  return {
    problems: [
      ...settingsProblems(settingsErrors),
      ...withdrawnNames(content, null),
      ...content.account.problems,
      ...validateCuration(
        { ...content, makeCorpus: () => content.corpus, makeKeys: () => content.keys },
        null,
        keysOfName,
      ),
    ],
    paperCount: content.corpus.papers.length,
  };
}

/** Every code that the sources hold as a literal, and all that the constructed ones can be. */
function codesOfProgram(): readonly string[] {
  const literals = sources.flatMap((text) => [
    ...matches(text, /'([A-Z][A-Z\d]*(?:-[A-Z\d]+)+)'/g),
    ...matches(text, /\bcode: '([A-Z]+)'/g),
  ]);
  const plain = literals.filter((word) => !noCodes.has(word));
  const constructed = constructedCodes();
  const templates = sources.flatMap((text) => matches(text, /\bcode: ?`([^`]*\$\{[^`]*)`/g));
  expect([...new Set(templates)].sort()).toEqual([...constructed.keys()].sort());
  return [...new Set([...plain, ...[...constructed.values()].flat()])].sort();
}

/** By template, as it stands in the source, the codes that are made of it. */
function constructedCodes(): ReadonlyMap<string, readonly string[]> {
  const rawRecord = readFileSync(join(import.meta.dirname, 'records/raw-record.ts'), 'utf8');
  const [, rawFields = ''] = /interface RawFields \{([^}]*)\}/.exec(rawRecord) ?? [];
  const fields = matches(rawFields, /readonly (\w+)\?: unknown;/g);
  const prefixes = sources.flatMap((text) => matches(text, /\bprefix: '([A-Z]+)'/g));
  // A format with a prefix of its own belongs into the lists below.
  expect([...new Set(prefixes)].sort()).toEqual(['MEDLINE', 'PAGE', 'RIS', 'THEME', 'WOS']);
  const frontMatter = sources.flatMap((text) => matches(text, /\breport\('\w+', '([A-Z-]+)', \{/g));
  return new Map([
    ['PAPER-BAD-${field.toUpperCase()}', fields.map((field) => `PAPER-BAD-${field.toUpperCase()}`)],
    ['THEME-SAME-${field.toUpperCase()}', ['THEME-SAME-LABEL', 'THEME-SAME-SLUG']],
    ['${rules.prefix}-${code}', combine(['THEME', 'PAGE'], frontMatter)],
    ['${prefix}-NOT-READ', combine(['THEME', 'PAGE'], ['NOT-READ'])],
    // MEDLINE has no lines that every record begins or ends with.
    ['${prefix}-NO-BEGIN', combine(['RIS', 'WOS'], ['NO-BEGIN'])],
    ['${prefix}-NO-END', combine(['RIS', 'WOS'], ['NO-END'])],
    ['${prefix}-NO-RECORD', combine(['MEDLINE', 'RIS', 'WOS'], ['NO-RECORD'])],
    ['${prefix}-FURNITURE', combine(['MEDLINE', 'RIS', 'WOS'], ['FURNITURE'])],
  ]);
}

function combine(prefixes: readonly string[], ends: readonly string[]): readonly string[] {
  return prefixes.flatMap((prefix) => ends.map((end) => `${prefix}-${end}`));
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, word = '']) => word);
}

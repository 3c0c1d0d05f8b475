import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Format } from '../../src/pipeline/ingest/formats/format.ts';
import { recognizeFormat } from '../../src/pipeline/ingest/records/recognize-format.ts';
import { settleFile } from '../../src/pipeline/ingest/records/settle-file.ts';
import { corporaDir, hasCorpora } from '../../src/testing/corpora.ts';
import { fuzzSeeds } from './fuzz-seeds.ts';

/** A format and texts of it that random files are made from. */
export interface FuzzedFormat {
  readonly format: Format;
  readonly samples: readonly string[];
}

/** What became of a random file. */
export interface FuzzOutcome {
  readonly foundCount: number;
  readonly durationMs: number;
  /** What a reader must not do, in words; null where all is well. */
  readonly fault: string | null;
}

const maxLength = 20_000;
const maxDurationMs = 2000;

/** Every format that is read, with its seed and, where they are there, the real files of it. */
export function fuzzedFormats(): readonly FuzzedFormat[] {
  const samplesOf = new Map<Format, string[]>();
  const take = (path: string, text: string): void => {
    const recognized = recognizeFormat(path, text);
    if (!('format' in recognized)) throw new Error(`${path} is of no format`);
    const samples = samplesOf.get(recognized.format) ?? [];
    samplesOf.set(recognized.format, [...samples, text]);
  };
  for (const [name, text] of Object.entries(fuzzSeeds)) take(name, text);
  const dir = join(corporaDir, 'formats');
  for (const path of hasCorpora
    ? readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort()
    : [])
    if (/\.\w+$/.test(path)) take(path, readFileSync(join(dir, path), 'utf8'));
  return [...samplesOf].map(([format, samples]) => ({ format, samples }));
}

/** Bits of syntax that readers trip over. */
const troublemakers = [
  ...[
    '{',
    '}',
    '"',
    "'",
    '\\',
    '$',
    '[',
    ']',
    '<',
    '>',
    '&',
    ';',
    ',',
    '|',
    '=',
    '#',
    '%',
    '\n',
    '\r\n',
    '\r',
    '\t',
  ],
  ...[
    '@article{x,',
    '@string{a = b}',
    'ER  - \n',
    'TY  - JOUR\n',
    'PMID- 1\n',
    '\n\n',
    '</entry>',
    '<entry>',
    '<![CDATA[',
    ']]>',
  ],
  ...[
    '<!DOCTYPE a [<!ENTITY h "h">]>',
    '&h;',
    '&#0;',
    '&nbsp;',
    '__proto__',
    '---\n',
    '{"a":[',
    '\\u0000',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '\ud83d',
    '\u2028',
    '1.23E+05',
    '<i>',
    '</i>',
    '\\"{o}',
    '{\\',
    ' and ',
    'doi:',
    'http://',
    '2101.00010',
  ],
];

type Change =
  | { readonly kind: 'cut' | 'double'; readonly at: number; readonly length: number }
  | { readonly kind: 'insert'; readonly at: number; readonly text: string };

const share = fc.double({ min: 0, max: 1, noNaN: true });
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut' as const, 'double' as const),
    at: share,
    length: fc.nat(200),
  }),
  fc.record({
    kind: fc.constant('insert' as const),
    at: share,
    text: fc.constantFrom(...troublemakers),
  }),
);

/** Random files of a format, of at most 20,000 characters: slices of real ones with changes, and their tokens and lines thrown together. */
export function randomFiles({ samples }: FuzzedFormat): fc.Arbitrary<string> {
  const sample = fc.constantFrom(...samples);
  const slice = fc
    .tuple(
      sample,
      share,
      fc.integer({ min: 1, max: maxLength }),
      fc.array(change, { maxLength: 8 }),
    )
    .map(([text, at, length, changes]) => {
      // Half of the slices begin where the file does.
      const start = at < 0.5 ? 0 : Math.floor((2 * at - 1) * text.length);
      return changes.reduce(applyChange, text.slice(start, start + length)).slice(0, maxLength);
    });
  const [seed = ''] = samples;
  const tokens = seed.match(/\w+|\s+|[^\w\s]/gu) ?? [''];
  const soup = fc
    .array(fc.oneof(fc.constantFrom(...tokens), fc.constantFrom(...troublemakers)), {
      maxLength: 300,
    })
    .map((parts) => parts.join(''));
  const lines = sample.chain((text) =>
    fc
      .array(fc.constantFrom(...text.slice(0, 50_000).split('\n')), { maxLength: 60 })
      .map((parts) => parts.join('\n').slice(0, maxLength)),
  );
  return fc.oneof(
    { weight: 2, arbitrary: slice },
    { weight: 1, arbitrary: soup },
    { weight: 1, arbitrary: lines },
  );
}

function applyChange(text: string, one: Change): string {
  const at = Math.floor(one.at * text.length);
  if (one.kind === 'insert') return text.slice(0, at) + one.text + text.slice(at);
  const piece = text.slice(at, at + one.length);
  return (
    text.slice(0, at) + (one.kind === 'cut' ? '' : piece + piece) + text.slice(at + one.length)
  );
}

/** Reads a random file and looks at what must always be so: no crash, no hang, and counts that add up. */
export function readFuzzed({ name, read }: Format, text: string): FuzzOutcome {
  const started = performance.now();
  let itemCount = 0;
  const counted = function* () {
    for (const item of read(text)) {
      if (item.kind !== 'remark') itemCount++;
      yield item;
    }
  };
  let reading;
  try {
    reading = settleFile({ path: 'papers/random', format: name }, counted());
  } catch (error) {
    return { foundCount: itemCount, durationMs: 0, fault: `threw ${String(error)}` };
  }
  const durationMs = performance.now() - started;
  const { records, rejectedCount, problems } = reading;
  const rejections = problems.filter(({ level }) => level === 'rejected').length;
  const outcome = (fault: string | null): FuzzOutcome => ({
    foundCount: itemCount,
    durationMs,
    fault,
  });
  if (durationMs > maxDurationMs) return outcome(`took ${Math.round(durationMs)} ms`);
  if (records.length + rejectedCount !== itemCount) return outcome('lost a record');
  if (rejections !== rejectedCount)
    return outcome(`rejected ${rejectedCount}, told of ${rejections}`);
  if (itemCount === 0 && problems.length === 0 && text.trim() !== '')
    return outcome('said nothing');
  const hollow = records.find(({ fields }) => fields.title === '' || !fields.title.isWellFormed());
  if (hollow !== undefined) return outcome(`took "${hollow.fields.title}" for a title`);
  return outcome(null);
}

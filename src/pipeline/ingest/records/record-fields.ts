import { z } from 'zod';
import { paperTypes } from '../../../domain/paper.ts';
import { parseDate } from './parse-date.ts';
import type { FieldName } from './raw-record.ts';

/** What a field of a record may hold, and how to say so. */
export interface FieldRule {
  /** Gives the field's value, or null for an empty one. */
  readonly schema: z.ZodType;
  /** Completes "expected …". */
  readonly expected: string;
  /** A value as it might be written. */
  readonly example: string;
}

const text = z.string().transform((value) => (value === '' ? null : value));
/** Numbers that programs write where text is meant: `"volume": 12`. */
const textOrNumber = z.union([z.number().transform(String), z.string()]).pipe(text);

const matching = (normalize: (value: string) => string, pattern: RegExp) =>
  textOrNumber.pipe(z.string().transform(normalize).pipe(z.string().regex(pattern)).nullable());

/** Fields of which each is one value; titles, abstracts, authors, keywords and dates are read by rules of their own. */
export const fieldRules = {
  id: { schema: textOrNumber, expected: 'text', example: '2101.00010' },
  type: {
    schema: z.string().transform((value) => paperTypes.find((type) => type === value) ?? null),
    expected: 'a kind of paper',
    example: 'article-journal',
  },
  venue: { schema: text, expected: 'text', example: 'Journal of Maps' },
  volume: { schema: textOrNumber, expected: 'text', example: '12' },
  issue: { schema: textOrNumber, expected: 'text', example: '3' },
  pages: {
    schema: textOrNumber.transform(
      (value) => value?.replaceAll(/\s+/gu, ' ').replaceAll(/ ?[-‐‑‒–—]+ ?/gu, '-') ?? null,
    ),
    expected: 'text',
    example: '433-460',
  },
  url: {
    schema: text.pipe(z.string().refine(isWebAddress).nullable()),
    expected: 'an address that begins with http:// or https://',
    example: 'https://example.org/paper',
  },
  pdf: {
    schema: text.pipe(z.string().refine(isWebAddress).nullable()),
    expected: 'an address that begins with http:// or https://',
    example: 'https://example.org/paper.pdf',
  },
  doi: {
    schema: matching(normalizeDoi, /^10\.[\d.]+\/\S+$/),
    expected: 'a DOI',
    example: '10.18653/v1/2020.acl-main.1',
  },
  arxiv: {
    schema: matching(normalizeArxiv, /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/i),
    expected: 'an arXiv id',
    example: '2101.00010',
  },
  pmid: {
    schema: matching(
      (value) => value.replace(/^(?:pmid:?\s*|https?:\/\/\S*\/)(?=\d)/i, ''),
      /^\d{1,9}$/,
    ),
    expected: 'a PubMed id',
    example: '31452104',
  },
  acl: {
    schema: matching(
      (value) =>
        value
          .replace(/^https?:\/\/(?:www\.)?aclanthology\.org\//i, '')
          .replace(/(?:\.pdf|\/)$/i, ''),
      /^(?:[A-Z]\d{2}-\d{4}|\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+)$/,
    ),
    expected: 'an id of the ACL Anthology',
    example: '2020.acl-main.1',
  },
  openalex: {
    schema: matching(
      (value) => value.replace(/^https?:\/\/(?:api\.)?openalex\.org\/(?:works\/)?/i, ''),
      /^W\d+$/,
    ),
    expected: 'an id of OpenAlex',
    example: 'W2741809807',
  },
  semanticScholar: {
    schema: matching((value) => value.toLowerCase(), /^[0-9a-f]{40}$/),
    expected: 'an id of Semantic Scholar',
    example: '2d5673caa9e6af3a7b82a43f19ee920992db07ad',
  },
  language: {
    schema: text
      .transform((value) => firstLanguage(value ?? ''))
      .pipe(
        z
          .string()
          .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
          .nullable(),
      ),
    expected: 'a language',
    example: 'en',
  },
} as const satisfies Partial<Record<FieldName, FieldRule>>;

/** Name of a field that is one value. */
export type SingleField = keyof typeof fieldRules;

/** Splits authors written as one text: by semicolons or bars, else by ` and `; "others" is no person. */
export function splitAuthors(names: string): readonly string[] {
  const separator = [';', '|'].find((mark) => names.includes(mark)) ?? ' and ';
  return names
    .replaceAll(/\s+/gu, ' ')
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== '' && !/^(?:and )?others$/iu.test(name));
}

/** Splits keywords written as one text: by semicolons or bars, else by commas. */
export function splitKeywords(keywords: string): readonly string[] {
  const separator = [';', '|'].find((mark) => keywords.includes(mark)) ?? ',';
  return keywords
    .split(separator)
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== '');
}

/** A DOI in lower case without the address of a resolver or the prefix `doi:`. */
export function normalizeDoi(doi: string): string {
  const bare = doi
    .trim()
    .replace(/^(?:doi:?\s*)?(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi:?\s*/i, '');
  return unescapePercent(bare).toLowerCase();
}

/** An arXiv id without prefix, version and subject class. */
export function normalizeArxiv(id: string): string {
  return id
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\//i, '')
    .replace(/^(?:oai:)?arxiv(?:\.org)?:\s*/i, '')
    .replace(/\s.*$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/i, '');
}

/**
 * The first of several languages, as a tag where it is known; null for codes that name none (ISO 639: undetermined, several,
 * not linguistic, uncoded) and for empty text.
 */
function firstLanguage(text: string): string | null {
  const named = text
    .split(/[;,/|]|\sand\s/iu)
    .map((one) => one.trim())
    .find((one) => one !== '' && !/^(?:und|mul|zxx|mis)$/iu.test(one));
  return named === undefined ? null : (languageTag(named) ?? named);
}

interface KnownLanguages {
  readonly nameOf: (tag: string) => string | undefined;
  /** By lower-case English name the tags of languages that have a code of two letters: `french` gives `fr`. */
  readonly tagOfName: ReadonlyMap<string, string>;
}

let known: KnownLanguages | undefined;

/** Made when a record first names a language: to ask for 676 names takes a while. */
function knownLanguages(): KnownLanguages {
  if (known !== undefined) return known;
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const nameOf = (tag: string) => names.of(tag);
  const tagOfName = new Map(
    Array.from({ length: 26 * 26 }, (_, index) =>
      String.fromCharCode(97 + Math.floor(index / 26), 97 + (index % 26)),
    ).flatMap((tag) => {
      const name = nameOf(tag);
      return name === undefined ? [] : [[name.toLowerCase(), tag] as const];
    }),
  );
  return (known = { nameOf, tagOfName });
}

/** The canonical tag of a language given as a tag or by its English name, else null: `eng` and `English` give `en`. */
export function languageTag(language: string): string | null {
  const { nameOf, tagOfName } = knownLanguages();
  const named = tagOfName.get(language.toLowerCase());
  if (named !== undefined) return named;
  try {
    const [tag] = Intl.getCanonicalLocales(language.replaceAll('_', '-'));
    return tag !== undefined && nameOf(tag) !== undefined ? tag : null;
  } catch {
    return null;
  }
}

/** A year alone or a date; null where the text says neither. */
export function readDate(value: unknown): ReturnType<typeof parseDate> {
  if (typeof value === 'number') return Number.isInteger(value) ? parseDate(String(value)) : null;
  return typeof value === 'string' ? parseDate(value) : null;
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

function unescapePercent(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

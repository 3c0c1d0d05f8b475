import { z } from 'zod';

/** What a field of a record may hold, and how to say so. */
export interface FieldRule {
  /** Gives the field's value, or null for an empty one. */
  readonly schema: z.ZodType;
  /** Completes "expected …". */
  readonly expected: string;
  /** The field as it might be written. */
  readonly example: string;
}

const text = z.string().transform((value) => (value === '' ? null : value));

const author = z.union([
  z.string(),
  z.object({ name: z.string() }).transform(({ name }) => name),
  z
    .object({ family: z.string(), given: z.string().nullish() })
    .transform(({ family, given }) => `${given ?? ''} ${family}`),
]);

/** One entry of a list of authors. */
export const authorSchema = author.transform((name) => name.trim());

/** Fields of which each is one value; `authors` and `keywords` are lists and read entry by entry. */
export const fieldRules = {
  id: { schema: text, expected: 'text', example: '"id": "2101.00010"' },
  abstract: { schema: text, expected: 'text', example: '"abstract": "We show …"' },
  year: {
    schema: z
      .union([
        z.literal('').transform(() => null),
        z.int(),
        z
          .string()
          .regex(/^\d{4}$/)
          .transform(Number),
      ])
      .pipe(z.int().min(1000).max(2999).nullable()),
    expected: 'a year of four digits',
    example: '"year": 2020',
  },
  venue: { schema: text, expected: 'text', example: '"venue": "ACL"' },
  url: {
    schema: text.pipe(z.string().refine(isWebAddress).nullable()),
    expected: 'an address that begins with http:// or https://',
    example: '"url": "https://example.org/paper"',
  },
  doi: {
    schema: text.pipe(
      z
        .string()
        .transform(normalizeDoi)
        .pipe(z.string().regex(/^10\.[\d.]+\/\S+$/))
        .nullable(),
    ),
    expected: 'a DOI',
    example: '"doi": "10.18653/v1/2020.acl-main.1"',
  },
  arxiv: {
    schema: text.pipe(
      z
        .string()
        .transform(normalizeArxiv)
        .pipe(z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})$/i))
        .nullable(),
    ),
    expected: 'an arXiv id',
    example: '"arxiv": "2101.00010"',
  },
  language: {
    schema: text.pipe(
      z
        .string()
        .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i)
        .nullable(),
    ),
    expected: 'a language tag',
    example: '"language": "en"',
  },
} as const satisfies Record<string, FieldRule>;

/** Name of a field that is one value. */
export type FieldName = keyof typeof fieldRules;

/** Names of all fields that are read. */
export const readFields: readonly string[] = [
  ...Object.keys(fieldRules),
  'title',
  'authors',
  'keywords',
];

/** Splits authors written as one text: by semicolons, else by ` and `; "others" is no person. */
export function splitAuthors(names: string): readonly string[] {
  const parts = names.includes(';') ? names.split(';') : names.split(' and ');
  return parts.map((name) => name.trim()).filter((name) => name !== '' && name !== 'others');
}

/** Splits keywords written as one text: by semicolons, else by commas. */
export function splitKeywords(keywords: string): readonly string[] {
  const parts = keywords.split(keywords.includes(';') ? ';' : ',');
  return parts.map((keyword) => keyword.trim()).filter((keyword) => keyword !== '');
}

/** A DOI in lower case without the address of a resolver or the prefix `doi:`. */
export function normalizeDoi(doi: string): string {
  return doi
    .replace(/^(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\//i, '')
    .replace(/^doi:\s*/i, '')
    .toLowerCase();
}

/** An arXiv id without prefix, version and subject class. */
export function normalizeArxiv(id: string): string {
  return id
    .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf)\//i, '')
    .replace(/^arxiv:\s*/i, '')
    .replace(/\s.*$/, '')
    .replace(/\.pdf$/i, '')
    .replace(/v\d{1,3}$/i, '');
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}

import { z } from 'zod';
import type { Edition, LockItem, LockMeta, LockPaper, LockTheme } from '../domain/lock.ts';

/** The form of the files that this version writes, and the newest that it reads. */
export const lockSchema = 1;

/** Type of an id as its field declares it: a pattern cannot tell a paper's id from a theme's. */
type IdSchema = z.ZodType<Edition['id'] & LockPaper['id'] & LockTheme['id'], string>;
const id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{8,52}$/) as unknown as IdSchema;
const text = z.string().normalize('NFC');
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const count = z.int().min(0);
const share = z.number().min(0).max(1).overwrite(roundCoordinate);
const difference = z.number().overwrite(roundCoordinate);
const ref = z.templateLiteral([
  z.enum(['theme', 'paper', 'page']),
  ':',
  z.string().regex(/[a-z0-9-]+/),
]);
/** Lists without an order of their own are sorted, so that equal sets are equal text. */
const set = <T extends string>(member: z.ZodType<T, string>) =>
  z.array(member).overwrite(sortedSet);

const event = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('papers-removed'), papers: set(id) }),
  z.looseObject({ kind: z.literal('papers-returned'), papers: set(id) }),
  z.looseObject({ kind: z.literal('paper-joined'), paper: id, into: id }),
  z.looseObject({ kind: z.literal('paper-parted'), paper: id, from: id }),
  z.looseObject({ kind: z.literal('paper-rekeyed'), paper: id, keys: set(text) }),
  z.looseObject({
    kind: z.literal('papers-moved'),
    from: id.nullable(),
    to: id.nullable(),
    papers: set(id),
  }),
  z.looseObject({ kind: z.literal('theme-resized'), theme: id, from: count, to: count }),
  z.looseObject({ kind: z.literal('theme-renamed'), theme: id, from: text, to: text }),
  z.looseObject({ kind: z.literal('theme-drifted'), theme: id }),
  z.looseObject({ kind: z.literal('theme-split'), theme: id, heirs: z.array(id) }),
  z.looseObject({ kind: z.literal('themes-merged'), themes: set(id), into: id }),
  z.looseObject({ kind: z.literal('theme-dissolved'), theme: id, successors: z.array(id) }),
  z.looseObject({ kind: z.literal('theme-revived'), theme: id }),
  z.looseObject({ kind: z.literal('map-moved'), median: share, p90: share }),
  z.looseObject({
    kind: z.literal('relayout-advised'),
    placedShare: share,
    trustworthinessGain: difference.nullable(),
    overlapGain: difference.nullable(),
  }),
  z.looseObject({ kind: z.literal('regroup-advised'), inertiaShare: difference }),
  z.looseObject({ kind: z.literal('accepted'), gate: text }),
]);

/**
 * The schemas serve reading and writing: what passes through them has its known keys in the order below and
 * unknown ones behind, lists that are sets sorted, text in NFC and coordinates with five decimals.
 */
export const metaSchema: z.ZodType<LockMeta> = z.looseObject({
  schema: z.int().min(1),
  seed: z.int(),
  settings: z.record(z.string(), z.unknown()),
  layoutSince: id.nullable(),
  themesSince: id.nullable(),
});

export const editionSchema: z.ZodType<Edition> = z.looseObject({
  id,
  parents: set(id),
  date: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
    .nullable(),
  digest: z.string().regex(/^[0-9a-f]+$/),
  paperCount: count,
  themeCount: count,
  abstractCount: count,
  themeCountReason: text,
  events: z.array(event),
});

export const themeSchema: z.ZodType<LockTheme> = z.looseObject({
  id,
  slug,
  formerSlugs: set(slug),
  label: text,
  formerLabels: set(text),
  since: id,
  changed: id,
  hue: z.int().min(0).max(359),
  tone: z.enum(['deep', 'bright']),
  file: text.nullable(),
  retired: z
    .looseObject({
      edition: id,
      into: id.nullable(),
      successors: z.array(id),
      members: set(id),
    })
    .optional(),
});

export const paperSchema: z.ZodType<LockPaper> = z
  .looseObject({
    id,
    keys: set(text),
    title: text.nullable(),
    slug: slug.nullable(),
    since: id,
    changed: id,
    theme: id.nullable(),
    x: share.nullable(),
    y: share.nullable(),
    fate: z
      .discriminatedUnion('kind', [
        z.looseObject({ kind: z.literal('joined'), into: id }),
        z.looseObject({ kind: z.literal('removed') }),
        z.looseObject({ kind: z.literal('forgotten') }),
      ])
      .optional(),
  })
  .refine(({ x, y }) => (x === null) === (y === null), {
    path: ['y'],
    error: 'expected x and y to be both numbers or both null',
  });

export const itemSchema: z.ZodType<LockItem> = z
  .looseObject({
    kind: z.enum(['theme', 'paper', 'page']),
    id: slug,
    // Pages are written there: nothing may lead out of the site.
    path: z.string().regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)+$/),
    state: z.enum(['live', 'redirect', 'gone']),
    target: ref.nullable(),
    pages: z.int().min(1).optional(),
    since: id,
  })
  .refine(({ state, target }) => (state === 'redirect') === (target !== null), {
    path: ['target'],
    error: 'expected a target for a redirect, and null otherwise',
  });

/** Five decimals; never a negative zero. */
export function roundCoordinate(value: number): number {
  return Math.round(value * 1e5) / 1e5 + 0;
}

function sortedSet<T extends string>(values: T[]): T[] {
  // The default order of sort is by code unit: the same in every locale.
  return [...new Set(values)].sort();
}

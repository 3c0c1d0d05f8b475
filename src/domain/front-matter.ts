import { z } from 'zod';
import { isDeviceName } from './device-name.ts';

// Front matter is parsed so that every value is text or a list of texts; an empty value counts as left out.
const empty = z.literal('').transform(() => null);
const line = z.string().trim().min(1);
/** One name, or a list. */
const paperNames = z
  .union([
    empty.transform((): string[] => []),
    line.max(300).transform((one) => [one]),
    z.array(line.max(300)),
  ])
  .default([]);
const flag = z
  .union([empty, z.enum(['true', 'false'])])
  .default(null)
  .transform((value) => value === 'true');

/** Keys of `content/themes/<name>.md`, all optional. */
export const themeSchema = z.strictObject({
  /** Short name of the theme, in place of one made from its terms. */
  label: z.union([empty, line.max(120)]).default(null),
  /** Last part of the theme's address. */
  slug: z
    .union([
      empty,
      z
        .string()
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        .max(80)
        .refine((slug) => !isDeviceName(slug)),
    ])
    .default(null),
  /** Seed terms from which the theme grows. */
  terms: z.union([empty.transform(() => []), z.array(line.max(200))]).default([]),
  /** Hue of the theme in degrees. */
  colour: z
    .union([
      empty,
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number)
        .pipe(z.int().max(359)),
    ])
    .default(null),
  /** What the author says of single papers; each is named by our id, a DOI, an id of another registry or its source’s. */
  papers: z
    .preprocess(
      (value) => (value === '' ? {} : value),
      z.strictObject({
        /** Papers that are in this theme, whatever the analysis says. */
        must: paperNames,
        /** Papers that are not. */
        not: paperNames,
      }),
    )
    .prefault({}),
  /** Id or name of the theme that this one becomes part of. */
  mergeInto: z.union([empty, line.max(200)]).default(null),
  /** True leaves the theme out of lists and of the names on the map; its page and its papers stay. */
  hidden: flag,
  /** True ends the theme: its page stays as a tombstone, its papers go to the themes that are next. */
  retired: flag,
});

/** Keys of `content/pages/<name>.md`, all optional. */
export const pageSchema = z.strictObject({
  /** Title of the page; the file's name by default. */
  title: z.union([empty, line.max(200)]).default(null),
});

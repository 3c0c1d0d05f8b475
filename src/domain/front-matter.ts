import { z } from 'zod';

// Front matter is parsed so that every value is text or a list of texts; an empty value counts as left out.
const empty = z.literal('').transform(() => null);
const line = z.string().trim().min(1);

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
        .max(80),
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
});

/** Keys of a theme that a later version reads; passed over with a warning. */
export const laterThemeKeys: readonly string[] = ['papers', 'mergeInto', 'hidden', 'retired'];

/** Keys of `content/pages/<name>.md`, all optional. */
export const pageSchema = z.strictObject({
  /** Title of the page; the file's name by default. */
  title: z.union([empty, line.max(200)]).default(null),
});

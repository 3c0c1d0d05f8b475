import { z } from 'zod';

/** Names of two records: ids of papers, ids of their source, DOIs or arXiv ids. */
const pairs = z.array(z.tuple([z.string().trim().min(1), z.string().trim().min(1)])).default([]);
const share = z.number().min(0).max(1);

/** Keys of `content/map.yaml`; every one optional, unknown ones refused. */
export const settingsSchema = z.strictObject({
  /** Name of the map, in the head of every page. */
  title: z.string().trim().min(1).max(200).default('A map of papers'),
  /** Where the site will live, e.g. `https://lab.example.org`; null leaves out canonical links. */
  site: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** Path of the map below the site's root; begins and ends with a slash. */
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/)
    .default('/'),
  /** Address of the repository that holds the content; gives theme pages an edit link. */
  repository: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null),
  /** False asks search engines to stay away. */
  index: z.boolean().default(true),
  /** Language of the pages and of papers that name none, as a BCP 47 tag. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/)
    .default('en'),
  themes: z
    .strictObject({
      /** `auto`, or how many themes to make, curated ones included. More themes are smaller and narrower. */
      count: z.union([z.literal('auto'), z.int().min(1).max(200)]).default('auto'),
      /** How firmly papers hold to the theme that they had: a higher one moves fewer papers in a rebuild, and follows the field more slowly. */
      stability: z.enum(['low', 'normal', 'high']).default('normal'),
    })
    .prefault({}),
  /** Words of this corpus that say nothing here. */
  stopwords: z.array(z.string().trim().min(1)).default([]),
  /** How much of an abstract pages and data show: all, a first part of at most 300 characters, nothing. */
  abstracts: z.enum(['full', 'excerpt', 'none']).default('full'),
  /** What is one paper, and what is not, whatever the rules for duplicates say; `keep` wins over `join`. */
  duplicates: z
    .strictObject({
      /** Pairs of records that are one paper. */
      join: pairs,
      /** Pairs of records that are two papers. */
      keep: pairs,
    })
    .prefault({}),
  /** Which papers have a page of their own: all, none, or the first N that the files, in order of their paths, name. */
  paperPages: z.union([z.enum(['all', 'none']), z.int().min(0)]).default('all'),
  /** What a build refuses to do by itself; higher limits refuse less. */
  gates: z
    .strictObject({
      /** Share of the papers that may leave the corpus in one edition, and how many; whichever is reached first. */
      shrinkShare: share.default(0.1),
      shrinkPapers: z.int().min(0).default(50),
      /** Share by which the number of papers with an abstract may fall. */
      abstractsShare: share.default(0.2),
      /** Share of the known papers that may change their theme. */
      themesShare: share.default(0.25),
      /** Median distance that known papers may move, as a share of the map’s diagonal. */
      positionsShare: share.default(0.05),
    })
    .prefault({}),
  /** Names of pages of the author that were withdrawn on purpose; each leaves a tombstone. */
  retire: z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)).default([]),
  /** Ids of papers that were taken down; each leaves a tombstone without content. */
  forget: z.array(z.string().regex(/^[0-9a-hjkmnp-tv-z]{8,52}$/)).default([]),
});

/** Settings with every default filled in. */
export type Settings = z.infer<typeof settingsSchema>;

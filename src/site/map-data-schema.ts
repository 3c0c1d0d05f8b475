import {
  count,
  edition,
  id,
  list,
  optionalId,
  optionalText,
  record,
  share,
  signedShare,
  slug,
  text,
} from './json-schema.ts';
import { formerThemeSchema, livingThemeSchema } from './theme-files/theme-json-schema.ts';

const subtheme = record('A part of a theme.', {
  label: text,
  terms: list(text, 'Strongest first.'),
  size: { ...count, description: 'Number of papers.' },
});

const theme = record('A theme of the map.', {
  id,
  slug,
  label: text,
  terms: list(text, 'Strongest first.'),
  size: { ...count, description: 'Number of papers.' },
  page: { type: 'string', description: 'Path of the page on its host.' },
  edited: { type: 'boolean', description: 'Whether the label was written by the author.' },
  hidden: { type: 'boolean', description: 'Whether the map’s lists and names leave it out.' },
  subthemes: list(subtheme, 'Largest first.'),
});

const quality = {
  ...record('Figures of quality; null where there are too few papers or themes to measure.', {
    trustworthiness: { ...share, description: 'At 15 neighbours.' },
    overlap: { ...share, description: 'Share of the 15 nearest papers that the map keeps.' },
    contiguity: {
      ...share,
      description: 'Share of the 15 nearest papers on the map that are of the same theme.',
    },
    silhouette: { ...signedShare, description: 'Mean over all papers, by cosine distance.' },
    coherence: { ...signedShare, description: 'Mean NPMI of the terms of a theme.' },
    stability: { ...signedShare, description: 'Adjusted Rand index of themes found again.' },
    coverage: { ...share, description: 'Share of the papers that have a place and a theme.' },
    betweenShare: { ...share, description: 'Share of the placed papers that fit no theme well.' },
    sampledCount: {
      ...count,
      description: 'Papers that trustworthiness and overlap were measured on.',
    },
  }),
  additionalProperties: { type: ['number', 'null'] },
};

const suggestion = record('Something for the author to look at.', {
  kind: { enum: ['paper', 'themes'] },
  paper: { ...optionalId, description: 'Null for a pair of themes.' },
  themes: {
    type: 'array',
    items: id,
    description: 'The theme at hand and the one it is weighed against.',
  },
  count: { ...count, description: 'Papers that would follow, or that lie between the themes.' },
  files: {
    type: 'array',
    items: text,
    description: 'Files, below the content folder, to write it in.',
  },
  snippet: { ...text, description: 'Front matter to write there.' },
});

const map = record('The file /data/map.json.', {
  format: { const: 'paperland/1' },
  title: text,
  papers: { ...count, description: 'Number of papers.' },
  themes: list(theme, 'Largest first.'),
  quality,
  look_at_first: {
    type: 'array',
    items: suggestion,
    description: 'Where a word of the author’s would settle most; what settles most stands first.',
  },
  digest: { type: 'string', pattern: '^[0-9a-f]{64}$' },
  edition,
});

const paper = record(
  'A paper: one line of the file /data/papers.jsonl, whose lines are in order of id.',
  {
    id,
    source_id: { ...optionalText, description: 'Id, key or DOI as it stood in the source.' },
    title: text,
    authors: { type: 'array', items: text },
    year: { type: ['integer', 'null'] },
    venue: optionalText,
    doi: optionalText,
    url: optionalText,
    page: { ...optionalText, description: 'Path of the page on its host; null without a page.' },
    theme: { ...optionalId, description: 'Nearest theme; null for an unplaced paper.' },
    theme_confidence: share,
    between: { type: 'boolean', description: 'True for a poor fit between themes.' },
    second_theme: optionalId,
    x: { ...share, description: 'Position in the unit square.' },
    y: { ...share, description: 'Position in the unit square, upwards.' },
    neighbours: { type: 'array', items: id, maxItems: 10, description: 'Nearest first.' },
    since: { ...id, description: 'Id of the edition that brought the paper.' },
  },
  {
    theme_brought: {
      type: 'boolean',
      description:
        'Where the author brought the themes: whether also that of this paper, or it is in the nearest.',
    },
  },
);

/** `/data/schema.json`: JSON Schema of the map's data files. */
export const mapDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Data of a Paperland map, format paperland/1',
  description:
    'map.json is a map; each line of papers.jsonl is a paper; theme.json is a theme or a formerTheme.',
  anyOf: ['map', 'paper', 'theme', 'formerTheme'].map((name) => ({ $ref: `#/$defs/${name}` })),
  $defs: {
    map,
    paper,
    theme: livingThemeSchema({ $ref: '#/$defs/paper' }),
    formerTheme: formerThemeSchema,
  },
} as const;

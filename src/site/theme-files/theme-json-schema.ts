import {
  address,
  count,
  edition,
  id,
  list,
  optionalId,
  optionalText,
  record,
  slug,
  text,
} from '../json-schema.ts';

const coordinate = { type: 'number', minimum: 0, maximum: 1 };
const optionalEdition = { anyOf: [edition, { type: 'null' }] };

const term = record('A term and the papers that use it.', {
  term: text,
  papers_inside: {
    ...count,
    description: 'Papers of the theme, or of the sub-theme, that use it.',
  },
  papers_outside: { ...count, description: 'Other papers of the map that use it.' },
});
const terms = list(term, 'Strongest first.');
const link = { id, label: text, page: address };

const identity = {
  format: { const: 'paperland/1' },
  id,
  page: { ...address, description: 'Address of the theme’s page.' },
  permanent: { ...address, description: 'Short address that leads to the theme for ever.' },
  label: text,
  former_labels: list(text, 'Labels that the theme had before.'),
};

/** Schema of `theme.json` of a theme that lives; `papers` is the schema of one paper. */
export function livingThemeSchema(paper: object): object {
  return record('The file theme.json of a theme.', {
    ...identity,
    status: {
      enum: ['live', 'moved'],
      description:
        'moved: the file lies where the theme, or one that became part of it, was before.',
    },
    slug,
    born: { ...optionalEdition, description: 'The edition that the theme was born in.' },
    description: { ...text, description: 'One sentence: how many papers, from when, on what.' },
    note: { ...text, description: 'What the map’s author wrote, as Markdown; may be empty.' },
    terms,
    size: { ...count, description: 'Number of papers.' },
    hidden: { type: 'boolean', description: 'True where lists and the map leave the theme out.' },
    hue: { type: 'integer', minimum: 0, maximum: 359, description: 'Of its colour, in OKLCH.' },
    anchor: record('Its middle on the map, in the unit square, y upwards.', {
      x: coordinate,
      y: coordinate,
    }),
    subthemes: list(
      record('A part of the theme.', { label: text, terms, size: count, papers: list(id, 'Ids.') }),
      'Largest first.',
    ),
    quotes: list(record('A sentence of an abstract.', { text, paper: id }), 'At most two.'),
    exemplars: list(
      record('A paper to begin with.', { paper: id, terms: list(text, 'What shows it.') }),
      'Nearest to the middle of the theme first.',
    ),
    neighbours: list(
      record('A theme near this one.', { ...link, shared_terms: list(text, 'Used by both.') }),
      'Nearest first.',
    ),
    history: list(
      record('What an edition changed.', {
        edition,
        when: { ...text, description: 'The edition in words.' },
        text: { ...text, description: 'One sentence.' },
        themes: list(record('A theme that the sentence names.', link), 'In its order.'),
      }),
      'Newest first.',
    ),
    papers: list(paper, 'Best fit first, poor fits last.'),
    files: {
      description: 'Address of each file beside the page, by name.',
      type: 'object',
      additionalProperties: address,
    },
    edition,
  });
}

/** Schema of `theme.json` of a theme that ended. */
export const formerThemeSchema = record('The file theme.json of a theme that ended.', {
  ...identity,
  status: { const: 'gone' },
  born: { ...optionalEdition, description: 'The edition that the theme was born in.' },
  ended: { ...optionalEdition, description: 'The edition that it ended in.' },
  size: { ...count, description: 'Number of its last papers.' },
  successors: list(record('A theme that took its papers.', link), 'Most papers first.'),
  papers: list(
    record('One of its last papers that is still on the map.', {
      id,
      title: optionalText,
      theme: { ...optionalId, description: 'Its theme today.' },
    }),
    'At most 200.',
  ),
  edition,
});

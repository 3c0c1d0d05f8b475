/**
 * JSON Schema (draft 7) of CSL-JSON 1.0.2: names and shapes are those of `schemas/input/csl-data.json` in
 * citation-style-language/schema (MIT), restated here by kind.
 */
export const cslSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      id: { type: ['string', 'number'] },
      type: {
        enum: words(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
          collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
          legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
          periodical personal_communication post post-weblog regulation report review review-book software song speech
          standard thesis treaty webpage`),
      },
      categories: { type: 'array', items: { type: 'string' } },
      custom: { type: 'object' },
      ...each(
        `abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
          citation-label collection-title container-title container-title-short dimensions division DOI event event-title
          event-place genre ISBN ISSN journalAbbreviation jurisdiction keyword language medium note original-publisher
          original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
          reviewed-title scale section shortTitle source status title title-short URL version volume-title
          volume-title-short year-suffix`,
        { type: 'string' },
      ),
      ...each(
        `chapter-number citation-number collection-number edition first-reference-note-number issue locator number
          number-of-pages number-of-volumes page page-first part printing supplement volume`,
        { type: ['string', 'number'] },
      ),
      ...each(
        `author chair collection-editor compiler composer container-author contributor curator director editor
          editorial-director executive-producer guest host interviewer illustrator narrator organizer original-author
          performer producer recipient reviewed-author script-writer series-creator translator`,
        { type: 'array', items: { $ref: '#/definitions/name' } },
      ),
      ...each('accessed available-date event-date issued original-date submitted', {
        $ref: '#/definitions/date',
      }),
    },
  },
  definitions: {
    name: {
      type: 'object',
      additionalProperties: false,
      properties: {
        ...each('family given dropping-particle non-dropping-particle suffix literal', {
          type: 'string',
        }),
        ...each('comma-suffix static-ordering parse-names', {
          type: ['string', 'number', 'boolean'],
        }),
      },
    },
    date: {
      type: 'object',
      additionalProperties: false,
      properties: {
        'date-parts': {
          ...{ type: 'array', minItems: 1, maxItems: 2 },
          items: {
            ...{ type: 'array', minItems: 1, maxItems: 3 },
            items: { type: ['string', 'number'] },
          },
        },
        season: { type: ['string', 'number'] },
        circa: { type: ['string', 'number', 'boolean'] },
        ...each('literal raw', { type: 'string' }),
      },
    },
  },
};

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}

function each(names: string, schema: object): Readonly<Record<string, object>> {
  return Object.fromEntries(words(names).map((name) => [name, schema]));
}

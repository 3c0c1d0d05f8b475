// Formats that are published in words, as JSON Schemas: what programs may count on, and nothing that a format does not have.

const draft = 'https://json-schema.org/draft/2020-12/schema';
const text = { type: 'string' };
const address = { type: 'string', pattern: '^https?://[^\\s<>"]+$' };
const size = { type: 'integer', minimum: 1 };

function closed(properties: Readonly<Record<string, object>>, required: readonly string[]): object {
  return { type: 'object', additionalProperties: false, required, properties };
}

function list(items: object): object {
  return { type: 'array', items };
}

/** JSON Feed, jsonfeed.org/version/1.1; an item has some content. */
export const jsonFeedSchema = {
  $schema: draft,
  ...closed(
    {
      version: { const: 'https://jsonfeed.org/version/1.1' },
      title: text,
      ...{ home_page_url: address, feed_url: address, next_url: address, icon: address },
      ...{ description: text, user_comment: text, favicon: address, language: text },
      authors: { $ref: '#/$defs/authors' },
      expired: { type: 'boolean' },
      hubs: list({ type: 'object' }),
      items: list({
        ...closed(
          {
            ...{ id: { ...text, minLength: 1 }, url: address, external_url: address, title: text },
            ...{ content_html: text, content_text: text, summary: text, language: text },
            ...{ image: address, banner_image: address, tags: list(text) },
            date_published: { $ref: '#/$defs/time' },
            date_modified: { $ref: '#/$defs/time' },
            authors: { $ref: '#/$defs/authors' },
            attachments: list({ type: 'object' }),
          },
          ['id'],
        ),
        anyOf: [
          { required: ['content_html'], properties: { content_html: text } },
          { required: ['content_text'], properties: { content_text: text } },
        ],
      }),
    },
    ['version', 'title', 'items'],
  ),
  $defs: {
    /** RFC 3339. */
    time: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$',
    },
    authors: list({
      ...closed({ name: text, url: address, avatar: address }, []),
      minProperties: 1,
    }),
  },
};

/** An answer of oEmbed of the type `rich`, oembed.com, section 2.3.4; a picture has all three fields or none. */
export const oembedSchema = {
  $schema: draft,
  ...closed(
    {
      ...{ version: { const: '1.0' }, type: { const: 'rich' } },
      ...{ html: { ...text, minLength: 1 }, width: size, height: size },
      ...{ title: text, author_name: text, author_url: address, cache_age: size },
      ...{ provider_name: text, provider_url: address },
      ...{ thumbnail_url: address, thumbnail_width: size, thumbnail_height: size },
    },
    ['version', 'type', 'html', 'width', 'height'],
  ),
  dependentRequired: {
    thumbnail_url: ['thumbnail_width', 'thumbnail_height'],
    thumbnail_width: ['thumbnail_url'],
    thumbnail_height: ['thumbnail_url'],
  },
};

const work = {
  ...{ name: text, url: address, sameAs: list(address), inLanguage: text, keywords: list(text) },
  author: list({
    oneOf: [thing('Person', { name: text, givenName: text, familyName: text }), organization()],
  }),
  datePublished: { type: 'string', pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$' },
  identifier: thing('PropertyValue', { propertyID: text, value: text }),
  isPartOf: { $ref: '#/$defs/whole' },
};
/** `pagination` is a property of articles, chapters, volumes and issues alone. */
const paged = { ...work, pagination: text };

/** What schema.org has for the types that pages of papers and themes name, and its properties for each. */
export const schemaOrgSchema = {
  $schema: draft,
  ...{ type: 'object', required: ['@context'] },
  properties: { '@context': { const: 'https://schema.org' } },
  oneOf: [
    { $ref: '#/$defs/work' },
    thing('CollectionPage', {
      ...{ '@context': text, name: text, description: text, url: address },
      about: thing('DefinedTerm', {
        ...{ name: text, termCode: text, url: address },
        inDefinedTermSet: thing('DefinedTermSet', { name: text, url: address }),
      }),
      hasPart: list({ $ref: '#/$defs/work' }),
    }),
  ],
  $defs: {
    work: {
      oneOf: [
        ...['ScholarlyArticle', 'Report', 'Chapter'].map((type) =>
          thing(type, { '@context': text, ...paged }),
        ),
        ...[
          ...['Book', 'Thesis', 'Dataset', 'SoftwareSourceCode', 'WebPage', 'CreativeWork'],
          'PresentationDigitalDocument',
        ].map((type) => thing(type, { '@context': text, ...work })),
      ],
    },
    whole: {
      oneOf: [
        thing('Periodical', { name: text }),
        thing('CreativeWork', { name: text }),
        thing('PublicationVolume', { volumeNumber: text, isPartOf: { $ref: '#/$defs/whole' } }),
        thing('PublicationIssue', { issueNumber: text, isPartOf: { $ref: '#/$defs/whole' } }),
      ],
    },
  },
};

function thing(type: string, properties: Readonly<Record<string, object>>): object {
  return closed({ '@type': { const: type }, ...properties }, ['@type']);
}

function organization(): object {
  return thing('Organization', { name: text });
}

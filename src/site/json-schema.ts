/** Pieces of the published JSON Schema (draft 2020-12). */

/** Permanent ids, of anything. */
export const id = { type: 'string', pattern: '^[0-9a-hjkmnp-tv-z]{8,}$' };
export const optionalId = { type: ['string', 'null'], pattern: id.pattern };
export const slug = { type: 'string', pattern: '^[a-z0-9-]+$' };
export const text = { type: 'string' };
export const optionalText = { type: ['string', 'null'] };
export const count = { type: 'integer', minimum: 0 };
/** Of a file or page: absolute where the settings name a site, else from the root of the host. */
export const address = { type: 'string', pattern: '^(?:https?:/)?/' };
export const share = { type: ['number', 'null'], minimum: 0, maximum: 1 };
export const signedShare = { type: ['number', 'null'], minimum: -1, maximum: 1 };

/** An object to which later versions may add; its properties are required, but for those that only some maps have. */
export function record(
  description: string,
  properties: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object {
  return {
    ...{ description, type: 'object', required: Object.keys(properties) },
    properties: { ...properties, ...optional },
  };
}

/** A list of what `items` describes. */
export function list(items: object, description: string): object {
  return { description, type: 'array', items };
}

/** An edition of the map. */
export const edition = record('An edition of the map.', {
  id,
  date: { ...optionalText, description: 'Year, month or day; null where none is known.' },
});

import type { FieldName, Place, RawFields, RawItem } from '../../records/raw-record.ts';
import { numberAsWritten } from './parse-json.ts';

/** Where an object stands. */
export interface ObjectPlace {
  readonly place: Place;
  /** The object as it is written. */
  readonly source: string;
}

/** Keys of a record in our own words. */
const ownKeys: readonly FieldName[] = [
  ...(['id', 'title', 'abstract', 'authors', 'year', 'date', 'type', 'venue', 'volume'] as const),
  ...(['issue', 'pages', 'doi', 'arxiv', 'pmid', 'acl', 'openalex', 'semanticScholar'] as const),
  ...(['url', 'pdf', 'language', 'keywords'] as const),
];

/** One object of a JSON file as a record. */
export function describeObject(object: object, { place, source }: ObjectPlace): RawItem {
  const fields: Partial<Record<FieldName, unknown>> = {};
  for (const key of ownKeys) {
    if (!Object.hasOwn(object, key)) continue;
    const value: unknown = Reflect.get(object, key);
    const isId = typeof value === 'number' && (key === 'id' || key === 'arxiv');
    fields[key] = isId ? numberAsWritten(source, key) : value;
  }
  if (Array.isArray(fields.authors)) fields.authors = fields.authors.map(nameOf);
  return { kind: 'record', place, fields: fields satisfies RawFields };
}

/** `{"name": "Ada Lovelace"}` is a name too. */
function nameOf(author: unknown): unknown {
  const isNamed = typeof author === 'object' && author !== null && Object.hasOwn(author, 'name');
  return isNamed ? (Reflect.get(author, 'name') as unknown) : author;
}

import { mapDataSchema } from '../../site/map-data-schema.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(mapDataSchema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
}

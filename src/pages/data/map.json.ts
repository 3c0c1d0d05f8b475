import { readAtlas } from '../../site/atlas.ts';
import { mapData } from '../../site/map-data.ts';

export function GET(): Response {
  return new Response(`${JSON.stringify(mapData(readAtlas()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

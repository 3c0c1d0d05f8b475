import { readAtlas } from '../../site/atlas.ts';
import { largeText } from '../../site/large-text.ts';
import { papersData } from '../../site/map-data.ts';

export function GET(): Response {
  return new Response(largeText(papersData(readAtlas())), {
    headers: { 'Content-Type': 'application/x-ndjson; charset=utf-8' },
  });
}

import type { APIRoute } from 'astro';
import { encodeIdMarks } from '../../domain/cards-file.ts';
import { readAtlas } from '../../site/atlas.ts';
import { clientSourceOf, packedResponse } from '../../site/client-source.ts';

/** Marks of the papers' ids, for addresses that name a paper. */
export const GET: APIRoute = () => packedResponse(encodeIdMarks(clientSourceOf(readAtlas())));

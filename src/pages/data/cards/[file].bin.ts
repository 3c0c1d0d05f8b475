import type { APIRoute, GetStaticPaths } from 'astro';
import { encodeCards, type EncodedCards } from '../../../domain/cards-file.ts';
import { readAtlas } from '../../../site/atlas.ts';
import { clientSourceOf, packedResponse } from '../../../site/client-source.ts';

/** One file for each stretch of rows. */
export const getStaticPaths: GetStaticPaths = () =>
  encodeCards(clientSourceOf(readAtlas())).map((cards, file) => ({
    params: { file: String(file) },
    props: { cards },
  }));

/** Titles, authors and slugs of some papers, for cards and names on the map. */
export const GET: APIRoute<{ cards: EncodedCards }> = ({ props }) =>
  packedResponse(JSON.stringify(props.cards));

import type { APIRoute } from 'astro';
import { cardFile } from '../site/pictures/picture-files.ts';

/** The picture that sites show beside a link to the map. */
export const GET: APIRoute = ({ site }) => cardFile(null, site);

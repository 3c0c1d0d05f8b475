import type { APIRoute } from 'astro';
import { siteAtomFile } from '../site/feeds/feed-files.ts';

/** New papers and changes of themes, for feed readers. */
export const GET: APIRoute = ({ site }) => siteAtomFile(site);

import type { APIRoute } from 'astro';
import { siteJsonFile } from '../site/feeds/feed-files.ts';

/** The same news as `feed.atom`, as JSON Feed. */
export const GET: APIRoute = ({ site }) => siteJsonFile(site);

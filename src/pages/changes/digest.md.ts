import type { APIRoute } from 'astro';
import { digestMarkdownFile } from '../../site/changes/report-files.ts';

/** What the current edition brought, to be mailed or posted. */
export const GET: APIRoute = ({ site }) => digestMarkdownFile(site);

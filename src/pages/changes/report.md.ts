import type { APIRoute } from 'astro';
import { reportMarkdownFile } from '../../site/changes/report-files.ts';

/** What the current edition changed, for pull requests. */
export const GET: APIRoute = ({ site }) => reportMarkdownFile(site);

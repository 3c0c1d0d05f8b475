import type { APIRoute } from 'astro';
import { digestMarkdownFile } from '../../site/changes/report-files.ts';

/** The digest of the current edition, at an address that a script knows beforehand. */
export const GET: APIRoute = ({ site }) => digestMarkdownFile(site);

import type { APIRoute, GetStaticPaths } from 'astro';
import type { EditionId } from '../../../domain/lock.ts';
import { readAtlas } from '../../../site/atlas.ts';
import { digestMarkdownFile } from '../../../site/changes/report-files.ts';
import { editionsOf } from '../../../site/permanence/editions.ts';

export const getStaticPaths: GetStaticPaths = () =>
  editionsOf(readAtlas()).map(({ id }) => ({ params: { edition: id } }));

/** What one edition brought, to be mailed or posted. The cast repeats what the paths above say. */
export const GET: APIRoute = ({ params, site }) =>
  digestMarkdownFile(site, params['edition'] as EditionId);

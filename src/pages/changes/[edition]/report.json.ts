import type { APIRoute, GetStaticPaths } from 'astro';
import type { EditionId } from '../../../domain/lock.ts';
import { readAtlas } from '../../../site/atlas.ts';
import { reportJsonFile } from '../../../site/changes/report-files.ts';
import { editionsOf } from '../../../site/permanence/editions.ts';

export const getStaticPaths: GetStaticPaths = () =>
  editionsOf(readAtlas()).map(({ id }) => ({ params: { edition: id } }));

/** What one edition changed, for programs. The cast repeats what the paths above say. */
export const GET: APIRoute = ({ params }) => reportJsonFile(params['edition'] as EditionId);

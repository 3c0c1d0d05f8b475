import type { APIRoute, GetStaticPaths } from 'astro';
import { readAtlas } from '../../site/atlas.ts';
import { largeText } from '../../site/large-text.ts';
import { abstractFor, referenceFormats, type ReferenceFormat } from '../../site/reference-files.ts';

interface Props {
  readonly format: ReferenceFormat;
}

export const getStaticPaths: GetStaticPaths = () =>
  referenceFormats.map((format) => ({
    params: { file: format.name },
    props: { format } satisfies Props,
  }));

/** The references of all papers. */
export const GET: APIRoute<Props> = ({ props }) => {
  const { papers, settings } = readAtlas();
  const { format } = props;
  return new Response(largeText(format.write(papers, abstractFor(settings.abstracts))), {
    headers: { 'Content-Type': format.contentType },
  });
};

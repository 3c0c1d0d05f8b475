import type { EditionId } from '../../domain/lock.ts';
import { readAtlas } from '../atlas.ts';
import { canonicalUrl, href } from '../urls.ts';
import { labelText } from '../safe-text.ts';
import { editionDigest } from './digest.ts';
import { digestMarkdown } from './digest-markdown.ts';
import { editionReport } from './edition-report.ts';
import { reportJson } from './report-json.ts';
import { reportMarkdown } from './report-markdown.ts';

/** `report.json` of an edition; of the current one where none is named. */
export function reportJsonFile(id: EditionId = readAtlas().record.edition): Response {
  const report = editionReport(readAtlas(), id);
  const json = report === null ? null : reportJson(report, (path) => href(path));
  return new Response(`${JSON.stringify(json, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

/** `report.md` of an edition; of the current one where none is named. */
export function reportMarkdownFile(
  site: URL | undefined,
  id: EditionId = readAtlas().record.edition,
): Response {
  const report = editionReport(readAtlas(), id);
  const text = report === null ? '' : reportMarkdown(report, (path) => canonicalUrl(path, site));
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}

/** `digest.md` of an edition; of the current one where none is named. */
export function digestMarkdownFile(
  site: URL | undefined,
  id: EditionId = readAtlas().record.edition,
): Response {
  const atlas = readAtlas();
  const digest = editionDigest(atlas, id);
  const mapTitle = labelText(atlas.settings.title);
  const text =
    digest === null ? '' : digestMarkdown(digest, mapTitle, (path) => canonicalUrl(path, site));
  return new Response(text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
}

import { authorName } from '../domain/author.ts';
import type { Atlas, AtlasPaper } from '../domain/atlas.ts';
import { editionOf } from './permanence/editions.ts';
import { lookAtFirst } from './suggestions.ts';
import { href, paperPath, themePath } from './urls.ts';

/** `/data/map.json`: the map in short, in the format `paperland/1`. */
export function mapData(atlas: Atlas): object {
  const { record } = atlas;
  return {
    format: 'paperland/1',
    title: atlas.settings.title,
    papers: atlas.papers.length,
    themes: atlas.themes.map((theme) => ({
      id: theme.id,
      slug: theme.slug,
      label: theme.label,
      terms: theme.terms.map((term) => term.text),
      size: theme.paperIndexes.length,
      page: href(themePath(theme)),
      edited: theme.isEdited,
      hidden: theme.isHidden,
      subthemes: theme.subthemes.map(({ label, terms, size }) => ({
        label,
        terms: terms.map((term) => term.text),
        size,
      })),
    })),
    quality: atlas.method.quality,
    look_at_first: lookAtFirst(atlas).map((entry) => ({
      kind: entry.kind,
      paper: atlas.papers[entry.paperIndex ?? -1]?.id ?? null,
      themes: [entry.themeIndex, entry.otherThemeIndex].map((index) => atlas.themes[index]?.id),
      count: entry.count,
      files: entry.files,
      snippet: entry.snippet,
    })),
    digest: atlas.digest,
    edition: { id: record.edition, date: editionOf(atlas, record.edition)?.date ?? null },
  };
}

/** `/data/papers.jsonl`: one line of JSON per paper, in order of their ids. */
export function* papersData(atlas: Atlas): Generator<string> {
  for (const paper of atlas.papers) yield `${JSON.stringify(paperData(atlas, paper))}\n`;
}

/** One line of `/data/papers.jsonl`; fields as the format fixes them. */
export function paperData(atlas: Atlas, paper: AtlasPaper): object {
  const { place } = paper;
  const { broughtThemeCount } = atlas.method;
  const themeId = (themeIndex: number | null): string | null =>
    themeIndex === null ? null : (atlas.themes[themeIndex]?.id ?? null);
  return {
    id: paper.id,
    source_id: paper.sourceId,
    title: paper.title,
    authors: paper.authors.map(authorName),
    year: paper.year,
    venue: paper.venue,
    doi: paper.doi,
    url: paper.url,
    page: paper.hasPage ? href(paperPath(paper, atlas.themes)) : null,
    theme: themeId(place?.themeIndex ?? null),
    theme_confidence: place?.confidence ?? null,
    between: place?.isBetween ?? false,
    ...(place === null || broughtThemeCount === undefined
      ? {}
      : { theme_brought: place.hasNearestTheme !== true }),
    second_theme: themeId(place?.secondThemeIndex ?? null),
    x: place?.x ?? null,
    y: place?.y ?? null,
    neighbours: (place?.neighbours ?? []).flatMap(
      (near) => atlas.papers[near.paperIndex]?.id ?? [],
    ),
    since: paper.since,
  };
}

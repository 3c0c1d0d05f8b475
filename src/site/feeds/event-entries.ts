import type { Atlas } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import { listText } from '../count-words.ts';
import { editionReport, type EditionReport } from '../changes/edition-report.ts';
import { reportSummary } from '../changes/report-summary.ts';
import { editionName } from '../permanence/editions.ts';
import type { ThemeLink } from '../permanence/places.ts';
import { labelText } from '../safe-text.ts';
import { editionDates } from './edition-dates.ts';
import { entryId } from './entry-id.ts';
import type { FeedEntry } from './feed.ts';

/** What an edition did, as entries of the site's feed: the edition as a whole, then each thing that befell a theme. */
export function eventEntries(atlas: Atlas, id: EditionId): readonly FeedEntry[] {
  const report = editionReport(atlas, id);
  if (report === null) return [];
  const date = editionDates(atlas).get(id) ?? null;
  const whole: FeedEntry = {
    id: entryId(`edition:${id}`),
    title: report.isFirst
      ? `${labelText(atlas.settings.title)}: the first edition`
      : `New edition: ${editionName(report.edition)}`,
    path: digestPath(id),
    external: null,
    date,
    authors: [],
    categories: [],
    paragraphs: [reportSummary(report)],
  };
  return [whole, ...themeEvents(report).map((event) => ({ ...event, date }))];
}

/** Path of the digest of an edition. */
export function digestPath(id: EditionId): string {
  return `changes/${id}/digest/`;
}

function themeEvents({ edition, themes }: EditionReport): readonly Omit<FeedEntry, 'date'>[] {
  const entry = (kind: string, theme: ThemeLink, title: string): Omit<FeedEntry, 'date'> => ({
    id: entryId(`${kind}:${edition.id}:${theme.id}`),
    title,
    path: theme.path,
    external: null,
    authors: [],
    categories: [theme.label],
    paragraphs: [`${title}.`],
  });
  const names = (list: readonly ThemeLink[]): string =>
    listText(list.map(({ label }) => `“${label}”`));
  return [
    ...themes.born.map((theme) => entry('theme-born', theme, `New theme: “${theme.label}”`)),
    ...themes.split.map(({ theme, heirs }) =>
      entry('theme-split', theme, `“${theme.label}” was split: papers left for ${names(heirs)}`),
    ),
    ...themes.merged.map(({ themes: parts, into }) =>
      entry('themes-merged', into, `${names(parts)} became part of “${into.label}”`),
    ),
    ...themes.renamed.map(({ theme, from, to }) =>
      entry('theme-renamed', theme, `“${labelText(from)}” is now called “${labelText(to)}”`),
    ),
    ...themes.dissolved.map(({ theme, successors }) =>
      entry(
        'theme-dissolved',
        theme,
        `“${theme.label}” ended${successors.length === 0 ? '' : `; its papers went to ${names(successors)}`}`,
      ),
    ),
    ...themes.revived.map((theme) =>
      entry('theme-revived', theme, `“${theme.label}” is on the map again`),
    ),
  ];
}

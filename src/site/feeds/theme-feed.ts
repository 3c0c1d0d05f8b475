import type { Atlas, AtlasTheme } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { listText } from '../count-words.ts';
import { oncePer } from '../once-per.ts';
import { editionsOf } from '../permanence/editions.ts';
import type { FormerTheme } from '../permanence/former-themes.ts';
import { themeLink } from '../permanence/places.ts';
import { themeTombstone, themeTombstoneSentence } from '../permanence/tombstones.ts';
import { papersAt } from '../reference-files.ts';
import { labelText } from '../safe-text.ts';
import { themeSentence } from '../theme-sentence.ts';
import { themePath } from '../urls.ts';
import { editionDates } from './edition-dates.ts';
import { entryId } from './entry-id.ts';
import type { Feed } from './feed.ts';
import { ageOf, feedFrame, maxEntryCount } from './map-feed.ts';
import { paperEntry } from './paper-entry.ts';

/** When a paper last came to the theme that it has, from another. */
interface Arrival {
  readonly edition: EditionId;
  readonly from: ThemeId | null;
  readonly to: ThemeId;
}

/** The feed of a theme: its papers, those first that came last, whether they were new or moved here from another theme. */
export function themeFeed(atlas: Atlas, theme: AtlasTheme): Feed {
  const arrivals = arrivalsOf(atlas);
  const papers = papersAt(atlas, theme.paperIndexes).map((paper) => {
    const arrival = arrivals.get(paper.id);
    const isMoved = arrival?.to === theme.id;
    return {
      paper,
      from: isMoved ? arrival.from : null,
      edition: isMoved ? arrival.edition : paper.since,
    };
  });
  papers.sort(
    (a, b) =>
      ageOf(atlas, a.edition) - ageOf(atlas, b.edition) || (a.paper.id < b.paper.id ? -1 : 1),
  );
  return {
    ...feedFrame(atlas),
    id: entryId(`theme:${theme.id}`),
    title: `${labelText(theme.label)} · ${labelText(atlas.settings.title)}`,
    subtitle: themeSentence(theme, atlas.papers),
    path: `${themePath(theme)}feed.atom`,
    pagePath: themePath(theme),
    entries: papers.slice(0, maxEntryCount).map(({ paper, from, edition }) =>
      paperEntry(atlas, paper, {
        edition,
        remark: from === null ? '' : `Moved here from “${themeLink(atlas, from).label}”.`,
      }),
    ),
  };
}

/** The feed of a theme that ended: one last entry that says where its papers went. */
export function goneThemeFeed(atlas: Atlas, { id, path }: FormerTheme): Feed {
  const tombstone = themeTombstone(atlas, id);
  const names = tombstone.successors.map(({ label }) => `“${label}”`);
  const date = tombstone.ended === undefined ? null : editionDates(atlas).get(tombstone.ended.id);
  const sentence = themeTombstoneSentence(tombstone);
  return {
    ...feedFrame(atlas),
    id: entryId(`theme:${id}`),
    title: `${tombstone.label} · ${labelText(atlas.settings.title)}`,
    subtitle: sentence,
    path: `${path}feed.atom`,
    pagePath: path,
    date: date ?? null,
    entries: [
      {
        id: entryId(`theme-ended:${id}`),
        title: `“${tombstone.label}” ended`,
        path,
        external: null,
        date: date ?? null,
        authors: [],
        categories: [],
        paragraphs: [
          names.length === 0 ? sentence : `${sentence} Its papers went to ${listText(names)}.`,
        ],
      },
    ],
  };
}

/** The last move of every paper that moved. */
const arrivalsOf = oncePer((atlas: Atlas): ReadonlyMap<PaperId, Arrival> => {
  const arrivals = new Map<PaperId, Arrival>();
  for (const { id, events } of editionsOf(atlas)) {
    for (const event of events) {
      if (event.kind !== 'papers-moved' || event.to === null) continue;
      for (const paper of event.papers)
        arrivals.set(paper, { edition: id, from: event.from, to: event.to });
    }
  }
  return arrivals;
});

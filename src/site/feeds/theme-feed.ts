import type { Atlas, AtlasTheme } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { byNewestPaper } from '../newest-papers.ts';
import { themeFeedPath } from '../permanence/theme-folders.ts';
import { livingTheme, themeLink, themePathOf } from '../permanence/places.ts';
import { themeTombstone, themeTombstoneSentence } from '../permanence/tombstones.ts';
import { labelText } from '../safe-text.ts';
import { themeSentence } from '../theme-sentence.ts';
import { arrivalOf } from './arrivals.ts';
import { boundedEntries } from './bounded-entries.ts';
import { editionTime } from './edition-times.ts';
import { eventEntries, linked } from './event-entries.ts';
import type { Feed, FeedEntry, FeedPiece } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';
import { mapTitle } from './site-feed.ts';
import { paperEntry } from './paper-entries.ts';

/** The feed of a theme: what became of it and every paper that came to it; of one that ended, who went on. */
export function themeFeed(atlas: Atlas, id: ThemeId): Feed {
  const theme = livingTheme(atlas, id);
  return theme === undefined ? formerFeed(atlas, id) : livingFeed(atlas, theme);
}

function livingFeed(atlas: Atlas, theme: AtlasTheme): Feed {
  const { record, papers } = atlas;
  const arrivals = theme.paperIndexes
    .flatMap((index) => papers[index] ?? [])
    .toSorted(byNewestPaper)
    .map((paper) => ({ paper, arrival: arrivalOf(atlas, paper) }));
  const byEdition = Map.groupBy(arrivals, ({ arrival }) => arrival.edition);
  return {
    ...feedHead(atlas, theme.id, labelText(theme.label)),
    description: themeSentence(theme, papers),
    time: editionTime(atlas, record.edition),
    entries: boundedEntries(atlas, (edition) => [
      ...eventsOfTheme(atlas, edition, theme.id).map((entry) => () => entry),
      ...(byEdition.get(edition) ?? []).map(
        ({ paper, arrival }) =>
          () =>
            paperEntry(atlas, paper, arrival),
      ),
    ]),
  };
}

function feedHead(
  atlas: Atlas,
  id: ThemeId,
  label: string,
): Pick<Feed, 'id' | 'title' | 'path' | 'author' | 'language'> {
  const author = mapTitle(atlas);
  return {
    id: permanentUrn(`theme:${id}`),
    title: `${label} · ${author}`,
    path: themePathOf(atlas, id),
    author,
    language: atlas.settings.language,
  };
}

function eventsOfTheme(atlas: Atlas, edition: EditionId, id: ThemeId): readonly FeedEntry[] {
  return eventEntries(atlas, edition).filter(({ themes }) => themes.includes(id));
}

/** A feed that will not grow any more: one entry says why, and which feeds go on. */
function formerFeed(atlas: Atlas, id: ThemeId): Feed {
  const tombstone = themeTombstone(atlas, id);
  const { label, ended, successors } = tombstone;
  const time = editionTime(atlas, ended?.id ?? atlas.record.edition);
  const { path } = themeLink(atlas, id);
  const entry: FeedEntry = {
    id: permanentUrn(`closed theme:${id}`),
    title: `This theme ended: ${label}`,
    ...{ time, path, elsewhere: null, authors: [], theme: null, themes: [id] },
    paragraphs: [[themeTombstoneSentence(tombstone)], ...successorWords(atlas, successors)],
  };
  return {
    ...feedHead(atlas, id, label),
    description: themeTombstoneSentence(tombstone),
    ...{ time, entries: [entry] },
  };
}

function successorWords(
  atlas: Atlas,
  successors: ReturnType<typeof themeTombstone>['successors'],
): readonly (readonly FeedPiece[])[] {
  const feeds = successors.flatMap((successor): FeedPiece[] => {
    const living = livingTheme(atlas, successor.id);
    return living === undefined
      ? []
      : [' ', { text: `Feed of ${successor.label}`, path: themeFeedPath(living) }, '.'];
  });
  if (successors.length === 0) return [['Nothing more will come here.']];
  return [
    ['Its papers went to ', ...linked(successors), '. Nothing more will come here.'],
    ...(feeds.length === 0 ? [] : [['Follow instead:', ...feeds]]),
  ];
}

import type { Atlas } from '../../domain/atlas.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { editionReport, type EditionReport } from '../changes/edition-report.ts';
import { listedReport } from '../changes/listed-report.ts';
import { countOf } from '../count-words.ts';
import { editionName, editionPath } from '../permanence/editions.ts';
import type { ThemeLink } from '../permanence/places.ts';
import { labelText } from '../safe-text.ts';
import { editionTime } from './edition-times.ts';
import type { FeedEntry, FeedPiece } from './feed.ts';
import { permanentUrn } from './feed-ids.ts';

/** An event in words, before it has the marks of its edition. */
interface Event {
  /** What it is and whom it befell; with its edition it is the name that its id is made of. */
  readonly name: string;
  readonly title: string;
  readonly path: string;
  readonly words: readonly FeedPiece[];
  readonly themes: readonly ThemeId[];
}

/** What an edition did to themes: born, split, merged, renamed, ended, back again, drifted; that the map began. */
export function eventEntries(atlas: Atlas, edition: EditionId): readonly FeedEntry[] {
  const report = editionReport(atlas, edition);
  return report === null ? [] : entriesOf(atlas, report);
}

/** The same as news of the whole map, which says nothing of hidden themes. */
export function newsOfEdition(atlas: Atlas, edition: EditionId): readonly FeedEntry[] {
  const report = editionReport(atlas, edition);
  return report === null ? [] : entriesOf(atlas, listedReport(atlas, report));
}

function entriesOf(atlas: Atlas, report: EditionReport): readonly FeedEntry[] {
  const edition = report.edition.id;
  const time = editionTime(atlas, edition);
  return eventsOf(report).map(({ name, title, path, words, themes }) => ({
    id: permanentUrn(`${name} edition:${edition}`),
    ...{ title, time, path, elsewhere: null, authors: [], theme: null, themes },
    paragraphs: [words, changesPieces(report)],
  }));
}

function eventsOf(report: EditionReport): readonly Event[] {
  const { born, revived, split, merged, dissolved, renamed, drifted } = report.themes;
  return [
    ...(report.isFirst ? [beginning(report)] : []),
    ...born.map((theme) => plainEvent('born', theme, ['New theme: ', ' is new on the map.'])),
    ...revived.map((theme) =>
      plainEvent('revived', theme, ['Theme is back: ', ', which had ended, is on the map again.']),
    ),
    ...split.map(splitEvent),
    ...merged.map(mergerEvent),
    ...dissolved.map(endEvent),
    ...renamed.map(renamingEvent),
    ...drifted.map((theme) =>
      plainEvent('drifted', theme, [
        'Theme drifted: ',
        ' is about other papers than before: less than half of them stayed together.',
      ]),
    ),
  ];
}

function beginning({ counts, edition }: EditionReport): Event {
  const words = `${countOf(counts.papers, 'paper')} in ${countOf(counts.themes, 'theme')}`;
  return {
    ...{ name: 'began', title: `The map begins: ${words}`, path: editionPath(edition.id) },
    ...{ words: [`This is the map’s first edition, with ${words}.`], themes: [] },
  };
}

function plainEvent(
  name: string,
  theme: ThemeLink,
  [before, after]: readonly [string, string],
): Event {
  return {
    ...{ name: `${name} theme:${theme.id}`, title: `${before}${theme.label}`, path: theme.path },
    ...{ words: [link(theme), after], themes: [theme.id] },
  };
}

function splitEvent({ theme, heirs }: EditionReport['themes']['split'][number]): Event {
  return {
    ...plainEvent('split', theme, ['Theme split: ', '']),
    words:
      heirs.length === 0
        ? [link(theme), ' was split.']
        : [link(theme), ' was split; papers left for ', ...linked(heirs), '.'],
    themes: [theme, ...heirs].map(({ id }) => id),
  };
}

function mergerEvent({ themes, into }: EditionReport['themes']['merged'][number]): Event {
  const ids = themes.map(({ id }) => id);
  return {
    name: `merged ${ids.map((id) => `theme:${id}`).join(' ')} theme:${into.id}`,
    title: `Themes merged: ${themes.map(({ label }) => label).join(', ')} into ${into.label}`,
    path: into.path,
    words: [...linked(themes), ' became part of ', link(into), '.'],
    themes: [...ids, into.id],
  };
}

function endEvent({ theme, successors }: EditionReport['themes']['dissolved'][number]): Event {
  return {
    ...plainEvent('ended', theme, ['Theme ended: ', '']),
    words:
      successors.length === 0
        ? [link(theme), ' ended.']
        : [link(theme), ' ended; most of its papers went to ', ...linked(successors), '.'],
    themes: [theme, ...successors].map(({ id }) => id),
  };
}

function renamingEvent({ theme, from, to }: EditionReport['themes']['renamed'][number]): Event {
  const [before, after] = [labelText(from), labelText(to)];
  return {
    ...plainEvent('renamed', theme, ['', '']),
    title: `Theme renamed: ${before} is now ${after}`,
    words: [`“${before}” is now called `, { text: after, path: theme.path }, '.'],
  };
}

function changesPieces({ edition }: EditionReport): readonly FeedPiece[] {
  return [{ text: `All changes of ${editionName(edition)}`, path: editionPath(edition.id) }];
}

function link({ label, path }: ThemeLink): FeedPiece {
  return { text: label, path };
}

/** Themes in a sentence: `a, b and c`. */
export function linked(themes: readonly ThemeLink[]): readonly FeedPiece[] {
  return themes.flatMap((theme, index): FeedPiece[] => {
    if (index === 0) return [link(theme)];
    return [index === themes.length - 1 ? ' and ' : ', ', link(theme)];
  });
}

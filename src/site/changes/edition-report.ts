import type { Atlas } from '../../domain/atlas.ts';
import type { Edition, EditionEvent, EditionId } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { editionOf, isFirstEdition } from '../permanence/editions.ts';
import { paperLink, themeLink, type PaperLinkText, type ThemeLink } from '../permanence/places.ts';

/** A theme that has more or fewer papers than before. */
export interface ResizedTheme {
  readonly theme: ThemeLink;
  readonly from: number;
  readonly to: number;
}

/** What an edition changed. Titles, labels and paths are those of today: the record keeps no older ones. */
export interface EditionReport {
  readonly edition: Pick<Edition, 'id' | 'date' | 'parents'>;
  /** True for the edition that began the map: then all is new, and no list says so. */
  readonly isFirst: boolean;
  /** As the edition was closed. */
  readonly counts: { readonly papers: number; readonly abstracts: number; readonly themes: number };
  readonly papers: {
    readonly added: readonly PaperLinkText[];
    readonly removed: readonly PaperLinkText[];
    readonly returned: readonly PaperLinkText[];
    readonly joined: readonly { readonly paper: PaperLinkText; readonly into: PaperLinkText }[];
    readonly parted: readonly { readonly paper: PaperLinkText; readonly from: PaperLinkText }[];
    /** Papers that gained registered keys, and the keys. */
    readonly rekeyed: readonly {
      readonly paper: PaperLinkText;
      readonly keys: readonly string[];
    }[];
    /** By the pair of themes, the largest move first; null stands for no theme. */
    readonly moved: readonly {
      readonly from: ThemeLink | null;
      readonly to: ThemeLink | null;
      readonly papers: readonly PaperLinkText[];
    }[];
  };
  readonly themes: {
    readonly born: readonly ThemeLink[];
    readonly grown: readonly ResizedTheme[];
    readonly shrunk: readonly ResizedTheme[];
    readonly split: readonly { readonly theme: ThemeLink; readonly heirs: readonly ThemeLink[] }[];
    readonly merged: readonly { readonly themes: readonly ThemeLink[]; readonly into: ThemeLink }[];
    readonly renamed: readonly {
      readonly theme: ThemeLink;
      readonly from: string;
      readonly to: string;
    }[];
    readonly drifted: readonly ThemeLink[];
    readonly dissolved: readonly {
      readonly theme: ThemeLink;
      readonly successors: readonly ThemeLink[];
    }[];
    readonly revived: readonly ThemeLink[];
  };
  /** How far known papers moved, as shares of the map’s diagonal; null where nothing was measured. */
  readonly movement: { readonly median: number; readonly p90: number } | null;
  readonly advice: {
    readonly relayout: Omit<EventOf<'relayout-advised'>, 'kind'> | null;
    readonly regroup: Omit<EventOf<'regroup-advised'>, 'kind'> | null;
  };
  /** Gates opened by hand, as `--accept` names them. */
  readonly accepted: readonly string[];
}

type EventOf<Kind extends EditionEvent['kind']> = Extract<EditionEvent, { readonly kind: Kind }>;

/** What an edition changed, from the record alone; null for an edition that the record does not know. */
export function editionReport(atlas: Atlas, id: EditionId): EditionReport | null {
  const edition = editionOf(atlas, id);
  if (edition === undefined) return null;
  const { events, date, parents, paperCount, abstractCount, themeCount } = edition;
  const isFirst = isFirstEdition(atlas, id);
  const all = <Kind extends EditionEvent['kind']>(kind: Kind): readonly EventOf<Kind>[] =>
    events.filter((event): event is EventOf<Kind> => event.kind === kind);
  return {
    edition: { id, date, parents },
    isFirst,
    counts: { papers: paperCount, abstracts: abstractCount, themes: themeCount },
    papers: paperChanges(atlas, all, isFirst ? [] : addedPapers(atlas, id)),
    themes: themeChanges(atlas, all, isFirst ? [] : bornThemes(atlas, id)),
    movement: withoutKind(all('map-moved')[0]),
    advice: {
      relayout: withoutKind(all('relayout-advised')[0]),
      regroup: withoutKind(all('regroup-advised')[0]),
    },
    accepted: all('accepted').map(({ gate }) => gate),
  };
}

type EventsOfKind = <Kind extends EditionEvent['kind']>(kind: Kind) => readonly EventOf<Kind>[];

function paperChanges(
  atlas: Atlas,
  all: EventsOfKind,
  added: readonly PaperId[],
): EditionReport['papers'] {
  const paper = (id: PaperId): PaperLinkText => paperLink(atlas, id);
  const theme = (id: ThemeId | null): ThemeLink | null =>
    id === null ? null : themeLink(atlas, id);
  return {
    added: added.map(paper),
    removed: all('papers-removed').flatMap(({ papers }) => papers.map(paper)),
    returned: all('papers-returned').flatMap(({ papers }) => papers.map(paper)),
    joined: all('paper-joined').map((event) => ({
      paper: paper(event.paper),
      into: paper(event.into),
    })),
    parted: all('paper-parted').map((event) => ({
      paper: paper(event.paper),
      from: paper(event.from),
    })),
    rekeyed: all('paper-rekeyed').map((event) => {
      const known = paper(event.paper);
      return { paper: known, keys: known.title === null ? [] : event.keys };
    }),
    moved: all('papers-moved')
      .map(({ from, to, papers }) => ({
        from: theme(from),
        to: theme(to),
        papers: papers.map(paper),
      }))
      .sort((a, b) => b.papers.length - a.papers.length),
  };
}

function themeChanges(
  atlas: Atlas,
  all: EventsOfKind,
  born: readonly ThemeId[],
): EditionReport['themes'] {
  const theme = (id: ThemeId): ThemeLink => themeLink(atlas, id);
  const resized = all('theme-resized').map(({ theme: id, from, to }) => ({
    theme: theme(id),
    from,
    to,
  }));
  return {
    born: born.map(theme),
    grown: resized.filter(({ from, to }) => to > from),
    shrunk: resized.filter(({ from, to }) => to < from),
    split: all('theme-split').map(({ theme: id, heirs }) => ({
      theme: theme(id),
      heirs: heirs.filter((heir) => heir !== id).map(theme),
    })),
    merged: all('themes-merged').map(({ themes, into }) => ({
      themes: themes.filter((id) => id !== into).map(theme),
      into: theme(into),
    })),
    renamed: all('theme-renamed').map(({ theme: id, from, to }) => ({
      theme: theme(id),
      from,
      to,
    })),
    drifted: all('theme-drifted').map((event) => theme(event.theme)),
    dissolved: all('theme-dissolved').map(({ theme: id, successors }) => ({
      theme: theme(id),
      successors: successors.map(theme),
    })),
    revived: all('theme-revived').map((event) => theme(event.theme)),
  };
}

/** Papers that an edition brought, by the theme they have today, then by id; those gone since come last. */
function addedPapers(atlas: Atlas, id: EditionId): readonly PaperId[] {
  const rank = ({ place }: Atlas['papers'][number]): number => place?.themeIndex ?? Infinity;
  const living = atlas.papers
    .filter(({ since }) => since === id)
    .toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)) || (a.id < b.id ? -1 : 1));
  const former = atlas.record.formerPapers.filter(({ since }) => since === id);
  return [...living, ...former].map((paper) => paper.id);
}

/** Themes that an edition bore, the largest of today first; those ended since come last. */
function bornThemes(atlas: Atlas, id: EditionId): readonly ThemeId[] {
  const living = atlas.themes.filter(({ since }) => since === id);
  const ended = atlas.record.themes.filter(
    ({ since, retired }) => since === id && retired !== undefined,
  );
  return [...living, ...ended].map((theme) => theme.id);
}

function withoutKind<Event extends EditionEvent>(
  event: Event | undefined,
): Omit<Event, 'kind'> | null {
  if (event === undefined) return null;
  const { kind: _, ...rest } = event;
  return rest;
}

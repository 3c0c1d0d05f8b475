import type { Atlas } from '../../domain/atlas.ts';
import type { Edition } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { labelText, printable } from '../safe-text.ts';
import { countOf } from '../count-words.ts';
import { editionOf, whenText } from './editions.ts';
import {
  formerPaper,
  livingPaper,
  paperLink,
  rememberedTheme,
  themeLink,
  type PaperLinkText,
  type ThemeLink,
} from './places.ts';

/** Papers that a tombstone lists; the rest is counted. */
const shownMemberCount = 200;

/** What is left to say of a theme that ended. */
export interface ThemeTombstone {
  readonly label: string;
  readonly formerLabels: readonly string[];
  readonly born: Edition | undefined;
  readonly ended: Edition | undefined;
  readonly paperCount: number;
  /** Where most of its papers went. */
  readonly successors: readonly ThemeLink[];
  /** Its last papers that are still on the map, and the theme of each today; at most 200. */
  readonly members: readonly { readonly paper: PaperLinkText; readonly theme: ThemeLink | null }[];
  /** Such papers beyond those. */
  readonly moreCount: number;
  /** Of its last papers those that are not on the map any more. */
  readonly lostCount: number;
}

/** What the tombstone of a theme says; of one that the lock has lost, hardly anything. */
export function themeTombstone(atlas: Atlas, id: ThemeId): ThemeTombstone {
  const theme = rememberedTheme(atlas, id);
  const end = theme?.retired;
  const into = end?.into ?? null;
  const members = end?.members ?? [];
  const living = members.flatMap((paper) => livingPaper(atlas, paper) ?? []);
  const successors = new Set([...(into === null ? [] : [into]), ...(end?.successors ?? [])]);
  return {
    label: labelText(theme?.label ?? 'A former theme'),
    formerLabels: (theme?.formerLabels ?? []).map(labelText),
    born: theme && editionOf(atlas, theme.since),
    ended: end && editionOf(atlas, end.edition),
    paperCount: members.length,
    successors: [...successors].map((successor) => themeLink(atlas, successor)),
    members: living.slice(0, shownMemberCount).map((paper) => ({
      paper: paperLink(atlas, paper.id),
      theme: themeToday(atlas, paper.id),
    })),
    moreCount: Math.max(0, living.length - shownMemberCount),
    lostCount: members.length - living.length,
  };
}

/** What a tombstone says first: when the theme ended and how many papers it had. */
export function themeTombstoneSentence({
  ended,
  paperCount,
}: Pick<ThemeTombstone, 'ended' | 'paperCount'>): string {
  const end = `This theme ended${ended === undefined ? '' : ` ${whenText(ended)}`}.`;
  return paperCount === 0 ? end : `${end} It had ${countOf(paperCount, 'paper')}.`;
}

/** What is left to say of a paper whose page is gone. */
export type PaperTombstone =
  /** Nothing: it was taken down at someone’s request. */
  | { readonly kind: 'forgotten' }
  /** It left the map, or is on it without a page of its own. */
  | {
      readonly kind: 'removed' | 'pageless';
      readonly title: string | null;
      readonly doi: string | null;
      readonly theme: ThemeLink | null;
    };

/** What the tombstone of a paper says. */
export function paperTombstone(atlas: Atlas, id: PaperId): PaperTombstone {
  const living = livingPaper(atlas, id);
  if (living !== undefined) {
    const { title } = paperLink(atlas, id);
    return { kind: 'pageless', title, doi: living.doi, theme: themeToday(atlas, id) };
  }
  const former = formerPaper(atlas, id);
  if (former?.fate?.kind === 'forgotten') return { kind: 'forgotten' };
  const { title } = paperLink(atlas, id);
  const key = former?.keys.find((name) => name.startsWith('doi:'));
  return {
    kind: 'removed',
    title,
    doi: key === undefined ? null : printable(key.slice('doi:'.length)),
    theme: former?.theme ? themeLink(atlas, former.theme) : null,
  };
}

/** The theme that a paper of the corpus has today. */
function themeToday(atlas: Atlas, id: PaperId): ThemeLink | null {
  const place = livingPaper(atlas, id)?.place ?? null;
  const theme = place === null ? undefined : atlas.themes[place.themeIndex];
  return theme === undefined ? null : themeLink(atlas, theme.id);
}

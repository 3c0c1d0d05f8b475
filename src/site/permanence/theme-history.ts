import type { Atlas } from '../../domain/atlas.ts';
import type { Edition, EditionEvent } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { editionsOf } from './editions.ts';
import { themeLink, type ThemeLink } from './places.ts';

/** Something that an edition did to a theme: words, the themes they end with, and words after those. */
export interface HistoryNote {
  readonly edition: Edition;
  readonly before: string;
  readonly themes: readonly ThemeLink[];
  readonly after: string;
}

/** What happened to a theme, edition by edition, the oldest first. */
export function themeHistory(atlas: Atlas, id: ThemeId): readonly HistoryNote[] {
  return editionsOf(atlas).flatMap((edition) =>
    edition.events.flatMap((event) => {
      const note = noteOf(event, id);
      if (note === null) return [];
      const themes = note.themes.filter((other) => other !== id);
      if (note.needsThemes && themes.length === 0) return [];
      return {
        edition,
        before: note.before,
        themes: themes.map((other) => themeLink(atlas, other)),
        after: note.after ?? '',
      };
    }),
  );
}

interface Note {
  readonly before: string;
  readonly themes: readonly ThemeId[];
  readonly after?: string;
  /** True for a sentence that says nothing without the names of other themes. */
  readonly needsThemes: boolean;
}

/** What an event says of a theme; null where it is about others. */
function noteOf(event: EditionEvent, id: ThemeId): Note | null {
  switch (event.kind) {
    case 'theme-split':
      if (event.theme === id) {
        return { before: 'It was split; papers left for', themes: event.heirs, needsThemes: true };
      }
      if (!event.heirs.includes(id)) return null;
      return { before: 'It split off from', themes: [event.theme], needsThemes: true };
    case 'themes-merged':
      if (event.into !== id) return null;
      return { before: 'It took in', themes: event.themes, needsThemes: true };
    case 'theme-dissolved':
      if (!event.successors.includes(id)) return null;
      return {
        before: 'It took in papers of',
        themes: [event.theme],
        after: ', which ended',
        needsThemes: true,
      };
    case 'theme-drifted':
      if (event.theme !== id) return null;
      return {
        before: 'It drifted: less than half of its papers stayed together',
        themes: [],
        needsThemes: false,
      };
    case 'theme-revived':
      if (event.theme !== id) return null;
      return { before: 'It was revived, having ended before', themes: [], needsThemes: false };
    default:
      return null;
  }
}

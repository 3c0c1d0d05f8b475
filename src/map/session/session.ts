import type { MapElements } from '../elements.ts';
import type { Navigation } from '../moving/navigation.ts';
import type { Papers } from '../papers/papers.ts';
import type { Change, ViewState } from '../view-state.ts';

/** What the parts of a session work with: the state, the one way to change it, and what it is about. */
export interface Session {
  readonly elements: () => MapElements;
  readonly navigation: Navigation;
  readonly state: () => ViewState;
  readonly change: (change: Change) => void;
  /** Null until they are here. */
  readonly papers: () => Papers | null;
  /** Draws all anew with the next frame: something has come that the state does not tell of. */
  readonly redrawSoon: () => void;
  /** Says something to those who listen rather than look. */
  readonly say: (...sentences: readonly (string | undefined)[]) => void;
}

/** Whether a theme or paper is chosen, or shown with its like, or a text: what Escape takes back. */
export function hasChoice({ themeIndex, paperRow, similarTo, own }: ViewState): boolean {
  return themeIndex !== null || paperRow !== null || similarTo !== null || own !== null;
}

import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer } from '../drawing/dots.ts';
import type { MapElements } from '../elements.ts';
import type { Navigation } from '../moving/navigation.ts';
import type { Pick } from '../papers/pick.ts';
import type { Change, ViewState } from '../view-state.ts';

/** What is here once the papers are. */
export interface Papers {
  readonly clientMap: ClientMap;
  readonly pick: Pick;
  readonly dots: DotLayer;
}

/** What the parts of a session work with: the state, the one way to change it, and what it is about. */
export interface Session {
  readonly elements: () => MapElements;
  readonly navigation: Navigation;
  readonly state: () => ViewState;
  readonly change: (change: Change) => void;
  /** Null until they are here. */
  readonly papers: () => Papers | null;
  /** Brings the page in line with the state with the next frame. */
  readonly drawSoon: () => void;
  /** Says something to those who listen rather than look. */
  readonly say: (...sentences: readonly (string | undefined)[]) => void;
}

/** Whether a theme or paper is chosen, or shown with its like, or a text: what Escape takes back. */
export function hasChoice({ themeIndex, paperRow, similarTo, own }: ViewState): boolean {
  return themeIndex !== null || paperRow !== null || similarTo !== null || own !== null;
}

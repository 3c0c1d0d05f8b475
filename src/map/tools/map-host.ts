import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer, DotView } from '../drawing/dots.ts';
import type { MapElements } from '../elements.ts';
import type { Navigation } from '../moving/navigation.ts';
import type { Search } from '../../search/search.ts';
import type { Match } from '../filters/match-papers.ts';
import type { Hits } from '../filters/matching.ts';
import type { Change, ViewState } from '../view-state.ts';
import type { DataFiles } from './data-files.ts';

/** What the map lends to its tools, which are loaded when the first is wanted. */
export interface MapHost {
  readonly elements: () => MapElements;
  readonly clientMap: ClientMap;
  readonly dots: DotLayer;
  /** Folder of the data files. */
  readonly dataFolder: URL;
  readonly state: () => ViewState;
  readonly change: (change: Change) => void;
  readonly choosePaper: (row: number) => void;
  readonly say: (...sentences: readonly (string | undefined)[]) => void;
  readonly where: () => DotView;
  readonly navigation: Pick<Navigation, 'moveTo'>;
}

/** What panels show beyond the state: what the filters came to. */
export interface ToolScene {
  readonly state: ViewState;
  readonly match: Match;
  /** Null where nothing is searched, or not found yet. */
  readonly hits: Hits | null;
}

/** What a panel works with. */
export interface ToolHost extends MapHost {
  readonly files: DataFiles;
  /** The search of the site, loaded with the first question. */
  readonly search: () => Promise<Search>;
  /** Closes the panel and puts the focus back on its button. */
  readonly close: () => void;
  readonly scene: () => ToolScene;
}

/** A panel while it is open. */
export interface Panel {
  readonly element: HTMLElement;
  /** Where it is shown: beside the map, the default, or in the place of the picture. */
  readonly place?: 'stage';
  /** Takes the focus when the panel opens; the heading where there is none. */
  readonly first?: HTMLElement;
  readonly update: (scene: ToolScene) => void;
  readonly leave?: () => void;
}

export type OpenPanel = (host: ToolHost) => Panel;

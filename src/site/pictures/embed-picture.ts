import type { Atlas } from '../../domain/atlas.ts';
import { plainTitle } from '../inline-text.ts';
import { coreOf, dotPath, dotsByTheme, sheetOfAtlas, type Frame } from '../map-picture.ts';
import { labelsOf } from '../picture-labels.ts';
import { labelText } from '../safe-text.ts';
import { paperPath, themePath } from '../urls.ts';

/** Width of a usual frame, CSS pixels: for the picture before a script knows better. */
const usualWidthPx = 640;

/** Up to this many dots are links; of more, links would be most of the page. */
const linkedDotLimit = 200;

/** A name on an embedded map. */
export interface EmbedName {
  readonly themeIndex: number;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  /** Pixels that the side of the unit square must span for the name to have room; 0 for the theme in the light. */
  readonly leastScalePx: number;
  /** True where it has no room in a usual frame. */
  readonly isHidden: boolean;
  readonly lines: readonly { readonly text: string; readonly y: number }[];
}

/** A dot that leads to its paper. */
export interface EmbedDot {
  readonly path: string;
  readonly title: string;
  readonly shape: string;
}

/** What an embedded map adds to the parts of a picture. */
export interface EmbedPicture {
  /** All of the map. */
  readonly all: Frame;
  /** What is seen first. */
  readonly first: Frame;
  /** Map units a pixel in a usual frame. */
  readonly unit: number;
  readonly names: readonly EmbedName[];
  readonly dots: readonly EmbedDot[];
}

/** The names and links of an embedded map, with one theme in the light or all alike (`themeIndex` null). */
export function embedPicture(atlas: Atlas, themeIndex: number | null): EmbedPicture {
  const { frame: all } = sheetOfAtlas(atlas);
  const groups = dotsByTheme(atlas);
  const first = themeIndex === null ? all : firstFrame(all, coreOf(groups[themeIndex] ?? []));
  const unit = first.width / usualWidthPx;
  const linked = themeIndex === null ? groups.flat() : (groups[themeIndex] ?? []);
  return {
    ...{ all, first, unit },
    names: labelsOf(atlas.themes, all).flatMap((label) => {
      const theme = atlas.themes[label.themeIndex];
      if (theme === undefined) return [];
      const leastScalePx = label.themeIndex === themeIndex ? 0 : Math.ceil(label.minScalePx);
      return {
        ...{ themeIndex: label.themeIndex, path: themePath(theme), x: label.x, y: label.y },
        ...{ leastScalePx, isHidden: leastScalePx > 1000 / unit },
        lines: label.lines.map(({ text, y }) => ({ text: labelText(text), y })),
      };
    }),
    dots: (linked.length > linkedDotLimit ? [] : linked).flatMap((dot) => {
      const paper = atlas.papers[dot.paperIndex];
      if (paper === undefined) return [];
      const path = paperPath(paper, atlas.themes);
      return { path, title: plainTitle(paper.title), shape: dotPath([dot]) };
    }),
  };
}

/** A theme with as much again around it, but no more than the map. */
function firstFrame(all: Frame, core: Frame | null): Frame {
  if (core === null) return all;
  const width = Math.min(all.width, Math.max(core.width * 2.2, all.width * 0.55));
  const height = Math.min(all.height, Math.max(core.height * 2.2, all.height * 0.55));
  const middle = (start: number, length: number, least: number, most: number, size: number) =>
    Math.min(Math.max(start + length / 2 - size / 2, least), least + most - size);
  return {
    x: Math.round(middle(core.x, core.width, all.x, all.width, width)),
    y: Math.round(middle(core.y, core.height, all.y, all.height, height)),
    width: Math.round(width),
    height: Math.round(height),
  };
}

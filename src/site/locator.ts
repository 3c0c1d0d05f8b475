import type { Atlas } from '../domain/atlas.ts';
import { stepPath, dotPath, dotsByTheme, groundStep } from './map-picture.ts';
import { oncePer } from './once-per.ts';

/** A theme in a small picture. */
export interface LocatorTheme {
  /** Its land, outermost first, each with its step of the style sheet from 1 to 3. */
  readonly grounds: readonly { readonly step: number; readonly path: string }[];
  /** All its dots as one path. */
  readonly dots: string;
}

/** What the small pictures of a map share: a page adds no more than its own mark. */
export interface Locators {
  readonly coasts: readonly string[];
  /** In the order of the atlas. */
  readonly themes: readonly LocatorTheme[];
}

/** The parts of all small pictures of an atlas, drawn once for all its pages. */
export const locatorsOf = oncePer(drawLocators);

/** Draws the parts of small pictures, in whole units where that shows no difference. */
export function drawLocators({
  land,
  papers,
  themes,
}: Pick<Atlas, 'land' | 'papers' | 'themes'>): Locators {
  const dots = dotsByTheme({ papers, themes });
  return {
    coasts: land
      .filter(({ themeIndex, level }) => themeIndex === null && level === 0)
      .map(({ path }) => stepPath(path, 1)),
    themes: themes.map((_, index) => ({
      grounds: land
        .filter(({ themeIndex }) => themeIndex === index)
        .toSorted((a, b) => a.level - b.level)
        .map(({ level, path }) => ({ step: groundStep(level), path: stepPath(path, 1) })),
      dots: dotPath(dots[index] ?? []),
    })),
  };
}

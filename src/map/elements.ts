import type { Frame, PlacedName } from './moving/viewport.ts';

/** A name on the map and what the build measured for it. */
export interface NameElement extends PlacedName {
  readonly element: SVGElement;
}

/** The name of a theme. */
export interface LabelElement extends NameElement {
  readonly themeIndex: number;
}

/** A theme as the picture has it, whether or not a name or a list has it too. */
export interface ThemeGroup {
  readonly id: string;
  /** The middle of its papers; null where it has none. */
  readonly core: Frame | null;
  /** Carries its colours. */
  readonly dots: SVGElement;
}

/** An element that has a theme's colours, and its part of the light. */
export type ThemedElement = HTMLElement | SVGElement;

/** The parts of the page that the map works on. */
export interface MapElements {
  readonly map: HTMLElement;
  readonly moving: SVGElement;
  readonly labels: readonly LabelElement[];
  /** By the index of the theme. */
  readonly themeGroups: readonly ThemeGroup[];
  /** None until the papers are here. */
  readonly subthemeLabels: readonly NameElement[];
  /** Land, dots and the names of sub-themes, by theme. */
  readonly themed: readonly ThemedElement[];
  readonly marker: SVGElement;
  readonly card: HTMLElement;
  readonly panel: HTMLElement;
  readonly status: HTMLElement;
  readonly buttons: HTMLElement;
  readonly keys: HTMLElement;
  /** Entries of the list of themes; hidden ones have none. */
  readonly themeLinks: readonly HTMLAnchorElement[];
  /** Toolbar and panels; null on a page that has the map alone. */
  readonly tools: HTMLElement | null;
  readonly sheet: Frame;
}

function numbers(text: string | undefined): readonly number[] {
  return (text ?? '').split(' ').filter(Boolean).map(Number);
}

function frameOf(text: string | undefined): Frame | null {
  const [x, y, width, height] = numbers(text);
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return null;
  return { x, y, width, height };
}

/** The index of the theme that an element stands for. */
export function themeIndexOf(element: HTMLOrSVGElement): number {
  return Number(element.dataset['theme']);
}

function labelOf(element: SVGElement): LabelElement {
  const [x = 0, y = 0] = numbers(element.dataset['point']);
  return {
    element,
    themeIndex: themeIndexOf(element),
    x,
    y,
    leastScalePx: Number(element.dataset['leastScale']),
    widthPx: Number(element.dataset['width']),
  };
}

function groupOf(dots: SVGElement): ThemeGroup {
  return { id: dots.dataset['id'] ?? '', core: frameOf(dots.dataset['core']), dots };
}

/** The one element of its kind within another; a page without it is a bug. */
export function partOf<Kind extends Element>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** The same for a plain HTML element. */
export function part(root: ParentNode, selector: string): HTMLElement {
  return partOf(root, selector, HTMLElement);
}

/** Finds all parts, or nothing on a page without a map. */
export function findElements(): MapElements | null {
  const map = document.getElementById('map');
  const stage = map?.parentElement;
  const sheet = frameOf(map?.dataset['viewBox']);
  if (!map || !stage || sheet === null) return null;
  return {
    map,
    sheet,
    moving: partOf(map, '.moving', SVGElement),
    labels: [...map.querySelectorAll<SVGElement>('.label')].map(labelOf),
    themeGroups: [...map.querySelectorAll<SVGElement>('.dots[data-id]')].map(groupOf),
    subthemeLabels: [],
    themed: [
      ...map.querySelectorAll<ThemedElement>('.moving [data-theme], .subtheme-labels[data-theme]'),
    ],
    marker: partOf(map, '.marker', SVGElement),
    card: part(stage, '.map-card'),
    panel: part(stage, '.map-panel'),
    status: part(stage, '[role=status]'),
    buttons: part(stage, '.map-buttons'),
    keys: part(stage, '.map-keys'),
    tools: document.getElementById('map-tools'),
    themeLinks: [...document.querySelectorAll<HTMLAnchorElement>('a[data-theme-id]')],
  };
}

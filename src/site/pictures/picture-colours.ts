import type { AtlasTheme } from '../../domain/atlas.ts';
import { hexOf, mixed, type Oklch } from './oklch.ts';

/** The colours of one scheme. A test holds them to `styles/tokens.css`. */
export interface Scheme {
  readonly ground: Oklch;
  readonly sea: Oklch;
  readonly land: Oklch;
  readonly ink: Oklch;
  readonly inkQuiet: Oklch;
  readonly line: Oklch;
  readonly lineStrong: Oklch;
  readonly halo: Oklch;
  /** Lightness of dots and names by the theme's tone. */
  readonly dot: Readonly<Record<AtlasTheme['tone'], number>>;
  readonly name: Readonly<Record<AtlasTheme['tone'], number>>;
  /** Lightness and chroma of a theme's land, outermost first. */
  readonly grounds: readonly (readonly [number, number])[];
}

/** Chroma of all theme colours but those of land. */
export const themeChroma = 0.1;

export const lightScheme: Scheme = {
  ground: [0.982, 0.006, 95],
  sea: [0.957, 0.011, 95],
  land: [0.975, 0.012, 92],
  ink: [0.25, 0.018, 65],
  inkQuiet: [0.46, 0.016, 70],
  line: [0.86, 0.013, 85],
  lineStrong: [0.6, 0.02, 80],
  halo: [0.982, 0.006, 95],
  dot: { deep: 0.46, bright: 0.57 },
  name: { deep: 0.42, bright: 0.48 },
  grounds: [
    [0.953, 0.02],
    [0.928, 0.034],
    [0.902, 0.048],
  ],
};

export const darkScheme: Scheme = {
  ground: [0.185, 0.012, 255],
  sea: [0.165, 0.016, 255],
  land: [0.215, 0.014, 250],
  ink: [0.915, 0.012, 90],
  inkQuiet: [0.72, 0.014, 85],
  line: [0.335, 0.014, 255],
  lineStrong: [0.56, 0.016, 255],
  halo: [0.185, 0.012, 255],
  dot: { deep: 0.67, bright: 0.8 },
  name: { deep: 0.76, bright: 0.85 },
  grounds: [
    [0.24, 0.024],
    [0.272, 0.034],
    [0.308, 0.044],
  ],
};

/** Widths of the lines along the coast, CSS pixels, and the share of ink in the outer ones, as in `styles/map.css`. */
export const shoreLines = [
  { line: 35, sea: 33.6, ink: 0.2 },
  { line: 20, sea: 18.6, ink: 0.36 },
  { line: 9, sea: 7.5, ink: 0.55 },
] as const;

type Coloured = Pick<AtlasTheme, 'hue' | 'tone'>;

/** Rules that colour a picture in one scheme. */
export function schemeRules(scheme: Scheme, themes: readonly Coloured[]): string {
  return colourRules((pick) => hexOf(pick(scheme)), themes);
}

/** Rules that colour a picture by the scheme of the page it stands in; light where a browser is too old to tell. */
export function bothSchemeRules(themes: readonly Coloured[]): string {
  const both = colourRules(
    (pick) => `light-dark(${hexOf(pick(lightScheme))},${hexOf(pick(darkScheme))})`,
    themes,
  );
  return schemeRules(lightScheme, themes) + both;
}

/** Rules for the parts of a picture: `sea`, `land`, `shore0`, and of theme 3 `dot3`, `name3` and `ground3-1`. */
function colourRules(
  colourOf: (pick: (scheme: Scheme) => Oklch) => string,
  themes: readonly Coloured[],
): string {
  const fill = (name: string, pick: (scheme: Scheme) => Oklch): string =>
    `.${name}{fill:${colourOf(pick)}}`;
  const stroke = (name: string, pick: (scheme: Scheme) => Oklch): string =>
    `.${name}{stroke:${colourOf(pick)}}`;
  return [
    fill('ground', ({ ground }) => ground),
    fill('sea', ({ sea }) => sea),
    stroke('water', ({ sea }) => sea),
    ...shoreLines.map(({ ink }, index) =>
      stroke(`shore${index}`, ({ lineStrong, sea }) => mixed(lineStrong, sea, ink)),
    ),
    stroke('coast', ({ lineStrong }) => lineStrong),
    stroke('rule', ({ line }) => line),
    fill('land', ({ land }) => land),
    fill('ink', ({ ink }) => ink),
    fill('quiet', ({ inkQuiet }) => inkQuiet),
    stroke('halo', ({ halo }) => halo),
    ...themes.flatMap(({ hue, tone }, index) => [
      stroke(`dot${index}`, ({ dot }) => [dot[tone], themeChroma, hue]),
      fill(`name${index}`, ({ name }) => [name[tone], themeChroma, hue]),
      ...[0, 1, 2].map((step) =>
        fill(`ground${index}-${step + 1}`, ({ grounds }) => {
          const [lightness, chroma] = grounds[step] ?? [0, 0];
          return [lightness, chroma, hue];
        }),
      ),
    ]),
  ].join('');
}

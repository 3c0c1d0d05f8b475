/**
 * How titles of papers are set on the magnified map: in the reader's own sans, small, beside their dots. The build
 * reserves room by the figures here; the browser cuts a title that needs more in its font. `map.css` repeats them.
 */

/** CSS pixels. */
export const titleFontSizePx = 11.5;
export const titleLineHeightPx = 15;

/** Between the middle of a dot and its title, CSS pixels. */
export const titleGapPx = 8;

/** Longest title, characters; longer ones end in an ellipsis. */
export const titleLongest = 40;

/** Where a title stands from its dot. */
export const titleSides = ['right', 'left', 'above', 'below'] as const;
export type TitleSide = (typeof titleSides)[number];

/** Side and least scale of a title. */
export interface TitlePlace {
  readonly side: TitleSide;
  /** CSS pixels that the side of the unit square must span for the title to be shown. */
  readonly minScalePx: number;
}

/** The scale of step 1, and steps in which a scale doubles. */
const firstScalePx = 480;
const stepsPerDoubling = 16;

/** A place as one whole number, 1 to 65,535; the scale is rounded up to the next step. 0 stands for no title. */
export function titleCode({ side, minScalePx }: TitlePlace): number {
  const steps = Math.ceil(
    Math.log2(Math.max(minScalePx, firstScalePx) / firstScalePx) * stepsPerDoubling,
  );
  return (steps + 1) * titleSides.length + titleSides.indexOf(side);
}

/** The place that a code stands for, or null. */
export function titlePlaceOf(code: number): TitlePlace | null {
  const side = titleSides[code % titleSides.length];
  const steps = Math.floor(code / titleSides.length) - 1;
  if (steps < 0 || side === undefined) return null;
  return { side, minScalePx: firstScalePx * 2 ** (steps / stepsPerDoubling) };
}

/** A title of at most so many characters: cut at a word where one ends in its second half, with an ellipsis. */
export function shortTitle(title: string, longest: number = titleLongest): string {
  const characters = Array.from(title);
  if (characters.length <= longest) return title;
  const cut = characters.slice(0, Math.max(longest - 1, 1)).join('');
  const isWordEnd = characters[longest - 1] === ' ';
  const lastBlank = cut.lastIndexOf(' ');
  const kept = !isWordEnd && lastBlank > cut.length / 2 ? cut.slice(0, lastBlank) : cut;
  return `${kept.replace(/[\s,:;.–—-]{1,9}$/u, '')}…`;
}

/** Advance widths of a wide common sans, in em, from the narrowest letters to the widest. */
const advances: readonly (readonly [RegExp, number])[] = [
  [/[Iijl.,:;'’|!()/ ]/, 0.34],
  [/[frt[\]"“”-]/, 0.42],
  [/[MWmw@%—…]/, 0.95],
  [/[A-Z&]/, 0.71],
  [/[a-z0-9]/, 0.6],
  [/[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]/u, 0.7],
  [/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u, 1],
  // Marks lie over the letter before them.
  [/\p{Mn}/u, 0],
];

/** Of a script that no figure is known for: wide. */
const unknownAdvance = 0.9;

/** Width to reserve for a title as it is set, CSS pixels. */
export function roughTitleWidthPx(text: string): number {
  let widthEm = 0;
  for (const character of text) {
    widthEm += advances.find(([letters]) => letters.test(character))?.[1] ?? unknownAdvance;
  }
  return Math.ceil(widthEm * titleFontSizePx);
}

/** Middle of a title's box from its dot, CSS pixels to the right and upwards. */
export function titleOffsetPx(side: TitleSide, widthPx: number): { x: number; y: number } {
  switch (side) {
    case 'right':
      return { x: titleGapPx + widthPx / 2, y: 0 };
    case 'left':
      return { x: -titleGapPx - widthPx / 2, y: 0 };
    case 'above':
      return { x: 0, y: titleGapPx + titleLineHeightPx / 2 };
    case 'below':
      return { x: 0, y: -titleGapPx - titleLineHeightPx / 2 };
  }
}

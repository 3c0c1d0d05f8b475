import type { AtlasTheme } from '../domain/atlas.ts';
import { baselinesPx, roughLabelWidthPx, wrapLabel } from '../domain/label-text.ts';
import { round1, type Frame } from './map-picture.ts';
import { isShown } from './shown-themes.ts';

/** A theme's name, ready to be set. */
export interface PictureLabel {
  readonly themeIndex: number;
  /** Map units. */
  readonly x: number;
  readonly y: number;
  /** Place within the sheet, 0–100. */
  readonly xPercent: number;
  readonly yPercent: number;
  /** Baselines from the label's point, CSS pixels. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly widthPx: number;
  /** CSS pixels that the side of the unit square spans when the name is first shown. */
  readonly minScalePx: number;
  /** Step of the style sheet's width queries from which on the name is shown without a script; null for none. */
  readonly fromWidthPx: number | null;
}

/** Widths of the sheet, CSS pixels, at which the style sheet asks which names have room. */
export const labelWidthSteps: readonly number[] = [
  240, 280, 320, 360, 400, 450, 500, 560, 630, 700, 800, 900, 1000, 1200, 1400, 1700, 2000,
];

/** The names of all themes that are not hidden, set within a sheet. */
export function labelsOf(
  themes: readonly Pick<AtlasTheme, 'label' | 'placement' | 'isHidden'>[],
  frame: Frame,
): readonly PictureLabel[] {
  return themes.flatMap((theme, themeIndex) => {
    if (!isShown(theme)) return [];
    const { label, placement } = theme;
    const x = placement.x * 1000;
    const y = (1 - placement.y) * 1000;
    const share = (x - frame.x) / frame.width;
    const widthPx = Math.ceil(roughLabelWidthPx(label));
    // A name is also left out where half of it would leave the sheet.
    const fitsFromPx = widthPx / 2 / Math.max(Math.min(share, 1 - share), 0.001);
    const leastPx = Math.max((placement.minScalePx * frame.width) / 1000, fitsFromPx);
    const lines = wrapLabel(label);
    const baselines = baselinesPx(lines.length);
    return {
      themeIndex,
      x: round1(x),
      y: round1(y),
      xPercent: round1(share * 100),
      yPercent: round1(((y - frame.y) / frame.height) * 100),
      lines: lines.map((text, line) => ({ text, y: baselines[line] ?? 0 })),
      widthPx,
      minScalePx: placement.minScalePx,
      fromWidthPx: labelWidthSteps.find((step) => step >= leastPx) ?? null,
    };
  });
}

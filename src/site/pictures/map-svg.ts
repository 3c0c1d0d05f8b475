import type { Atlas } from '../../domain/atlas.ts';
import { labelFontSizePx, labelFontWeight, labelLetterSpacingEm } from '../../domain/label-text.ts';
import { frameText, sheetOfAtlas, type Frame } from '../map-picture.ts';
import { labelsOf, type PictureLabel } from '../picture-labels.ts';
import { escapeHtml as escapeXml, labelText } from '../safe-text.ts';
import { mapCounts } from '../shown-themes.ts';
import { themeSentence } from '../theme-sentence.ts';
import { darkScheme, lightScheme, schemeRules } from './picture-colours.ts';
import { pictureParts } from './picture-parts.ts';

/** Width of the picture at its own size, CSS pixels. */
const widthPx = 960;

/**
 * The map as a picture of its own, with one theme in the light or all alike (`themeIndex` null): for pages that show pictures
 * but no frames. It is dark where the reader's scheme is, asks for nothing, and names are set in a serif that the reader has.
 */
export function mapSvg(atlas: Atlas, themeIndex: number | null): string {
  const { frame } = sheetOfAtlas(atlas);
  const unit = frame.width / widthPx;
  const { title, description } = wordsOf(atlas, themeIndex);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPx}" height="${Math.round(frame.height / unit)}" viewBox="${frameText(frame)}" role="img">`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(description)}</desc>`,
    `<style>${schemeRules(lightScheme, atlas.themes)}@media (prefers-color-scheme:dark){${schemeRules(darkScheme, atlas.themes)}}</style>`,
    pictureParts(atlas, { unit, themeIndex }),
    namesMarkup(atlas, { frame, unit, themeIndex }),
    '</svg>\n',
  ].join('\n');
}

function wordsOf(
  atlas: Atlas,
  themeIndex: number | null,
): { readonly title: string; readonly description: string } {
  const { settings, papers, themes } = atlas;
  const mapTitle = labelText(settings.title);
  const theme = themeIndex === null ? undefined : themes[themeIndex];
  if (theme !== undefined) {
    const title = `${labelText(theme.label)} on the map “${mapTitle}”`;
    return { title, description: themeSentence(theme, papers) };
  }
  return { title: mapTitle, description: `A map of ${mapCounts(atlas)}.` };
}

interface NameOptions {
  readonly frame: Frame;
  readonly unit: number;
  readonly themeIndex: number | null;
}

/** The names that have room at this size; that of the theme in the light always, and none that touches it. */
function namesMarkup(atlas: Atlas, { frame, unit, themeIndex }: NameOptions): string {
  const labels = labelsOf(atlas.themes, frame);
  const lit = labels.find((label) => label.themeIndex === themeIndex);
  const shown = labels.filter(
    (label) =>
      label !== lit &&
      label.fromWidthPx !== null &&
      label.fromWidthPx <= widthPx &&
      (lit === undefined || !touches(label, lit, unit)),
  );
  const size = round(labelFontSizePx * unit);
  return [
    `<g font-family="'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif" font-size="${size}" font-weight="${labelFontWeight}" letter-spacing="${round(size * labelLetterSpacingEm)}" text-anchor="middle" stroke-width="${round(5 * unit)}" stroke-linejoin="round" paint-order="stroke">`,
    `<g${themeIndex === null ? '' : ' opacity="0.55"'}>${shown.map((label) => nameMarkup(label, unit)).join('')}</g>`,
    lit === undefined ? '' : nameMarkup(within(lit, frame, unit), unit),
    '</g>',
  ].join('');
}

function nameMarkup({ themeIndex, lines, x, y }: PictureLabel, unit: number): string {
  return lines
    .map(
      (line) =>
        `<text class="halo name${themeIndex}" x="${round(x)}" y="${round(y + line.y * unit)}">${escapeXml(labelText(line.text))}</text>`,
    )
    .join('');
}

/** A name whose middle is moved as far as it must to stand inside the frame. */
function within(label: PictureLabel, frame: Frame, unit: number): PictureLabel {
  const half = (label.widthPx / 2 + 8) * unit;
  const least = frame.x + half;
  const most = frame.x + frame.width - half;
  const x = least > most ? frame.x + frame.width / 2 : Math.min(Math.max(label.x, least), most);
  return { ...label, x };
}

function touches(one: PictureLabel, other: PictureLabel, unit: number): boolean {
  const gapX = Math.abs(one.x - other.x) / unit - (one.widthPx + other.widthPx) / 2;
  const gapY = Math.abs(one.y - other.y) / unit - (one.lines.length + other.lines.length) * 10;
  return gapX < 6 && gapY < 4;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import type { Atlas } from '../../domain/atlas.ts';
import { sheetOfAtlas, type Frame } from '../map-picture.ts';
import { labelsOf, type PictureLabel } from '../picture-labels.ts';
import { labelText, shortened } from '../safe-text.ts';
import { mapCounts } from '../shown-themes.ts';
import { themeSentence } from '../theme-sentence.ts';
import { canBeSet, glyphText } from './glyph-text.ts';
import { lightScheme, schemeRules } from './picture-colours.ts';
import { pictureParts } from './picture-parts.ts';
import { fitBlock, type TextBlock } from './text-block.ts';

/** Size of a card in pixels: what sites that show links ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The column of words, and where the map begins. */
const margin = 64;
const columnWidth = 392;
const mapLeft = 504;

/** What stands beside the map. */
interface CardWords {
  readonly above: string;
  readonly name: string;
  readonly sentence: string;
}

/**
 * The card of a theme, or of the whole map for `themeIndex` null, as SVG without text: all words are outlines of the bundled serif.
 * `address` stands at its foot; null for none.
 */
export function cardSvg(atlas: Atlas, themeIndex: number | null, address: string | null): string {
  const { frame } = sheetOfAtlas(atlas);
  const width = cardSize.width - mapLeft;
  const scale = Math.min(width / frame.width, cardSize.height / frame.height);
  const left = mapLeft + (width - frame.width * scale) / 2 - frame.x * scale;
  const top = (cardSize.height - frame.height * scale) / 2 - frame.y * scale;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<style>${schemeRules(lightScheme, atlas.themes)}</style>`,
    `<g transform="translate(${left} ${top}) scale(${scale})">`,
    pictureParts(atlas, { unit: 1 / scale, themeIndex }),
    '</g>',
    themeIndex === null ? namesMarkup(atlas, frame, { left, top, scale }) : '',
    `<path class="ground" d="M0,0h${mapLeft}v${cardSize.height}h-${mapLeft}Z"/>`,
    `<path class="rule" stroke-width="1.5" d="M${mapLeft},0v${cardSize.height}"/>`,
    wordsMarkup(wordsOf(atlas, themeIndex), address),
    '</svg>',
  ].join('\n');
}

function wordsOf(atlas: Atlas, themeIndex: number | null): CardWords {
  const { settings, papers, themes } = atlas;
  const mapTitle = labelText(settings.title);
  const theme = themeIndex === null ? undefined : themes[themeIndex];
  if (theme !== undefined) {
    const sentence = themeSentence(theme, papers);
    return { above: mapTitle, name: labelText(theme.label), sentence };
  }
  return { above: '', name: mapTitle, sentence: `A map of ${mapCounts(atlas)}.` };
}

/** From the top: the map’s title, the name as large as it fits, a short rule, the sentence; the address at the foot. */
function wordsMarkup({ above, name, sentence }: CardWords, address: string | null): string {
  const parts: string[] = [];
  let y = margin;
  const put = (block: TextBlock | null, style: string, gap: number): void => {
    if (block === null) return;
    parts.push(blockMarkup(block, { x: margin, y, style }));
    y += block.height + gap;
  };
  put(blockOf(above, { sizes: [26, 22], lineCount: 2 }), 'quiet', 26);
  put(blockOf(name, { sizes: [68, 60, 52, 46, 40, 34, 28], lineCount: 4 }), 'ink', 30);
  parts.push(`<path class="coast" stroke-width="2" d="M${margin},${y}h72"/>`);
  y += 28;
  put(blockOf(sentence, { sizes: [27], lineCount: 5 }), 'quiet', 0);
  const foot = address === null ? null : blockOf(address, { sizes: [22, 18], lineCount: 1 });
  if (foot !== null) {
    const below = cardSize.height - margin - foot.height + 8;
    if (below > y + 16) parts.push(blockMarkup(foot, { x: margin, y: below, style: 'quiet' }));
  }
  return parts.join('');
}

function blockOf(
  text: string,
  fit: { readonly sizes: readonly number[]; readonly lineCount: number },
): TextBlock | null {
  return canBeSet(text) ? fitBlock(shortened(text, 200), { ...fit, width: columnWidth }) : null;
}

function blockMarkup(
  { lines, size, lineHeight }: TextBlock,
  { x, y, style }: { readonly x: number; readonly y: number; readonly style: string },
): string {
  return lines
    .map((line, index) => {
      // Four fifths of the size lie above the baseline.
      const baseline = y + size * 0.8 + index * lineHeight;
      return outlineMarkup(glyphText(line).outline, { x, y: baseline, size, style });
    })
    .join('');
}

function outlineMarkup(
  outline: string,
  place: { readonly x: number; readonly y: number; readonly size: number; readonly style: string },
): string {
  const { x, y, size, style } = place;
  return `<path class="${style}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${size / 1000} -${size / 1000})" d="${outline}"/>`;
}

/** Size of the names of themes on the card of the whole map, and how they grow over those on pages. */
const nameSize = 20;
const nameGrowth = 20 / 15;

/** Names of themes, where they have room at their size here. */
function namesMarkup(
  atlas: Atlas,
  frame: Frame,
  at: { readonly left: number; readonly top: number; readonly scale: number },
): string {
  return labelsOf(atlas.themes, frame)
    .filter(({ minScalePx }) => minScalePx * nameGrowth <= at.scale * 1000)
    .map((label) => nameMarkup(label, at))
    .join('');
}

function nameMarkup(
  { lines, x, y, themeIndex }: PictureLabel,
  { left, top, scale }: { readonly left: number; readonly top: number; readonly scale: number },
): string {
  const outlines = lines.map((line) => {
    const { width, outline } = glyphText(labelText(line.text), 0.05);
    const start = x * scale + left - (width * nameSize) / 2;
    // Names keep inside the sea beside the column.
    const least = mapLeft + 16;
    const most = cardSize.width - 16 - width * nameSize;
    const from = Math.min(Math.max(start, least), Math.max(most, least));
    const place = { x: from, y: y * scale + top + line.y * nameGrowth, size: nameSize };
    return { outline, place };
  });
  // The serif is bundled in its regular weight here: a line of its own colour makes it bolder.
  const halo = outlines.map(({ outline, place }) =>
    outlineMarkup(outline, { ...place, style: 'halo' }),
  );
  const ink = outlines.map(({ outline, place }) =>
    outlineMarkup(outline, { ...place, style: `name${themeIndex}` }),
  );
  return `<g fill="none" stroke-width="320" stroke-linejoin="round">${halo.join('')}</g>${ink.join('')}`;
}

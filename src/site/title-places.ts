import type { Atlas } from '../domain/atlas.ts';
import { clientRows } from '../domain/client-map.ts';
import {
  labelFontSizePx,
  labelHaloPx,
  lineHeightPx,
  roughLabelWidthPx,
  subthemeLabelFontSizePx,
  wrapLabel,
} from '../domain/label-text.ts';
import { roughTitleWidthPx, shortTitle, titleCode } from '../domain/title-label.ts';
import { plainText } from './inline-text.ts';
import { placeTitles, type PlacedBox } from './place-titles.ts';

/** Codes of the places of all titles, by row of the client map. */
export function titleCodesOf(atlas: Pick<Atlas, 'papers' | 'themes'>): Uint16Array {
  const rows = clientRows(atlas);
  const rowOf = new Map(rows.map((index, row) => [index, row]));
  const codes = new Uint16Array(rows.length);
  const order = bestFirst(atlas);
  const titles = order.map((index) => {
    const paper = atlas.papers[index];
    return {
      x: paper?.place?.x ?? 0,
      y: paper?.place?.y ?? 0,
      widthPx: roughTitleWidthPx(shortTitle(plainText(paper?.title ?? ''))),
    };
  });
  for (const [rank, place] of placeTitles(titles, namesOf(atlas), rows.length).entries()) {
    const row = rowOf.get(order[rank] ?? -1);
    if (row !== undefined && place !== null) codes[row] = titleCode(place);
  }
  return codes;
}

/** Papers as they may choose a place for their titles: the best fitting of each theme, then the second of each, and so on. */
function bestFirst({ papers, themes }: Pick<Atlas, 'papers' | 'themes'>): readonly number[] {
  const ranked = themes.flatMap((theme, themeIndex) =>
    theme.paperIndexes
      .filter((index) => papers[index]?.place?.themeIndex === themeIndex)
      .map((index, rank) => ({ index, rank, themeIndex })),
  );
  return ranked
    .sort((a, b) => a.rank - b.rank || a.themeIndex - b.themeIndex)
    .map(({ index }) => index);
}

/** The boxes of the names of themes and sub-themes, as they were placed. */
function namesOf({ themes }: Pick<Atlas, 'themes'>): readonly PlacedBox[] {
  return themes.flatMap(({ label, placement, subthemes }) => [
    nameBox(label, placement, labelFontSizePx),
    ...subthemes.map((part) => nameBox(part.label, part.placement, subthemeLabelFontSizePx)),
  ]);
}

function nameBox(
  label: string,
  { x, y, minScalePx }: Atlas['themes'][number]['placement'],
  fontSizePx: number,
): PlacedBox {
  return {
    x,
    y,
    offsetX: 0,
    offsetY: 0,
    widthPx: roughLabelWidthPx(label, fontSizePx) + 2 * labelHaloPx,
    heightPx: wrapLabel(label).length * lineHeightPx(fontSizePx) + 2 * labelHaloPx,
    minScalePx,
  };
}

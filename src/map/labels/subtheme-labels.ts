import type { ClientSubtheme } from '../../domain/client-map.ts';
import {
  baselinesPx,
  roughLabelWidthPx,
  subthemeLabelFontSizePx,
  wrapLabel,
} from '../../domain/label-text.ts';
import { themeIndexOf, type NameElement, type ThemedElement } from '../elements.ts';
import { svgElement } from './svg-element.ts';

/** Writes the names of sub-themes into the groups of their themes, whose colours they take. None is shown yet. */
export function writeSubthemeLabels(
  themed: readonly ThemedElement[],
  subthemes: readonly ClientSubtheme[],
): readonly NameElement[] {
  const groups = themed.filter((element) => element.matches('.subtheme-labels'));
  const groupOf = new Map(groups.map((group) => [themeIndexOf(group), group]));
  return subthemes.map(({ label, themeIndex, x, y, minScalePx }) => {
    const element = svgElement('svg', { class: 'subtheme-label' });
    const text = svgElement('text', {});
    const lines = wrapLabel(label);
    const baselines = baselinesPx(lines.length, subthemeLabelFontSizePx);
    for (const [line, words] of lines.entries()) {
      const part = svgElement('tspan', { x: '0', y: (baselines[line] ?? 0).toFixed(1) });
      part.textContent = words;
      text.append(part);
    }
    element.append(text);
    groupOf.get(themeIndex)?.append(element);
    const widthPx = roughLabelWidthPx(label, subthemeLabelFontSizePx);
    return { element, x: x * 1000, y: (1 - y) * 1000, leastScalePx: minScalePx, widthPx };
  });
}

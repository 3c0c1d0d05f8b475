import { BETWEEN_CONFIDENCE } from '../../../src/model/theme-fit.ts';
import type { FittedModel } from '../../../src/model/fitted-model.ts';
import type { TransformedPaper } from '../../../src/model/placing/transform-by.ts';

const MOST_TERMS = 10;
const MOST_NEIGHBOURS = 10;

/** One line that `transform` writes of a paper, named as in `/data/papers.jsonl`. */
export function transformedLine(
  sourceId: string | null,
  { terms, vector, place }: TransformedPaper,
  model: Pick<FittedModel, 'themes' | 'paperIds'>,
): string {
  const near = (place?.neighbours ?? []).slice(0, MOST_NEIGHBOURS);
  const themeId = (theme: number | undefined): string | null =>
    model.themes[theme ?? -1]?.id ?? null;
  return JSON.stringify({
    id: sourceId,
    terms: terms
      .slice(0, MOST_TERMS)
      .map(({ text, weight }) => ({ term: text, weight: round(weight, 4) })),
    vector: place === null ? null : Array.from(vector, (value) => round(value, 5)),
    theme: themeId(place?.theme),
    theme_label: model.themes[place?.theme ?? -1]?.label ?? null,
    theme_confidence: place === null ? null : round(place.confidence, 3),
    between: place !== null && model.themes.length > 1 && place.confidence < BETWEEN_CONFIDENCE,
    second_theme: themeId(place?.secondTheme),
    x: place === null ? null : round(place.x, 5),
    y: place === null ? null : round(place.y, 5),
    neighbours: near.map(({ row }) => model.paperIds[row] ?? null),
    similarities: near.map(({ similarity }) => round(similarity, 3)),
  });
}

/** Rounded, never to a negative zero. */
function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

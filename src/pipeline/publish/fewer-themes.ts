import { countOf } from '../../domain/count-of.ts';
import type { Method } from '../../domain/atlas.ts';
import type { Problem } from '../../domain/problem.ts';

/** A warning where the map of some papers has fewer themes than the settings ask for; none for `auto`. */
export function fewerThemes(
  asked: 'auto' | number,
  { themeCount, placedCount }: Pick<Method, 'themeCount' | 'placedCount'>,
): Problem[] {
  if (asked === 'auto' || themeCount >= asked || placedCount === 0) return [];
  const reason =
    placedCount < asked
      ? `only ${countOf(placedCount, 'paper')} can be grouped`
      : 'the papers are too alike for more';
  return [
    {
      level: 'warned',
      code: 'THEMES-FEWER',
      file: 'map.yaml',
      record: '',
      field: 'themes.count',
      value: String(asked),
      message: `The settings ask for ${countOf(asked, 'theme')}, but the map has ${themeCount}: ${reason}.`,
      hint: `Write \`themes: { count: ${themeCount} }\`, or \`auto\` in place of the number.`,
    },
  ];
}

import { noFigure } from '../contest/format-figures.ts';

/** A figure over histories. */
export interface Spread {
  readonly mean: number;
  readonly worst: number;
}

/** What a figure is to reach on average and, where given, in the worst history. */
export interface Goal {
  readonly better: 'high' | 'low';
  readonly mean: number;
  readonly worst?: number;
}

/** How a figure is written: `97.1 %`, `-0.004`. */
export type FigureFormat = (figure: number) => string;

/** Stands behind a figure that misses its goal. */
export const missMark = '✗';

/** Mean and worst of figures over histories; null where there are none. */
export function spreadOf(
  figures: readonly (number | null)[],
  better: Goal['better'],
): Spread | null {
  const measured = figures.filter((figure) => figure !== null);
  if (measured.length === 0) return null;
  return {
    mean: measured.reduce((sum, figure) => sum + figure, 0) / measured.length,
    worst: better === 'high' ? Math.min(...measured) : Math.max(...measured),
  };
}

/** Mean and, in brackets, worst, marked where the goal is missed; a dash where nothing was measured. */
export function spreadCell(
  spread: Spread | null,
  format: FigureFormat,
  goal: Goal | null = null,
): string {
  if (spread === null) return noFigure;
  const text = `${format(spread.mean)} (${format(spread.worst)})`;
  return goal === null || isMet(spread, goal) ? text : `${text} ${missMark}`;
}

/** A goal in words: `kept ≥ 96 % (worst ≥ 92 %)`, `alive 100 %`. */
export function goalWords(
  name: string,
  { better, mean, worst }: Goal,
  format: FigureFormat,
): string {
  // Of a share there is no more than all of it.
  if (better === 'high' && mean === 1) return `${name} ${format(mean)}`;
  const sign = better === 'high' ? '≥' : '≤';
  const ofWorst = worst === undefined ? '' : ` (worst ${sign} ${format(worst)})`;
  return `${name} ${sign} ${format(mean)}${ofWorst}`;
}

/** Goals in words, one after the other; a dash where there is none. */
export function goalsCell(goals: readonly (string | null)[]): string {
  const words = goals.filter((goal) => goal !== null);
  return words.length === 0 ? noFigure : words.join(', ');
}

/** `97.1 %`, `100 %`. */
export const asPercent: FigureFormat = (figure) => {
  const text = (100 * figure).toFixed(1).replace(/\.0$/, '');
  return `${text.replace(/^-0$/, '0').replace('-', '−')} %`;
};

/** `−0.004`, `0.012`. */
export const asDifference: FigureFormat = (figure) =>
  figure
    .toFixed(3)
    .replace(/^-0\.000$/, '0.000')
    .replace('-', '−');

/** `3.5`: a number of things. */
export const asCount: FigureFormat = (figure) =>
  Number.isInteger(figure) ? String(figure) : figure.toFixed(1);

/** Which goals hold for a map: those of maps of 500 papers and more, those below 150, none between. */
export function sizeOf(paperCount: number): 'large' | 'small' | 'between' {
  if (paperCount >= 500) return 'large';
  return paperCount < 150 ? 'small' : 'between';
}

function isMet(spread: Spread, { better, mean, worst }: Goal): boolean {
  const reaches = (figure: number, goal: number): boolean =>
    better === 'high' ? figure >= goal : figure <= goal;
  return reaches(spread.mean, mean) && (worst === undefined || reaches(spread.worst, worst));
}

import { countOf, countText, listText } from '../count-words.ts';
import type { EditionReport } from './edition-report.ts';

/** One line on an edition: what it changed, in counts. */
export function reportSummary(report: EditionReport): string {
  if (report.isFirst) return 'This is the map’s first edition.';
  const { papers, themes } = report;
  const movedCount = papers.moved.reduce((sum, move) => sum + move.papers.length, 0);
  const mergedCount = themes.merged.reduce((sum, merger) => sum + merger.themes.length, 0);
  const parts = [
    countsText('paper', [
      [papers.added.length, 'added'],
      [papers.removed.length, 'removed'],
      [papers.returned.length, 'back again'],
      [papers.joined.length, 'joined with others'],
      [papers.parted.length, 'parted from others'],
      [movedCount, 'moved to another theme'],
      [papers.rekeyed.length, 'with new identifiers'],
    ]),
    countsText('theme', [
      [themes.born.length, 'born'],
      [themes.dissolved.length, 'ended'],
      [themes.split.length, 'split'],
      [mergedCount, 'merged'],
      [themes.renamed.length, 'renamed'],
      [themes.drifted.length, 'drifted'],
      [themes.revived.length, 'revived'],
      [themes.grown.length, 'grown'],
      [themes.shrunk.length, 'shrunk'],
    ]),
    ...((report.movement?.p90 ?? 0) > 0 ? ['known papers moved on the map'] : []),
    ...(report.accepted.length > 0 ? ['changes were accepted by hand'] : []),
  ].filter((part) => part !== '');
  const [first = '', ...rest] = parts;
  if (first === '') return 'Nothing changed.';
  return `${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('; ')}.`;
}

/** `5 papers added, 2 removed and 1 back again`; empty where all counts are 0. */
function countsText(
  noun: string,
  counts: readonly (readonly [count: number, words: string])[],
): string {
  const [first, ...rest] = counts.filter(([count]) => count > 0);
  if (first === undefined) return '';
  return listText([
    `${countOf(first[0], noun)} ${first[1]}`,
    ...rest.map(([count, words]) => `${countText(count)} ${words}`),
  ]);
}

import { countOf } from '../../src/domain/count-of.ts';
import type { BuiltSite } from './build-site.ts';
import { formatBytes } from './site-files.ts';

/** What a build made, for people. */
export function formatSummary({ atlas, pageCount, bytes }: BuiltSite): string {
  const { method } = atlas;
  const rows: [string, string][] = [
    [
      'papers',
      `${method.paperCount}, ${method.placedCount} on the map, ${method.withAbstractCount} with an abstract`,
    ],
    ['terms', String(method.vocabularySize)],
    ['themes', `${method.themeCount}; ${method.betweenCount} of the papers between themes`],
    ['layout', formatQuality(method.quality)],
    ['site', `${countOf(pageCount, 'page')}, ${formatBytes(bytes)}`],
  ];
  return rows.map(([name, value]) => `${name.padEnd(8)}${value}`).join('\n');
}

function formatQuality({
  trustworthiness,
  overlap,
}: BuiltSite['atlas']['method']['quality']): string {
  if (trustworthiness === null || overlap === null) return 'too few papers to measure its quality';
  return `trustworthiness ${trustworthiness.toFixed(2)}, keeps ${Math.round(overlap * 100)} % of the nearest papers`;
}

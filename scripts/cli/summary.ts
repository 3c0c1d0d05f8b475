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
  rows.push(...adviceRows(atlas), ...lookRows(atlas));
  return rows.map(([name, value]) => `${name.padEnd(8)}${value}`).join('\n');
}

/** What an author might look at first. */
function lookRows({ suggestions }: BuiltSite['atlas']): readonly [string, string][] {
  const { papers, themes } = suggestions;
  if (papers.length === 0) return [];
  const pairs = themes.length === 0 ? '' : ` and ${countOf(themes.length, 'pair')} of themes`;
  return [
    [
      'look',
      `at ${countOf(papers.length, 'paper')}${pairs} first, where a word of yours settles most: /method/#look-at-first`,
    ],
  ];
}

/** What the edition advises, with what to type. */
function adviceRows({ record }: BuiltSite['atlas']): readonly [string, string][] {
  const events = record.editions.find(({ id }) => id === record.edition)?.events ?? [];
  return events.flatMap((event): [string, string][] => {
    if (event.kind === 'relayout-advised') {
      const share = Math.round(event.placedShare * 100);
      return [
        [
          'advice',
          `${share} % of the papers were placed since positions were drawn; drawn anew the map would be truer: \`npm run build -- --relayout\``,
        ],
      ];
    }
    if (event.kind === 'regroup-advised') {
      const share = (event.inertiaShare * 100).toFixed(1);
      return [
        [
          'advice',
          `themes found anew would be tighter by ${share} %: \`npm run build -- --regroup\``,
        ],
      ];
    }
    return [];
  });
}

function formatQuality({
  trustworthiness,
  overlap,
}: BuiltSite['atlas']['method']['quality']): string {
  if (trustworthiness === null || overlap === null) return 'too few papers to measure its quality';
  return `trustworthiness ${trustworthiness.toFixed(2)}, keeps ${Math.round(overlap * 100)} % of the nearest papers`;
}

import type { MapPoint, Placement, Subtheme } from '../../domain/atlas.ts';
import { slugWords } from '../../model/slug-words.ts';
import type { Subgrouping, ThemeLabels } from '../stage-values.ts';
import { roundPoint } from './round.ts';

/** Where the name of a sub-theme belongs and where it stands. */
export interface SubthemePlace {
  readonly anchor: MapPoint;
  readonly placement: Placement;
}

/** What the stages found of the parts of themes. */
export interface SubthemeFindings {
  readonly subgrouping: Pick<Subgrouping, 'themeOf'>;
  /** Sub-theme of each placed paper, or -1. */
  readonly subthemeOf: ReadonlyMap<number, number>;
  readonly labels: Pick<ThemeLabels, 'subthemes'>;
  readonly places: readonly SubthemePlace[];
}

/** The sub-themes of a theme, whose papers are given in their order: largest first, then by label. */
export function buildSubthemes(
  findings: SubthemeFindings,
  theme: number,
  paperIndexes: readonly number[],
): Subtheme[] {
  const { subgrouping, labels } = findings;
  const parts = Array.from(subgrouping.themeOf, (_, part) => part).filter(
    (part) => subgrouping.themeOf[part] === theme,
  );
  if (parts.length === 0) return [];
  const members = new Map(parts.map((part) => [part, [] as number[]]));
  for (const paper of paperIndexes) members.get(findings.subthemeOf.get(paper) ?? -1)?.push(paper);
  const found = parts.map((part) => {
    const { anchor, placement } = findings.places[part] ?? {
      anchor: { x: 0.5, y: 0.5 },
      placement: { x: 0.5, y: 0.5, minScalePx: 0 },
    };
    const papers = members.get(part) ?? [];
    return {
      label: labels.subthemes.labels[part] ?? '',
      terms: labels.subthemes.terms[part] ?? [],
      size: papers.length,
      paperIndexes: papers,
      anchor: roundPoint(anchor),
      placement: { ...roundPoint(placement), minScalePx: placement.minScalePx },
    };
  });
  found.sort((a, b) => b.size - a.size || (a.label < b.label ? -1 : 1));
  const slugs = chooseFragments(found.map(({ label }) => label));
  return found.map((subtheme, index) => ({ ...subtheme, slug: slugs[index] ?? '' }));
}

/** The words of each label as slugs of themes have them, `part` where none are left, and a number behind one that is taken. */
function chooseFragments(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    const words = slugWords(label) || 'part';
    let slug = words;
    for (let number = 2; taken.has(slug); number++) slug = `${words}-${String(number)}`;
    taken.add(slug);
    return slug;
  });
}

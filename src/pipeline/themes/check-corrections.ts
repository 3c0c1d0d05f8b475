import type { PaperId } from '../../domain/paper.ts';
import type { Problem } from '../../domain/problem.ts';
import { dot, rowOf } from '../../math/dense-matrix.ts';
import { entriesOf } from '../../math/sparse-matrix.ts';
import type { Grouping, ReducedSpace, SteeredTheme, TermMatrix } from '../stage-values.ts';
import { rowsToCluster } from './rows-to-cluster.ts';
import { seedColumns } from './seed-vectors.ts';

/** A pinned paper is far where so many other themes are nearer to it. */
const NEARER_THEMES = 3;

interface Space {
  readonly matrix: TermMatrix;
  readonly reduced: ReducedSpace;
}

/**
 * Corrections that fit their theme no more, each with what to do: pinned papers far from it, seed terms and words of labels
 * that nobody uses, papers kept out of the only theme. They are obeyed all the same.
 *
 * @param ids of all papers, by index
 */
export function checkCorrections(
  space: Space,
  curated: readonly SteeredTheme[],
  { grouping, ids }: { readonly grouping: Grouping; readonly ids: readonly PaperId[] },
): readonly Problem[] {
  return curated.flatMap((theme, index) => {
    const cluster = grouping.curatedOf.indexOf(index);
    if (cluster < 0 || theme.isImplied === true) return [];
    const idOf = (row: number): PaperId[] => {
      const id = ids[space.reduced.paperIndexes[row] ?? -1];
      return id === undefined ? [] : [id];
    };
    return [
      ...farPins(space, theme, { grouping, cluster, idOf }),
      ...banned(theme, { grouping, cluster, idOf }),
      ...unusedTerms(space.matrix, theme),
      ...strangeLabel(space, theme, { grouping, cluster }),
    ];
  });
}

interface Place {
  readonly grouping: Grouping;
  readonly cluster: number;
  readonly idOf: (row: number) => readonly PaperId[];
}

function farPins(
  { reduced }: Space,
  theme: SteeredTheme,
  { grouping, cluster, idOf }: Place,
): readonly Problem[] {
  const rows = rowsToCluster(reduced);
  const { centroids, clusterCount } = grouping;
  return (theme.pinnedRows ?? []).flatMap((row) => {
    const here = rowOf(rows, row);
    const own = dot(here, rowOf(centroids, cluster));
    let nearerCount = 0;
    for (let other = 0; other < clusterCount; other++)
      if (dot(here, rowOf(centroids, other)) > own) nearerCount++;
    if (nearerCount < NEARER_THEMES) return [];
    return idOf(row).map((id) =>
      remark(theme, {
        ...{ level: 'warned', code: 'THEME-PIN-FAR', field: 'papers.must', value: id },
        message: `The paper "${id}" is pinned to this theme, but ${String(nearerCount)} others are nearer to it.`,
        hint: 'Look whether it still belongs here; pin it to another theme, or take it out of `must`.',
      }),
    );
  });
}

function banned(theme: SteeredTheme, { grouping, cluster, idOf }: Place): readonly Problem[] {
  return (theme.bannedRows ?? [])
    .filter((row) => grouping.clusterOf[row] === cluster)
    .flatMap((row) =>
      idOf(row).map((id) =>
        remark(theme, {
          ...{ level: 'warned', code: 'THEME-NOT-ONLY', field: 'papers.not', value: id },
          message: `The paper "${id}" is kept out of every theme there is, so it stays in this one.`,
          hint: 'Take it out of `not` here, or pin it to the theme that is right.',
        }),
      ),
    );
}

function unusedTerms(matrix: TermMatrix, theme: SteeredTheme): readonly Problem[] {
  const unused = theme.terms.filter((term) => seedColumns([term], matrix).size === 0);
  if (unused.length === 0) return [];
  return [
    remark(theme, {
      ...{ level: 'warned', code: 'THEME-TERMS-UNUSED', field: 'terms', value: unused.join(', ') },
      message: `No more than one paper uses "${unused.join('", "')}".`,
      hint: 'Take out what nobody writes, or write it as the abstracts do.',
    }),
  ];
}

function strangeLabel(
  { matrix, reduced }: Space,
  theme: SteeredTheme,
  { grouping, cluster }: Pick<Place, 'grouping' | 'cluster'>,
): readonly Problem[] {
  const { label } = theme;
  if (label === null) return [];
  const columns = seedColumns(label.split(/\s/u), matrix);
  const isUsed = reduced.paperIndexes.some(
    (paper, row) =>
      grouping.clusterOf[row] === cluster &&
      entriesOf(matrix.rows, paper).some(({ column }) => columns.has(column)),
  );
  if (isUsed) return [];
  return [
    remark(theme, {
      ...{ level: 'noted', code: 'THEME-LABEL-UNUSED', field: 'label', value: label },
      message: `No paper of the theme uses a word of "${label}".`,
      hint: 'If the name is still right, nothing needs to be done; else write another `label`.',
    }),
  ];
}

function remark({ file }: SteeredTheme, parts: Omit<Problem, 'file' | 'record'>): Problem {
  const { level, code, field, message, hint } = parts;
  const value = Array.from(parts.value).slice(0, 80).join('');
  return { level, code, file, record: '', field, value, message, hint };
}

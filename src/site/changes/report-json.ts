import type { PaperLinkText, ThemeLink } from '../permanence/places.ts';
import type { EditionReport } from './edition-report.ts';

/**
 * `report.json`, format `paperland-changes/1`, every list whole, keys always in this order:
 *
 * ```text
 * { "format": "paperland-changes/1",
 *   "edition":  { "id", "date": string | null, "parents": [id] },
 *   "first":    true for the edition that began the map; all is new then, and "added" and "born" are empty,
 *   "counts":   { "papers", "abstracts", "themes" },
 *   "papers":   { "added": [paper], "removed": [paper], "returned": [paper],
 *                 "joined": [{ "paper", "into": paper }], "parted": [{ "paper", "from": paper }],
 *                 "rekeyed": [{ "paper", "keys": [string] }],
 *                 "moved": [{ "from": theme | null, "to": theme | null, "papers": [paper] }] },
 *   "themes":   { "born": [theme], "grown": [{ "theme", "from": count, "to": count }], "shrunk": likewise,
 *                 "split": [{ "theme", "heirs": [theme] }], "merged": [{ "themes": [theme], "into": theme }],
 *                 "renamed": [{ "theme", "from": label, "to": label }], "drifted": [theme],
 *                 "dissolved": [{ "theme", "successors": [theme] }], "revived": [theme] },
 *   "movement": { "median", "p90" } as shares of the diagonal, or null,
 *   "advice":   { "relayout": { "placedShare", "trustworthinessGain", "overlapGain" } | null,
 *                 "regroup": { "inertiaShare" } | null },
 *   "accepted": [gate] }
 *
 * paper: { "id", "title": string | null, "page": path on the host | null }
 * theme: { "id", "label", "page": path on the host }
 * ```
 */
export function reportJson(report: EditionReport, hrefOf: (path: string) => string): object {
  const paper = ({ id, title, path }: PaperLinkText): object => ({
    id,
    title,
    page: path === null ? null : hrefOf(path),
  });
  const theme = ({ id, label, path }: ThemeLink): object => ({ id, label, page: hrefOf(path) });
  const themeOrNull = (link: ThemeLink | null): object | null => link && theme(link);
  const { edition, papers, themes, advice } = report;
  return {
    format: 'paperland-changes/1',
    edition: { id: edition.id, date: edition.date, parents: edition.parents },
    first: report.isFirst,
    counts: report.counts,
    papers: {
      added: papers.added.map(paper),
      removed: papers.removed.map(paper),
      returned: papers.returned.map(paper),
      joined: papers.joined.map((pair) => ({ paper: paper(pair.paper), into: paper(pair.into) })),
      parted: papers.parted.map((pair) => ({ paper: paper(pair.paper), from: paper(pair.from) })),
      rekeyed: papers.rekeyed.map(({ paper: link, keys }) => ({ paper: paper(link), keys })),
      moved: papers.moved.map((move) => ({
        from: themeOrNull(move.from),
        to: themeOrNull(move.to),
        papers: move.papers.map(paper),
      })),
    },
    themes: {
      born: themes.born.map(theme),
      grown: themes.grown.map((line) => ({ ...line, theme: theme(line.theme) })),
      shrunk: themes.shrunk.map((line) => ({ ...line, theme: theme(line.theme) })),
      split: themes.split.map((line) => ({
        theme: theme(line.theme),
        heirs: line.heirs.map(theme),
      })),
      merged: themes.merged.map((line) => ({
        themes: line.themes.map(theme),
        into: theme(line.into),
      })),
      renamed: themes.renamed.map((line) => ({ ...line, theme: theme(line.theme) })),
      drifted: themes.drifted.map(theme),
      dissolved: themes.dissolved.map((line) => ({
        theme: theme(line.theme),
        successors: line.successors.map(theme),
      })),
      revived: themes.revived.map(theme),
    },
    movement: report.movement && {
      median: report.movement.median,
      p90: report.movement.p90,
    },
    advice: {
      relayout: advice.relayout && {
        placedShare: advice.relayout.placedShare,
        trustworthinessGain: advice.relayout.trustworthinessGain,
        overlapGain: advice.relayout.overlapGain,
      },
      regroup: advice.regroup && { inertiaShare: advice.regroup.inertiaShare },
    },
    accepted: report.accepted,
  };
}

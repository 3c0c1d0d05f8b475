import type { Atlas } from '../../domain/atlas.ts';
import { livingTheme, type ThemeLink } from '../permanence/places.ts';
import { isShown } from '../shown-themes.ts';
import type { EditionReport } from './edition-report.ts';

/**
 * What an edition changed, as news and digests tell it: nothing of what became of hidden themes. A theme that ended is told of,
 * and where it was merged into a hidden one that is named: its page leads there.
 */
export function listedReport(atlas: Atlas, report: EditionReport): EditionReport {
  const isListed = ({ id }: ThemeLink): boolean => {
    const theme = livingTheme(atlas, id);
    return theme === undefined || isShown(theme);
  };
  const about = ({ theme }: { readonly theme: ThemeLink }): boolean => isListed(theme);
  const { born, grown, shrunk, split, renamed, drifted, dissolved, revived } = report.themes;
  return {
    ...report,
    themes: {
      ...report.themes,
      born: born.filter(isListed),
      grown: grown.filter(about),
      shrunk: shrunk.filter(about),
      split: split
        .filter(about)
        .map(({ theme, heirs }) => ({ theme, heirs: heirs.filter(isListed) })),
      renamed: renamed.filter(about),
      drifted: drifted.filter(isListed),
      dissolved: dissolved.map(({ theme, successors }) => ({
        theme,
        successors: successors.filter(isListed),
      })),
      revived: revived.filter(isListed),
    },
  };
}

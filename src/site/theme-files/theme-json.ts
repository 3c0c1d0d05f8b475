import type { Atlas, AtlasTheme, ThemeTerm } from '../../domain/atlas.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { editionName, editionOf } from '../permanence/editions.ts';
import { shortPath } from '../permanence/former-pages.ts';
import { themeFeedPath } from '../permanence/theme-folders.ts';
import { themeHistory } from '../permanence/theme-history.ts';
import { themeLink, type ThemeLink } from '../permanence/places.ts';
import { themeTombstone } from '../permanence/tombstones.ts';
import { labelText } from '../safe-text.ts';
import { paperData } from '../map-data.ts';
import { papersAt } from '../reference-files.ts';
import { themeFileNames } from './theme-file-names.ts';
import { isShown } from '../shown-themes.ts';
import { themeSentence } from '../theme-sentence.ts';
import { themePath } from '../urls.ts';

/** Gives the address of a path of the site: absolute where the settings name a site, else from the host's root. */
export type AddressOf = (path: string) => string;

/**
 * `theme.json`: all that a page tells of a theme, for programs. Texts are plain; papers are as in `/data/papers.jsonl`, in the
 * order of the page.
 */
export function themeJson(atlas: Atlas, theme: AtlasTheme, addressOf: AddressOf): object {
  const paperId = (index: number): string | null => atlas.papers[index]?.id ?? null;
  return {
    format: 'paperland/1',
    ...identityOf(theme, addressOf),
    label: labelText(theme.label),
    former_labels: theme.formerLabels.map(labelText),
    born: editionData(atlas, theme.since),
    description: themeSentence(theme, atlas.papers),
    note: theme.curated?.prose ?? '',
    terms: theme.terms.map(termData),
    size: theme.paperIndexes.length,
    hidden: theme.isHidden,
    hue: theme.hue,
    anchor: { x: theme.anchor.x, y: theme.anchor.y },
    subthemes: theme.subthemes.map(({ label, terms, size, paperIndexes }) => ({
      label: labelText(label),
      terms: terms.map(termData),
      size,
      papers: paperIndexes.map(paperId),
    })),
    quotes: theme.quotes.map(({ text, paperIndex }) => ({ text, paper: paperId(paperIndex) })),
    exemplars: theme.exemplars.map(({ paperIndex, terms }) => ({
      paper: paperId(paperIndex),
      terms,
    })),
    neighbours: theme.neighbours.flatMap(({ themeIndex, sharedTerms }) => {
      const other = atlas.themes[themeIndex];
      if (other === undefined || !isShown(other)) return [];
      return [{ ...linkData(themeLink(atlas, other.id), addressOf), shared_terms: sharedTerms }];
    }),
    history: historyData(atlas, theme, addressOf),
    papers: papersAt(atlas, theme.paperIndexes).map((paper) => paperData(atlas, paper)),
    files: {
      ...Object.fromEntries(
        themeFileNames.map((name) => [name, addressOf(`${themePath(theme)}${name}`)]),
      ),
      'feed.atom': addressOf(themeFeedPath(theme)),
    },
    edition: editionData(atlas, atlas.record.edition),
  };
}

/** The same of a theme that ended: what its page tells. */
export function goneThemeJson(
  atlas: Atlas,
  gone: { readonly id: ThemeId; readonly path: string },
  addressOf: AddressOf,
): object {
  const { id, path } = gone;
  const tombstone = themeTombstone(atlas, id);
  return {
    format: 'paperland/1',
    status: 'gone',
    ...{ id, page: addressOf(path), permanent: addressOf(shortPath(id)) },
    label: tombstone.label,
    former_labels: tombstone.formerLabels,
    born: tombstone.born === undefined ? null : editionData(atlas, tombstone.born.id),
    ended: tombstone.ended === undefined ? null : editionData(atlas, tombstone.ended.id),
    size: tombstone.paperCount,
    successors: tombstone.successors.map((theme) => linkData(theme, addressOf)),
    papers: tombstone.members.map(({ paper, theme }) => ({
      id: paper.id,
      title: paper.title,
      theme: theme?.id ?? null,
    })),
    edition: editionData(atlas, atlas.record.edition),
  };
}

function identityOf(theme: AtlasTheme, addressOf: AddressOf): object {
  return {
    id: theme.id,
    slug: theme.slug,
    page: addressOf(themePath(theme)),
    permanent: addressOf(shortPath(theme.id)),
  };
}

function termData({ text, insideCount, outsideCount }: ThemeTerm): object {
  return { term: text, papers_inside: insideCount, papers_outside: outsideCount };
}

function linkData({ id, label, path }: ThemeLink, addressOf: AddressOf): object {
  return { id, label, page: addressOf(path) };
}

function editionData(atlas: Atlas, id: Atlas['record']['edition']): object {
  return { id, date: editionOf(atlas, id)?.date ?? null };
}

function historyData(atlas: Atlas, theme: AtlasTheme, addressOf: AddressOf): readonly object[] {
  return themeHistory(atlas, theme.id).map(({ edition, before, themes, after }) => ({
    edition: { id: edition.id, date: edition.date },
    text: `${[before, themes.map(({ label }) => label).join(', ')].filter(Boolean).join(' ')}${after}.`,
    when: editionName(edition),
    themes: themes.map((other) => linkData(other, addressOf)),
  }));
}

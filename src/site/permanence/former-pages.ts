import type { LockItem } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { numberedPages } from '../theme-listing.ts';
import { paperPath, themePath } from '../urls.ts';
import { livingPaper, livingTheme, pathOfRef, servedOf, themePathOf } from './places.ts';
import type { PlaceSource } from './places.ts';

/** An address where no living page stands, and what answers there. Paths are relative to the base path. */
export type FormerPage =
  | { readonly kind: 'redirect'; readonly path: string; readonly to: string }
  | { readonly kind: 'theme'; readonly path: string; readonly id: ThemeId }
  | { readonly kind: 'paper'; readonly path: string; readonly id: PaperId }
  | { readonly kind: 'page'; readonly path: string; readonly name: string };

/**
 * What answers at every address that was ever published and has no living page: redirects, tombstones, the short
 * addresses of themes and the numbered pages that a list no longer reaches. Whatever the ledger says, no address
 * is made twice, and none leads to itself.
 */
export function formerPages(atlas: PlaceSource): readonly FormerPage[] {
  const living = livingPaths(atlas);
  const pages = [...servedOf(atlas).values()]
    .filter(({ path }) => !living.has(path))
    .map((item) => formerPage(atlas, item));
  const known = new Set([...living, ...pages.map(({ path }) => path)]);
  const further = [...numberedRedirects(atlas), ...shortAddresses(atlas)];
  for (const page of further) {
    if (known.has(page.path)) continue;
    known.add(page.path);
    pages.push(page);
  }
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** `/t/<id>/` of every theme that ever was. */
export function shortAddresses(atlas: PlaceSource): readonly Redirect[] {
  const ids = new Set([...atlas.record.themes, ...atlas.themes].map(({ id }) => id));
  return [...ids].map((id) => redirect(shortPath(id), themePathOf(atlas, id)));
}

/** Path of the short address of a theme. */
export function shortPath(id: ThemeId): string {
  return `t/${id}/`;
}

/** The redirects that the ledger names, each with the edition that first published its address. */
export function ledgerRedirects(
  atlas: PlaceSource,
): readonly (Redirect & Pick<LockItem, 'since'>)[] {
  const living = livingPaths(atlas);
  return [...servedOf(atlas).values()].flatMap((item) => {
    if (living.has(item.path)) return [];
    const page = formerPage(atlas, item);
    return page.kind === 'redirect' ? [{ ...page, since: item.since }] : [];
  });
}

type Redirect = Extract<FormerPage, { kind: 'redirect' }>;

function redirect(path: string, to: string): Redirect {
  return { kind: 'redirect', path, to };
}

/** Addresses at which the atlas itself has a page. */
function livingPaths({ themes, papers, pages }: PlaceSource): ReadonlySet<string> {
  return new Set([
    ...themes.flatMap((theme) => [
      themePath(theme),
      ...numberedPages(theme).map((number) => numberedPath(themePath(theme), number)),
    ]),
    ...papers.filter(({ hasPage }) => hasPage).map((paper) => paperPath(paper, themes)),
    ...pages.map(({ name }) => `${name}/`),
  ]);
}

function formerPage(atlas: PlaceSource, item: LockItem): FormerPage {
  const { path, kind, id } = item;
  if (item.target !== null && item.state === 'redirect') {
    const to = pathOfRef(atlas, item.target);
    if (to !== path) return redirect(path, to);
  }
  // A thing that has a living page elsewhere needs no tombstone.
  switch (kind) {
    case 'theme': {
      const theme = livingTheme(atlas, id as ThemeId);
      return theme ? redirect(path, themePath(theme)) : { kind, path, id: id as ThemeId };
    }
    case 'paper': {
      const paper = livingPaper(atlas, id as PaperId);
      return paper?.hasPage === true
        ? redirect(path, paperPath(paper, atlas.themes))
        : { kind, path, id: id as PaperId };
    }
    case 'page':
      return { kind, path, name: id };
  }
}

/** The numbered pages of each list that are not there any more lead to the page of the theme. */
function numberedRedirects(atlas: PlaceSource): readonly Redirect[] {
  return [...servedOf(atlas).values()].flatMap((item) => {
    if (item.kind !== 'theme') return [];
    const answer = formerPage(atlas, item);
    const to = answer.kind === 'redirect' ? answer.to : item.path;
    return Array.from({ length: item.pages ?? 0 }, (_, index) =>
      redirect(numberedPath(item.path, index + 1), to),
    );
  });
}

function numberedPath(path: string, number: number): string {
  return `${path}page/${String(number)}/`;
}

/** Title and description of such a page, which hold nothing of what was there: search engines stay away from it. */
export function formerPageWords({ kind }: FormerPage): {
  readonly title: string;
  readonly description: string;
} {
  switch (kind) {
    case 'redirect':
      return { title: 'Moved', description: 'This page has another address.' };
    case 'theme':
      return { title: 'Former theme', description: 'A theme that was on this map and ended.' };
    case 'paper':
      return {
        title: 'Former page of a paper',
        description: 'What became of the page of a paper.',
      };
    case 'page':
      return { title: 'Former page', description: 'A page that was withdrawn.' };
  }
}

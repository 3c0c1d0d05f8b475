import type { Atlas, AtlasPaper, AtlasTheme } from '../../domain/atlas.ts';
import type { ItemRef, LockItem, LockPaper, LockTheme } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import type { ThemeId } from '../../domain/theme.ts';
import { refOf, servedItems } from '../../lock/item-address.ts';
import { plainTitle } from '../inline-text.ts';
import { oncePer } from '../once-per.ts';
import { labelText } from '../safe-text.ts';
import { paperPath, themePath } from '../urls.ts';

/** The part of an atlas that tells where things are and where they were. */
export type PlaceSource = Pick<Atlas, 'record' | 'papers' | 'themes' | 'pages'>;

/** A theme as it can be linked today, whether it lives or not. */
export interface ThemeLink {
  readonly id: ThemeId;
  /** Plain text. */
  readonly label: string;
  /** Where it leads: its page, that of the theme it became part of, or its tombstone. */
  readonly path: string;
}

/** A paper as it can be linked today. */
export interface PaperLinkText {
  readonly id: PaperId;
  /** Plain text; null for a paper that was taken down. */
  readonly title: string | null;
  /** Null where no page tells of it. */
  readonly path: string | null;
}

/** Where everything is, by id: made once for all pages. */
const indexOf = oncePer((source: PlaceSource) => {
  const { record, papers, themes, pages } = source;
  const served = servedItems(record.items);
  return {
    served,
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    papers: new Map(papers.map((paper) => [paper.id, paper])),
    pages: new Set(pages.map(({ name }) => name)),
    everyTheme: new Map(record.themes.map((theme) => [theme.id, theme])),
    formerPapers: new Map(record.formerPapers.map((paper) => [paper.id, paper])),
    gone: new Map(
      [...served.values()]
        .filter(({ state }) => state !== 'redirect')
        .map((item) => [refOf(item), item.path]),
    ),
  };
});

/** The item that each address serves. */
export function servedOf(source: PlaceSource): ReadonlyMap<string, LockItem> {
  return indexOf(source).served;
}

/** A theme that lives. */
export function livingTheme(source: PlaceSource, id: ThemeId): AtlasTheme | undefined {
  return indexOf(source).themes.get(id);
}

/** A theme that lives or lived, as the lock remembers it. */
export function rememberedTheme(source: PlaceSource, id: ThemeId): LockTheme | undefined {
  return indexOf(source).everyTheme.get(id);
}

/** A paper of the corpus. */
export function livingPaper(source: PlaceSource, id: PaperId): AtlasPaper | undefined {
  return indexOf(source).papers.get(id);
}

/** A paper that is not in the corpus any more. */
export function formerPaper(source: PlaceSource, id: PaperId): LockPaper | undefined {
  return indexOf(source).formerPapers.get(id);
}

/** Path of what a ref names, as it is served today; a list of what there is where nothing else is known. */
export function pathOfRef(source: PlaceSource, ref: ItemRef): string {
  const [kind, id] = splitRef(ref);
  switch (kind) {
    case 'theme':
      return themePathOf(source, id as ThemeId);
    case 'paper':
      return paperPathOf(source, id as PaperId) ?? 'themes/';
    case 'page':
      return indexOf(source).pages.has(id) ? `${id}/` : (indexOf(source).gone.get(ref) ?? '');
  }
}

/** A ref's parts; the cast repeats what the type of a ref says. */
function splitRef(ref: ItemRef): readonly [LockItem['kind'], string] {
  const colon = ref.indexOf(':');
  return [ref.slice(0, colon) as LockItem['kind'], ref.slice(colon + 1)];
}

/** Path of a theme's page, of its survivor's where it was merged, or of its tombstone. */
export function themePathOf(source: PlaceSource, id: ThemeId): string {
  const { themes, everyTheme, gone } = indexOf(source);
  const seen = new Set<ThemeId>();
  for (let at: ThemeId | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const living = themes.get(at);
    if (living !== undefined) return themePath(living);
    const tombstone = gone.get(`theme:${at}`);
    if (tombstone !== undefined) return tombstone;
    at = everyTheme.get(at)?.retired?.into ?? null;
  }
  return 'themes/';
}

/** Path of what tells of a paper today: its page, its theme's, or a tombstone; null where nothing does. */
function paperPathOf(source: PlaceSource, id: PaperId): string | null {
  const { papers, formerPapers, gone } = indexOf(source);
  const seen = new Set<PaperId>();
  for (let at: PaperId | null = id; at !== null && !seen.has(at);) {
    seen.add(at);
    const living = papers.get(at);
    if (living !== undefined) return paperPath(living, source.themes);
    const tombstone = gone.get(`paper:${at}`);
    if (tombstone !== undefined) return tombstone;
    const fate: LockPaper['fate'] = formerPapers.get(at)?.fate;
    at = fate?.kind === 'joined' ? fate.into : null;
  }
  return null;
}

/** A theme with its label as of now, or as of its end; its id where the record has lost it. */
export function themeLink(source: PlaceSource, id: ThemeId): ThemeLink {
  const label = livingTheme(source, id)?.label ?? rememberedTheme(source, id)?.label ?? id;
  return { id, label: labelText(label), path: themePathOf(source, id) };
}

/** A paper with its title as of now, or as of its end. */
export function paperLink(source: PlaceSource, id: PaperId): PaperLinkText {
  return { id, title: paperTitle(source, id), path: paperPathOf(source, id) };
}

function paperTitle(source: PlaceSource, id: PaperId): string | null {
  const living = livingPaper(source, id);
  if (living !== undefined) return plainTitle(living.title);
  const former = formerPaper(source, id);
  if (former === undefined || former.fate?.kind === 'forgotten') return null;
  return former.title === null ? null : plainTitle(former.title);
}

import type { MapPoint } from '../../domain/atlas.ts';
import type { EditionEvent, EditionId, LockTheme } from '../../domain/lock.ts';
import type { CuratedTheme } from '../../domain/theme.ts';
import { compareText } from '../../lock/edition-order.ts';
import type { ThemeColour } from '../stage-values.ts';
import { assignColours } from './assign-colours.ts';
import { chooseThemeSlugs } from './mint-theme-ids.ts';
import type { ThemeMatch } from './theme-match.ts';

/** A cluster of this build as its theme's line is to have it. */
export interface NamedCluster {
  readonly label: string;
  /** The author's file that it grew from. */
  readonly curated: Pick<CuratedTheme, 'name' | 'slug' | 'colour'> | null;
  /** Where it is densest, in the unit square. */
  readonly anchor: MapPoint;
}

/** The lines of all themes ever, and what changed in them. */
export interface RecordedThemes {
  /** In the order of ids; lines of which nothing changed are the objects that they were. */
  readonly themes: readonly LockTheme[];
  /** Themes with another label, in the order of ids. */
  readonly events: readonly EditionEvent[];
}

/**
 * The next lines of themes: what lives has its label, slug, colour and file of now and knows the labels and slugs
 * that it had; what ended says how; what lives again has no end any more. Slugs and colours stay but where an
 * author gives others. An ended theme keeps the name of its file, so that the file can bring it back.
 */
export function recordThemes(
  lines: readonly LockTheme[],
  match: Pick<ThemeMatch, 'ids' | 'ended'>,
  build: { readonly edition: EditionId; readonly clusters: readonly NamedCluster[] },
): RecordedThemes {
  const { edition, clusters } = build;
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const olds = match.ids.map((id) => lineOf.get(id) ?? null);
  const slugs = chooseThemeSlugs(
    clusters.map(({ label, curated }, cluster) => ({
      id: match.ids[cluster] ?? '',
      label,
      given: curated?.slug ?? null,
      kept: olds[cluster]?.slug ?? null,
    })),
    ownersOfSlugs(lines),
  );
  const colours = assignColours(
    clusters.map(({ anchor }) => anchor),
    clusters.map(({ curated }) => curated?.colour ?? null),
    olds,
  );

  const events: EditionEvent[] = [];
  const next = new Map(lineOf);
  for (const [cluster, id] of match.ids.entries()) {
    const named = clusters[cluster];
    const slug = slugs[cluster];
    const colour = colours[cluster];
    if (named === undefined || slug === undefined || colour === undefined)
      throw new Error(`The theme ${id} has no cluster`);
    const old = olds[cluster] ?? null;
    const parts = {
      ...{ slug, label: named.label.normalize('NFC'), hue: colour.hue, tone: colour.tone },
      file: named.curated?.name.normalize('NFC') ?? null,
    };
    if (old !== null && old.label !== parts.label)
      events.push({ kind: 'theme-renamed', theme: id, from: old.label, to: parts.label });
    next.set(
      id,
      old === null
        ? { id, formerSlugs: [], formerLabels: [], since: edition, changed: edition, ...parts }
        : carriedOn(old, parts, edition),
    );
  }
  for (const [id, { into, successors, members, file }] of match.ended) {
    const old = lineOf.get(id);
    if (old === undefined) throw new Error(`The theme ${id} ended and never was`);
    const retired = { edition, into, successors, members };
    next.set(id, { ...old, changed: edition, file: file ?? old.file, retired });
  }
  return {
    themes: [...next.values()].sort((left, right) => compareText(left.id, right.id)),
    events: events.sort((left, right) => compareText(renamed(left), renamed(right))),
  };
}

function renamed(event: EditionEvent): string {
  return event.kind === 'theme-renamed' ? event.theme : '';
}

/** The theme that has or had each slug. Of two that had one, which a merge of branches can leave, the one that has it. */
function ownersOfSlugs(lines: readonly LockTheme[]): ReadonlyMap<string, string> {
  return new Map([
    ...lines.flatMap(({ id, formerSlugs }) => formerSlugs.map((slug) => [slug, id] as const)),
    ...lines.map(({ id, slug }) => [slug, id] as const),
  ]);
}

/** The line of a theme that lives on, or lives again. */
function carriedOn(
  old: LockTheme,
  parts: ThemeColour & Pick<LockTheme, 'slug' | 'label' | 'file'>,
  edition: EditionId,
): LockTheme {
  const isSame =
    old.retired === undefined &&
    old.slug === parts.slug &&
    old.label === parts.label &&
    old.file === parts.file &&
    old.hue === parts.hue &&
    old.tone === parts.tone;
  if (isSame) return old;
  const { retired: _, ...living } = old;
  return {
    ...living,
    ...parts,
    formerSlugs: formerOf([...old.formerSlugs, old.slug], parts.slug),
    formerLabels: formerOf([...old.formerLabels, old.label], parts.label),
    changed: edition,
  };
}

function formerOf(all: readonly string[], current: string): string[] {
  return [...new Set(all)].filter((one) => one !== current).sort();
}

import type { EditionEvent, EditionId, LockPaper } from '../../domain/lock.ts';
import type { PaperId } from '../../domain/paper.ts';
import { compareText, orderEditions } from '../../lock/edition-order.ts';
import type { CompareEditions } from '../../lock/edition-order.ts';
import type { Edition } from '../../domain/lock.ts';
import { isRegistered, matchPapers } from './resolve-paper-ids-match.ts';
import { mintPaperId, paperSlug } from './resolve-paper-ids-mint.ts';

/** A paper of the content as identity sees it. */
export interface KeyedPaper {
  /** All its normalised keys, none shared with another paper but by chance; the first is the one to mint its id from. */
  readonly keys: readonly [string, ...string[]];
  readonly title: string;
}

/** What the lock knows that bears on ids. */
export interface IdentityContext {
  readonly editions: readonly Edition[];
  readonly locked: readonly LockPaper[];
  /** The edition of this build. */
  readonly edition: EditionId;
  /** Ids of the setting `forget`. */
  readonly forgotten: ReadonlySet<string>;
  /** Ids of other things that no paper may have, such as those of themes. */
  readonly takenIds: ReadonlySet<string>;
}

/** What a line keeps of a paper of the content. */
type NamedPaper = Pick<KeyedPaper, 'title'> & { readonly keys: readonly string[] };

const NO_PAPER: NamedPaper = { keys: [], title: '' };
/** Longer titles are cut: they are kept for reports and tombstones. */
const TITLE_LENGTH = 200;

export interface ResolvedPapers {
  /** One a paper of the content, in its order. */
  readonly identities: readonly {
    readonly id: PaperId;
    readonly slug: string;
    /** The author took it down: it belongs in no corpus. */
    readonly isForgotten: boolean;
  }[];
  /**
   * The lines of all papers ever, in the order of ids: keys and fates as of now, themes and positions as they
   * were, null for newcomers.
   */
  readonly papers: readonly LockPaper[];
  readonly events: readonly EditionEvent[];
}

/**
 * Gives every paper of the content the id and slug that it had, whichever of its keys it is known by now, and a
 * new id where it is new. Two locked papers that are one now keep the older id; when they part again, each has
 * its own.
 */
export function resolvePaperIds(
  given: readonly KeyedPaper[],
  context: IdentityContext,
): ResolvedPapers {
  // As the lock writes them; ids are minted from the keys as given.
  const papers = given.map(({ keys, title }) => ({
    keys: keys.map((key) => key.normalize('NFC')),
    mintKey: keys[0],
    title,
  }));
  const compare = orderEditions(context.editions);
  const locked = context.locked.toSorted(bySeniority(compare));
  const { lineOf, joined } = matchPapers(papers, locked);
  const takenIds = new Set([...context.takenIds, ...locked.map(({ id }) => id)]);
  // In the order of keys, so that ids do not depend on the order of papers.
  const minted = new Map<number, PaperId>();
  for (const index of newcomersByKey(papers, lineOf)) {
    const id = mintPaperId(papers[index]?.mintKey ?? '', takenIds);
    takenIds.add(id);
    minted.set(index, id);
  }

  const ids = papers.map((_, index): PaperId => {
    const id = lineOf.get(index)?.id ?? minted.get(index);
    if (id === undefined) throw new Error(`Paper ${index} has no id`);
    return id;
  });
  const holders = new Map(ids.map((id, index) => [id, index]));
  const heldKeys = registeredKeys(papers, ids);
  const lines = [
    ...locked.map((line) => {
      const index = holders.get(line.id);
      const into = ids[joined.get(line.id) ?? -1];
      return index === undefined
        ? departed(line, into, context)
        : present(line, papers[index] ?? NO_PAPER, { heldKeys, ...context });
    }),
    ...[...minted].map(([index, id]) => newcomer(id, papers[index] ?? NO_PAPER, context)),
  ].sort((left, right) => compareText(left.id, right.id));

  const slugs = new Map(lines.map(({ id, slug }) => [id, slug]));
  return {
    identities: ids.map((id, index) => ({
      id,
      slug: slugs.get(id) ?? paperSlug(papers[index]?.title ?? '', id),
      isForgotten: context.forgotten.has(id),
    })),
    papers: lines,
    events: eventsOf(context.locked, lines),
  };
}

/** Papers in the corpus first, then those that left it, then those that are part of another; the older first. */
function bySeniority(compare: CompareEditions): (left: LockPaper, right: LockPaper) => number {
  const rankOf = ({ fate }: LockPaper): number =>
    fate === undefined ? 0 : fate.kind === 'joined' ? 2 : 1;
  return (left, right) =>
    rankOf(left) - rankOf(right) ||
    compare(left.since, right.since) ||
    compareText(left.id, right.id);
}

function newcomersByKey(
  papers: readonly { readonly mintKey: string }[],
  lineOf: ReadonlyMap<number, LockPaper>,
): readonly number[] {
  return papers
    .map(({ mintKey }, index) => ({ key: mintKey, index }))
    .filter(({ index }) => !lineOf.has(index))
    .sort((left, right) => compareText(left.key, right.key))
    .map(({ index }) => index);
}

/** The paper of the content that each registered key names. */
function registeredKeys(
  papers: readonly { readonly keys: readonly string[] }[],
  ids: readonly PaperId[],
): ReadonlyMap<string, PaperId> {
  return new Map(
    papers.flatMap(({ keys }, index) =>
      keys
        .filter(isRegistered)
        .map((key): [string, PaperId] => [key, ids[index] ?? ('' as PaperId)]),
    ),
  );
}

/** The line of a paper that the content names. A key that names another paper now is that one's alone. */
function present(
  line: LockPaper,
  { keys, title }: NamedPaper,
  {
    heldKeys,
    edition,
    forgotten,
  }: IdentityContext & { readonly heldKeys: ReadonlyMap<string, PaperId> },
): LockPaper {
  const own = line.keys.filter((key) => (heldKeys.get(key) ?? line.id) === line.id);
  const known = { ...line, keys: union(own, keys) };
  if (forgotten.has(line.id)) return taken(known, edition);
  return withFate({ ...known, title: shownTitle(title) }, undefined, edition);
}

/** The line of a paper that the content does not name, or not as a paper of its own. */
function departed(
  line: LockPaper,
  into: PaperId | undefined,
  { edition, forgotten }: IdentityContext,
): LockPaper {
  if (forgotten.has(line.id)) return taken(line, edition);
  if (into !== undefined) return withFate(line, { kind: 'joined', into }, edition);
  // A paper stays part of another that is gone as well.
  if (line.fate?.kind === 'joined') return line;
  return withFate(line, { kind: 'removed' }, edition);
}

function newcomer(
  id: PaperId,
  { keys, title }: NamedPaper,
  { edition, forgotten }: IdentityContext,
): LockPaper {
  const line: LockPaper = {
    id,
    keys: union([], keys),
    title: shownTitle(title),
    slug: null,
    since: edition,
    changed: edition,
    theme: null,
    x: null,
    y: null,
  };
  return forgotten.has(id) ? taken(line, edition) : line;
}

/** The line of a paper that its author took down: of its content nothing is kept but the keys it is known by. */
function taken(line: LockPaper, edition: EditionId): LockPaper {
  return withFate({ ...line, title: null }, { kind: 'forgotten' }, edition);
}

function shownTitle(title: string): string {
  const line = title.normalize('NFC');
  return line.length <= TITLE_LENGTH ? line : `${line.slice(0, TITLE_LENGTH - 1)}…`.toWellFormed();
}

function withFate(line: LockPaper, fate: LockPaper['fate'], edition: EditionId): LockPaper {
  if (JSON.stringify(nameOf(fate)) === JSON.stringify(nameOf(line.fate))) return line;
  const { fate: _, ...rest } = line;
  return fate === undefined ? { ...rest, changed: edition } : { ...rest, changed: edition, fate };
}

/** A fate without the keys of later versions. */
function nameOf(fate: LockPaper['fate']): readonly (string | null)[] {
  return [fate?.kind ?? null, fate?.kind === 'joined' ? fate.into : null];
}

function eventsOf(before: readonly LockPaper[], after: readonly LockPaper[]): EditionEvent[] {
  const oldLines = new Map(before.map((line) => [line.id, line]));
  const removed: PaperId[] = [];
  const returned: PaperId[] = [];
  const others: EditionEvent[] = [];
  for (const line of after) {
    const old = oldLines.get(line.id);
    if (old === undefined) continue;
    const [was, is] = [old.fate, line.fate];
    const gained = line.keys.filter((key) => isRegistered(key) && !old.keys.includes(key));
    if (gained.length > 0) others.push({ kind: 'paper-rekeyed', paper: line.id, keys: gained });
    if (is?.kind === 'joined' && nameOf(is).join() !== nameOf(was).join())
      others.push({ kind: 'paper-joined', paper: line.id, into: is.into });
    if (was?.kind === 'joined' && is === undefined)
      others.push({ kind: 'paper-parted', paper: line.id, from: was.into });
    else if (was !== undefined && is === undefined) returned.push(line.id);
    if (was === undefined && (is?.kind === 'removed' || is?.kind === 'forgotten'))
      removed.push(line.id);
  }
  if (returned.length > 0) others.unshift({ kind: 'papers-returned', papers: returned });
  if (removed.length > 0) others.unshift({ kind: 'papers-removed', papers: removed });
  return others;
}

function union(left: readonly string[], right: readonly string[]): readonly string[] {
  return [...new Set([...left, ...right])].sort();
}

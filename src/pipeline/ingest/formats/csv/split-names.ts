import type { RawAuthor } from '../../records/raw-record.ts';
import { bareName } from './column-names.ts';
import { parseList } from './list-cell.ts';
import { publisherOf } from './publisher-of.ts';

/** How the names of a file are written. */
export interface NameStyle {
  /** The mark between names; null where it is a comma, or not known. */
  readonly mark: ';' | '|' | null;
  /** Names run into each other without a mark, as SpringerLink writes them. */
  readonly areRunTogether: boolean;
  /** `Adler DG` is a family name and initials. */
  readonly haveBareInitials: boolean;
}

/** A semicolon that ends no character reference. */
const semicolon = /(?<!&#?\w{1,10});/u;
/** Initials as Scopus and Embase (`D.G.`, `J.-P.`) and as PubMed (`DG`) write them. */
const dottedInitials = /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,6}$/u;
const bareInitials = /^\p{Lu}(?:-?\p{Lu}){0,3}$/u;
const suffix = /^(?:II|III|IV|Jr\.?|JR|Sr\.?|SR)$/u;

/** Finds out how the names of a file are written, by its headers and the cells that hold them. */
export function nameStyleOf(headers: readonly string[], cells: readonly string[]): NameStyle {
  const publisher = publisherOf(headers);
  const bare = new Set(headers.map(bareName));
  const lists = cells.filter((cell) => !cell.startsWith('['));
  // Web of Science, Dimensions, IEEE, Scopus since 2023 and Zotero, which have commas within names only.
  const hasSemicolons =
    ['Web of Science', 'Dimensions', 'IEEE Xplore'].some((name) => name === publisher) ||
    ['authorfullnames', 'abstractnote'].some((name) => bare.has(name)) ||
    lists.some((cell) => semicolon.test(cell));
  const hasBars = lists.some((cell) => cell.includes('|'));
  return {
    mark: hasSemicolons ? ';' : hasBars ? '|' : null,
    areRunTogether: publisher === 'SpringerLink',
    haveBareInitials: publisher === 'Scopus' || publisher === 'Embase' || bare.has(pubMedColumn),
  };
}

/** A column that only exports of PubMed have: `Journal/Book`. */
const pubMedColumn = 'journalbook';

/** The authors of one cell, in any of the ways that exports write them. */
export function splitNames(cell: string, style: NameStyle): readonly RawAuthor[] {
  if (/^\[no author/iu.test(cell)) return [];
  const text = cell.replaceAll(/\s+/gu, ' ');
  const names = parseList(text) ?? splitCell(text, style);
  return names
    .map((name) => name.replace(/ ?\((?:\d{5,}|[A-Z]+-\d{4}-\d{4})\)$/u, '').trim())
    .filter((name) => name !== '' && !/^(?:and )?others$|^et al\.?$/iu.test(name))
    .map((name) => groupName(name) ?? familyWithInitials(name, style) ?? name);
}

/** A comma at the end, and no other, says that a name is not to be taken apart. */
function groupName(name: string): RawAuthor | null {
  return name.indexOf(',') === name.length - 1 ? { literal: name.slice(0, -1) } : null;
}

function splitCell(text: string, style: NameStyle): readonly string[] {
  if (style.areRunTogether) return splitRunTogether(text);
  if (style.mark === '|' && text.includes('|')) return text.split('|');
  if (style.mark === ';' && semicolon.test(text)) return text.split(semicolon);
  return splitAtCommas(text, style);
}

/**
 * Names with commas between, or within: `Liu, R., Adler, D.G.` (Scopus before 2023), `Liu R., Adler D.G.`, `Ada
 * Lovelace, Charles Babbage and Alan Turing`, `Lovelace, Ada and Babbage, Charles`, `Lovelace, Ada`.
 */
function splitAtCommas(cell: string, style: NameStyle): readonly string[] {
  const byAnd = cell.split(/ (?:and|&) /u);
  const isInverted = byAnd.length > 1 && byAnd.every((name) => /^[^,]+,[^,]+$/u.test(name));
  if (isInverted) return byAnd;
  const pieces = cell
    .split(/, ?(?:(?:and|&) )?| (?:and|&) /u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const pairs = pairUp(pieces);
  if (pairs !== null) return pairs;
  return areWholeNames(pieces, style) ? pieces : byAnd;
}

/** `Liu`, `R.`, `Adler`, `D.G.` as two names; null where initials do not follow names throughout. */
function pairUp(pieces: readonly string[]): readonly string[] | null {
  const names: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    const [family = '', initials = '', next = ''] = pieces.slice(at, at + 3);
    if (dottedInitials.test(family) || !dottedInitials.test(initials)) return null;
    const hasSuffix = suffix.test(next);
    names.push(hasSuffix ? `${family}, ${next}, ${initials}` : `${family}, ${initials}`);
    at += hasSuffix ? 3 : 2;
  }
  return names;
}

/** Whether most pieces are names of two words and more, and two pieces are not one name turned round. */
function areWholeNames(pieces: readonly string[], style: NameStyle): boolean {
  if (pieces.every((piece) => familyWithInitials(piece, style) !== null)) return true;
  // Where another mark stands between names, a comma stands within one.
  if (style.mark !== null) return false;
  const wholeCount = pieces.filter((piece) => piece.includes(' ')).length;
  if (pieces.length !== 2 || style.haveBareInitials) return wholeCount > pieces.length / 2;
  const [first = '', second = ''] = pieces;
  return wholeCount === 2 && !/^\p{Ll}/u.test(first) && !/ \p{Lu}\.$/u.test(second);
}

/** `van den Adler D.G.` in its parts; null for a name that does not end with initials. */
function familyWithInitials(
  name: string,
  { haveBareInitials }: NameStyle,
): Exclude<RawAuthor, string> | null {
  if (name.includes(',')) return null;
  const words = name.split(/\s+/u);
  let familyCount = words.length;
  while (familyCount > 0 && dottedInitials.test(words[familyCount - 1] ?? '')) familyCount--;
  let given = words.slice(familyCount).join(' ');
  if (given === '') {
    // PubMed ends the last name with a full stop.
    given = (words[--familyCount] ?? '').replace(/\.$/u, '');
    const maxLength = haveBareInitials ? 4 : 2;
    if (!bareInitials.test(given) || suffix.test(given)) return null;
    if (given.replaceAll('-', '').length > maxLength) return null;
  }
  const family = words.slice(0, familyCount);
  const isFamily = /\p{Ll}/u.test(family.join('')) && !dottedInitials.test(family[0] ?? '');
  if (!isFamily) return null;
  const particleCount = Math.max(
    0,
    family.findIndex((word) => /^\P{Ll}/u.test(word)),
  );
  return {
    family: family.slice(particleCount).join(' '),
    given,
    ...(particleCount === 0 ? {} : { particle: family.slice(0, particleCount).join(' ') }),
  };
}

/** Beginnings of family names that are written with a capital within: `McDonald`, `DeVito`, `LeCun`. */
const joinedPrefix =
  /(?<!\p{L})(?:Mc|Mac|De|Del|Della|Den|Der|Des|Di|Du|Da|Fitz|La|Las|Le|Los|Van|Von|St)$/u;
const honorifics = /^(?:(?:Prof|Dr|Priv|Doz|Ing|habil|Assoc|Assist|Asst)\.(?:-|\s+))+/u;

/**
 * Splits names that run into each other (`Araz R. AlievNigar T. Ismayilova`) where a capital follows a small letter. A
 * capital behind a prefix such as `Mc` or `De` begins no name; an author who is called just so and is not the last is
 * therefore joined to the next one. Degrees before a name are left out.
 */
function splitRunTogether(cell: string): readonly string[] {
  const names: string[] = [];
  let start = 0;
  for (const { index } of cell.matchAll(/(?<=\p{Ll})(?=\p{Lu})/gu)) {
    const before = cell.slice(Math.max(start, index - 8), index);
    if (joinedPrefix.test(before)) continue;
    names.push(cell.slice(start, index));
    start = index;
  }
  return [...names, cell.slice(start)].map((name) => name.trim().replace(honorifics, ''));
}

import { parseAuthor, splitParticle } from '../../records/parse-author.ts';
import type { RawAuthor } from '../../records/raw-record.ts';

/** What stands for people who are not named. */
const nobody =
  /^(?:(?:and )?(?:et\.? al\.?|others)|\[(?:anonymous|no authors?(?: name)?s? (?:listed|available)|anon)\.?\])$/iu;
const andOthers = /[,;]? et\.? al\.?$/iu;
/** Stands behind the given name: `Jr.`, `III`, `3rd`, a degree. */
const suffix =
  /^(?:jr|sr|junior|senior|i{2,3}|iv|vi{0,3}|[1-9](?:st|nd|rd|th)|ph\.? ?d|m\.? ?d|d\.? ?phil|esq)\.?$/iu;
/** As `suffix`, where it may not be taken for an initial. */
const sureSuffix = /^(?:[js]r\.?|i{2,3}|iv|[1-9](?:st|nd|rd|th))$/iu;
const dottedInitials = /^(?:\p{Lu}\p{Ll}?\.[-‐]?)+$/u;
const bareInitials = /^\p{Lu}{1,3}$/u;

/** A longer text is no person's name. */
const maxLength = 300;

/** The names of several people, of which one text may hold some with semicolons between. */
export function readNames(texts: readonly string[]): readonly RawAuthor[] {
  return texts.flatMap((text) => text.split(';')).flatMap((name) => readName(name) ?? []);
}

/**
 * A name as tagged formats write it: `Family, Given`, `Family, Given, Suffix`, `Family, Given Suffix`, `Family G.H.`,
 * `Family GH`, `Given Family`, and with a comma at its end the name of a group. Null for an empty name and for "et al.".
 */
export function readName(text: string): RawAuthor | null {
  const name = text.trim().split(/\s+/u).join(' ').replace(andOthers, '');
  if (name === '' || nobody.test(name)) return null;
  if (name.length > maxLength) return { literal: name };
  if (name.endsWith(',')) return { literal: name.replace(/,{1,9}$/u, '') };
  const [family = '', given = '', last = '', ...more] = name.split(',').map((part) => part.trim());
  if (last !== '')
    return more.length === 0 && suffix.test(last) ? person(family, given, last) : name;
  return given === '' ? readUnparted(name) : readParted(name, family, given);
}

function readParted(name: string, family: string, given: string): RawAuthor {
  // `Petrov, IV` has the initials of two names, not a number.
  if (/^[IV]+$/u.test(given)) return person(family, given);
  const words = given.split(' ');
  const last = words.pop() ?? '';
  if (words.length > 0 && sureSuffix.test(last)) return person(family, words.join(' '), last);
  return name;
}

/** A name without a comma: turned round where initials stand behind the family name. */
function readUnparted(name: string): RawAuthor {
  const parsed = parseAuthor(name);
  if (parsed === null || 'literal' in parsed) return name;
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const hasSuffix = words.length > 2 && sureSuffix.test(last);
  const before = hasSuffix ? words.slice(0, -1) : words;
  let familyEnd = before.length;
  while (familyEnd > 1 && isInitials(before[familyEnd - 1] ?? '')) familyEnd--;
  const family = before.slice(0, familyEnd);
  if (familyEnd === before.length || !family.every((word) => /\p{Ll}/u.test(word))) return name;
  return person(family.join(' '), before.slice(familyEnd).join(' '), hasSuffix ? last : undefined);
}

function isInitials(word: string): boolean {
  return bareInitials.test(word) || (dottedInitials.test(word) && !/^[JS]r\./u.test(word));
}

function person(family: string, given: string, behind?: string): RawAuthor {
  return { ...splitParticle(family), given, suffix: behind };
}

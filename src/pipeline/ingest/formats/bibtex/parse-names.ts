import type { RawAuthor } from '../../records/raw-record.ts';
import { texToText } from '../../tex/tex-to-text.ts';
import {
  isOneGroup,
  splitOutsideBraces,
  stretchesOf,
  withoutOuterBraces,
} from './split-outside-braces.ts';

/** A name that stands for further authors. */
const isOthers = /^\W{0,4}(?:others|et\.? ?al\.?)\W{0,4}$/i;
const extendedPart = /^[\s"]*(family|given|prefix|suffix)\s*=([^]*)$/;

/**
 * The names of an author field. A name in braces is a group's and stays whole; where braces within a name keep words
 * together it is given in its parts, else as text for the rules that all formats share.
 */
export function parseNames(value: string): readonly RawAuthor[] {
  return splitNames(value).flatMap((name) => parseName(name.trim()) ?? []);
}

function splitNames(value: string): readonly string[] {
  const names = splitAtAnd(value);
  const [only = ''] = names;
  if (names.length > 1) return names;
  // Braces around the whole list: every name has its comma.
  const inner = splitAtAnd(withoutOuterBraces(only));
  const isList = inner.length > 1 && inner.every((name) => name.split(',').length === 2);
  if (isList) return inner;
  // A semicolon can end an HTML entity too.
  return splitOutsideBraces(only, /(?<!&#?\w{1,10});/);
}

function splitAtAnd(value: string): readonly string[] {
  // One space for many first: the pattern would look at a long run again and again.
  const spaced = /[\t\r\n]| {2}/.test(value) ? value.replaceAll(/\s+/g, ' ') : value;
  return splitOutsideBraces(spaced, / and(?: and)*(?: |$)/i);
}

function parseName(name: string): RawAuthor | null {
  if (isOneGroup(name)) {
    const literal = plain(name);
    return literal === '' || isOthers.test(literal) ? null : { literal };
  }
  if (isOthers.test(name) || name === '') return null;
  return extendedName(name) ?? nameByBraces(name) ?? plain(name);
}

/** Better BibTeX and biber: `family=Beethoven, given=Ludwig, prefix=van, useprefix=true`. */
function extendedName(name: string): RawAuthor | null {
  if (!/(?:family|given)\s?=/.test(name)) return null;
  const parts = new Map<string, string>();
  for (const part of splitOutsideQuotes(name)) {
    const [, key, value] = extendedPart.exec(part) ?? [];
    if (key !== undefined && value !== undefined) parts.set(key, plain(unquoted(value.trim())));
  }
  const family = parts.get('family') ?? '';
  if (family === '') return null;
  return {
    family,
    given: parts.get('given'),
    particle: parts.get('prefix'),
    suffix: parts.get('suffix'),
  };
}

function unquoted(value: string): string {
  const from = value.startsWith('"') ? 1 : 0;
  return value.slice(from, value.endsWith('"') ? -1 : undefined);
}

/** At commas that stand outside braces and quotes. */
function splitOutsideQuotes(name: string): readonly string[] {
  const parts: string[] = [];
  let isOpen = false;
  for (const part of splitOutsideBraces(name, /,/)) {
    if (isOpen) parts.push(`${parts.pop() ?? ''},${part}`);
    else parts.push(part);
    if (part.split('"').length % 2 === 0) isOpen = !isOpen;
  }
  return parts;
}

/**
 * Null where no braces of the name hold a space or a comma: they then say nothing about its parts, unless each of several
 * parts is in braces.
 */
function nameByBraces(name: string): RawAuthor | null {
  const parts = splitOutsideBraces(name, /,/);
  const isBraced = parts.length > 1 && parts.every((part) => endsWithGroup(part.trim()));
  const isTelling =
    isBraced ||
    stretchesOf(name).some(
      ({ text, isGroup }) => isGroup && !text.startsWith('{\\') && /[\s,]/.test(text),
    );
  if (!isTelling) return null;
  const [first = '', second = '', third] = parts;
  const isSpoken = second === '';
  const words = splitOutsideBraces(first.trim(), / /).filter((word) => word !== '');
  const lastStart = isSpoken ? spokenFamilyStart(words) : 0;
  const familyWords = words.slice(lastStart);
  let particleCount = 0;
  while (particleCount < familyWords.length - 1 && isParticle(familyWords[particleCount] ?? ''))
    particleCount += 1;
  return {
    family: plain(familyWords.slice(particleCount).join(' ')),
    particle: plain(familyWords.slice(0, particleCount).join(' ')),
    given: plain(isSpoken ? words.slice(0, lastStart).join(' ') : (third ?? second)),
    suffix: third === undefined ? undefined : plain(second),
  };
}

/** `van {Beethoven}`, `{Ludwig}`. */
function endsWithGroup(part: string): boolean {
  const stretches = stretchesOf(part);
  const [last, before] = [stretches.at(-1), stretches.at(-2)];
  if (last === undefined || !isOneGroup(last.text)) return false;
  return before === undefined || (stretches.length === 2 && before.text.endsWith(' '));
}

/** `Ludwig van Beethoven`: the family name begins at the first particle, else with the last word. */
function spokenFamilyStart(words: readonly string[]): number {
  const particle = words.findIndex((word, at) => at < words.length - 1 && isParticle(word));
  return particle === -1 ? words.length - 1 : particle;
}

/** A word in small letters; one in braces is none. */
function isParticle(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function plain(tex: string): string {
  return texToText(tex, { withTags: false });
}

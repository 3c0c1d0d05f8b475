import type { Author } from '../../../domain/author.ts';
import { groupWords } from '../../../domain/group-words.ts';
import { foldText } from '../../../model/slug-words.ts';

const suffixes = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/iu;
const particle = /^(?:\p{Ll}[\p{Ll}'’.-]*|d['’])$/u;
/** Particles that some write with a capital; such a one belongs to the family name: "Van Durme". */
const capitalParticle = /^(?:Van|Von|De|Del|Della|Den|Der|Des|Di|Da|Dos|Du|La|Le|El|Al|Ter|Ten)$/u;
/** Family names of Vietnam, without accents, where "Van" and "Le" are given names or family names of their own. */
const vietnamese =
  /^(?:nguyen|tran|pham|huynh|hoang|phan|vu|vo|dang|bui|do|ngo|duong|dinh|trinh|truong|luong)$/u;

/**
 * Takes a name apart by the rules of BibTeX (Patashnik, 1988): `First von Last`, `von Last, First` or
 * `von Last, Jr, First`. Names of groups, and single words, stay whole; null for an empty name.
 */
export function parseAuthor(text: string): Author | null {
  const name = withoutLastMarks(text.replaceAll(/\s+/gu, ' ').trim());
  if (name === '') return null;
  const [beforeComma = '', ...behind] = name.split(',').map((part) => part.trim());
  if (behind.length > 2 || groupWords.test(name) || !/\p{L}/u.test(name)) return { literal: name };
  if (behind.length === 0) return parseSpoken(name);
  const [second = '', third = ''] = behind;
  const isSuffixLast = suffixes.test(third);
  if (behind.length === 1 && suffixes.test(second))
    return withSuffix(parseSpoken(beforeComma), second);
  if (behind.length === 2 && !isSuffixLast && !suffixes.test(second)) return { literal: name };
  const given = behind.length === 1 || isSuffixLast ? second : third;
  const suffix = behind.length === 1 ? '' : isSuffixLast ? third : second;
  return personName({ ...splitParticle(beforeComma), given, suffix });
}

function withoutLastMarks(name: string): string {
  let end = name.length;
  while (end > 0 && /[,; ]/u.test(name[end - 1] ?? '')) end--;
  return name.slice(0, end);
}

/** A person's name without its empty parts; a family name alone is a whole name. */
export function personName(parts: {
  readonly family: string;
  readonly given?: string | undefined;
  readonly particle?: string | undefined;
  readonly suffix?: string | undefined;
}): Author | null {
  const { family, given = '', particle: before = '', suffix = '' } = parts;
  if (family === '') return given === '' ? null : { literal: given };
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(before === '' ? {} : { particle: before }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** `Ludwig van Beethoven`: the family name is the last word and the particles before it. */
function parseSpoken(name: string): Author {
  const words = name.split(' ');
  const suffix = words.length > 2 && suffixes.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  if (words.length === 1) return { literal: name };
  const firstParticle = words.findIndex(
    (word, at) =>
      at > 0 &&
      at < words.length - 1 &&
      (particle.test(word) || (capitalParticle.test(word) && !isVietnamese(words))),
  );
  const familyStart = firstParticle === -1 ? words.length - 1 : firstParticle;
  const given = words.slice(0, familyStart).join(' ');
  const parts = splitParticle(words.slice(familyStart).join(' '));
  return personName({ ...parts, given, suffix }) ?? { literal: name };
}

function isVietnamese(words: readonly string[]): boolean {
  return words.some((word) => vietnamese.test(foldText(word)));
}

/** The lower-case words that a family name begins with, and the rest; at least one word is family name. */
export function splitParticle(name: string): { particle: string; family: string } {
  const words = name.split(' ');
  let count = 0;
  while (count < words.length - 1 && particle.test(words[count] ?? '')) count++;
  return { particle: words.slice(0, count).join(' '), family: words.slice(count).join(' ') };
}

function withSuffix(author: Author, suffix: string): Author {
  return 'literal' in author ? author : { ...author, suffix };
}

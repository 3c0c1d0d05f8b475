import { authorName, type Author, type PersonName } from '../domain/author.ts';
import { groupWords } from '../domain/group-words.ts';
import { plainTex } from './tex-text.ts';

/** Family and given names that need no braces. */
const plainWords = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.’-]*)*$/u;
const plainSuffix = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
/** What stands behind a family name elsewhere, or for authors who are not named. */
const notGiven = /^(?:jr|sr|junior|senior|ii|iii|iv|v)\.?$|(?:^|\W)(?:and|others)(?:\W|$)/iu;
/** Words that BibTeX takes for a particle. */
const particles = /^\p{Ll}[\p{Ll}’.-]*(?: \p{Ll}[\p{Ll}’.-]*)*$/u;

/**
 * A list of names for BibTeX: `van Beethoven, Ludwig and {World Health Organization}`. Braces keep together what would be taken
 * apart. A name that this way cannot say is written as biblatex does, `family={Madonna}`, if `isExact`, else as near as can be.
 */
export function bibtexNames(authors: readonly Author[], isExact: boolean): string {
  return authors.map((author) => bibtexName(author, isExact)).join(' and ');
}

function bibtexName(author: Author, isExact: boolean): string {
  if ('literal' in author) return whole(author.literal);
  const { family, given = '', particle = '', suffix = '' } = author;
  const canSay = given !== '' && (particle === '' || isParticle(particle));
  if (!canSay && isExact) return extended(author);
  if (given === '') return whole(authorName(author));
  const isPlain =
    plainWords.test(family) &&
    plainWords.test(given) &&
    ![family, given].some((part) => notGiven.test(part)) &&
    (suffix === '' || plainSuffix.test(suffix)) &&
    !groupWords.test(`${particle} ${family} ${given}`);
  const wrap = (part: string): string => (isPlain ? plainTex(part) : `{${plainTex(part)}}`);
  const before =
    particle === '' ? '' : `${isParticle(particle) ? plainTex(particle) : wrap(particle)} `;
  return [before + wrap(family), ...[suffix, given].filter((part) => part !== '').map(wrap)].join(
    ', ',
  );
}

/** Several particles and a family name of several words are plain only where the small letters say which is which. */
function isParticle(particle: string): boolean {
  return particles.test(particle) && !/(?:^| )(?:and|others)(?: |$)/.test(particle);
}

/** A name in braces; an "and" within has braces of its own, as some take those around all for a list's. */
function whole(name: string): string {
  return `{${plainTex(name).replaceAll(/(?<= )and(?= )/gi, '{$&}')}}`;
}

function extended({ family, given, particle, suffix }: PersonName): string {
  const parts = { family, given, prefix: particle, suffix };
  return Object.entries(parts)
    .flatMap(([name, part]) =>
      // A quotation mark would begin a quoted part.
      part === undefined ? [] : [`${name}={${plainTex(part).replaceAll('"', '\\textquotedbl{}')}}`],
    )
    .join(', ');
}

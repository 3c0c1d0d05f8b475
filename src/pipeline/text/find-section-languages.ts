import { findLanguageChange } from '../../model/language-change.ts';
import { evidenceOf, LanguageEvidence } from '../../model/language-evidence.ts';
import { LANGUAGES, languageOfTag } from '../../model/languages/known-languages.ts';
import type { LanguageTag } from '../../model/languages/language.ts';
import { glueOf, RUN_START, surfaceOf } from '../../model/packed-token.ts';
import { sectionLanguages } from '../../model/section-languages.ts';

/** The languages of a corpus. */
export interface SectionLanguages {
  /** Those that a section is in, the map's first, the others by their tags. */
  readonly languages: readonly LanguageTag[];
  /** For each title and abstract, in turn, the place of its language among them. */
  readonly languageOfSection: Uint8Array;
  /** All titles and abstracts in turn, an abstract that has its translation behind it in two parts. */
  readonly passages: readonly Passage[];
}

/** Tokens in one language. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  /** Place among the languages of the corpus. */
  readonly language: number;
}

/** A passage before the languages of the corpus are known. */
interface TaggedPassage extends Pick<Passage, 'start' | 'end'> {
  readonly tag: LanguageTag;
}

interface PlainTokens {
  readonly words: readonly string[];
  readonly wordOf: ArrayLike<number>;
  readonly tokens: Uint32Array;
  readonly sectionStarts: Uint32Array;
}

/** Words of a text that are looked at: its beginning tells as much as all of it. */
const MOST_WEIGHED = 100;

/**
 * The language of each title and abstract.
 *
 * @param given what the records say, as BCP 47 tags
 * @param map language of what tells nothing
 */
export function findSectionLanguages(
  table: PlainTokens,
  given: readonly (string | null)[],
  map: LanguageTag,
): SectionLanguages {
  const { tokens, sectionStarts, wordOf } = table;
  const ofWords = Uint32Array.from(table.words, evidenceOf);
  const evidences = tokens.map((token) => ofWords[wordOf[surfaceOf(token)] ?? 0] ?? 0);
  const ofSections: LanguageTag[] = [];
  const passages: TaggedPassage[] = [];
  given.forEach((tag, paper) => {
    const [start = 0, middle = 0, end = 0] = sectionStarts.subarray(2 * paper);
    const sections = {
      title: weigh(evidences.subarray(start, middle)),
      abstract: weigh(evidences.subarray(middle, end)),
    };
    const known = { given: tag === null ? null : languageOfTag(tag), map };
    const [ofTitle, ofAbstract] = sectionLanguages(sections, known);
    ofSections.push(ofTitle, ofAbstract);
    passages.push({ start, end: middle, tag: ofTitle });
    passages.push(...partsOf({ start: middle, end, tag: ofAbstract }, { evidences, tokens }));
  });

  const isFound = new Set(passages.map(({ tag }) => tag));
  const tags = (Object.keys(LANGUAGES) as LanguageTag[]).filter((tag) => isFound.has(tag)).sort();
  const languages = [map, ...tags.filter((tag) => tag !== map)];
  const places = new Map(languages.map((tag, place) => [tag, place]));
  const placeOf = (tag: LanguageTag): number => places.get(tag) ?? 0;
  return {
    languages,
    languageOfSection: Uint8Array.from(ofSections, placeOf),
    passages: passages.map(({ start, end, tag }) => ({ start, end, language: placeOf(tag) })),
  };
}

function weigh(evidences: Uint32Array): LanguageEvidence {
  const sum = new LanguageEvidence();
  for (const evidence of evidences.subarray(0, MOST_WEIGHED)) sum.add(evidence);
  return sum;
}

/** An abstract, or the two parts of one that goes over into another language. */
function partsOf(
  abstract: TaggedPassage,
  { evidences, tokens }: { readonly evidences: Uint32Array; readonly tokens: Uint32Array },
): TaggedPassage[] {
  const { start, end } = abstract;
  const isRunStart = (place: number): boolean => glueOf(tokens[start + place] ?? 0) === RUN_START;
  const change = findLanguageChange(evidences.subarray(start, end), isRunStart);
  if (change === null) return [abstract];
  const middle = start + change.at;
  return [
    { start, end: middle, tag: change.before },
    { start: middle, end, tag: change.after },
  ];
}

import { findLanguageChange } from '../language-change.ts';
import { LanguageEvidence } from '../language-evidence.ts';
import { LANGUAGE_TAGS, languageOfTag } from '../languages/language-tags.ts';
import type { LanguageTag } from '../languages/language.ts';
import { glueOf, RUN_START, surfaceOf } from '../packed-token.ts';
import { sectionLanguages } from '../section-languages.ts';
import type { WordRules } from '../word-rules.ts';

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

/** What is known beside the words. */
interface SectionContext {
  readonly rules: Pick<WordRules, 'evidenceOf'>;
  /** What the records say, as BCP 47 tags. */
  readonly given: readonly (string | null)[];
  /** Language of what tells nothing. */
  readonly map: LanguageTag;
}

/** Words of a text that are looked at: its beginning tells as much as all of it. */
const MOST_WEIGHED = 100;

/**
 * The language of each title and abstract.
 */
export function findSectionLanguages(
  table: PlainTokens,
  { rules, given, map }: SectionContext,
): SectionLanguages {
  const { tokens, sectionStarts, wordOf } = table;
  const ofWords = Uint32Array.from(table.words, rules.evidenceOf);
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
  const tags = LANGUAGE_TAGS.filter((tag) => isFound.has(tag));
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

import { evidenceOf, LanguageEvidence } from '../../model/language-evidence.ts';
import { LANGUAGES, languageOfTag } from '../../model/languages/known-languages.ts';
import type { LanguageTag } from '../../model/languages/language.ts';
import { surfaceOf } from '../../model/packed-token.ts';
import { sectionLanguages } from '../../model/section-languages.ts';

/** The languages of a corpus. */
export interface SectionLanguages {
  /** Those that a section is in, the map's first, the others by their tags. */
  readonly languages: readonly LanguageTag[];
  /** For each title and abstract, in turn, the place of its language among them. */
  readonly languageOfSection: Uint8Array;
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
  table: {
    readonly words: readonly string[];
    readonly wordOf: ArrayLike<number>;
    readonly tokens: Uint32Array;
    readonly sectionStarts: Uint32Array;
  },
  given: readonly (string | null)[],
  map: LanguageTag,
): SectionLanguages {
  const evidences = Uint32Array.from(table.words, evidenceOf);
  const weigh = (section: number, evidence: LanguageEvidence): void => {
    evidence.clear();
    const start = table.sectionStarts[section] ?? 0;
    const end = Math.min(table.sectionStarts[section + 1] ?? 0, start + MOST_WEIGHED);
    for (let at = start; at < end; at++)
      evidence.add(evidences[table.wordOf[surfaceOf(table.tokens[at] ?? 0)] ?? 0] ?? 0);
  };
  const found: LanguageTag[] = [];
  const title = new LanguageEvidence();
  const abstract = new LanguageEvidence();
  given.forEach((tag, paper) => {
    weigh(2 * paper, title);
    weigh(2 * paper + 1, abstract);
    const known = { given: tag === null ? null : languageOfTag(tag), map };
    found.push(...sectionLanguages({ title, abstract }, known));
  });
  const isFound = new Set(found);
  const tags = (Object.keys(LANGUAGES) as LanguageTag[]).filter((tag) => isFound.has(tag)).sort();
  const languages = [map, ...tags.filter((tag) => tag !== map)];
  const places = new Map(languages.map((tag, place) => [tag, place]));
  return {
    languages,
    languageOfSection: Uint8Array.from(found, (tag) => places.get(tag) ?? 0),
  };
}

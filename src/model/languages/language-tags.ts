import type { LanguageTag } from './language.ts';

/** All tags, in order. */
export const LANGUAGE_TAGS: readonly LanguageTag[] = [
  ...(['de', 'en', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pt', 'ru', 'und', 'zh'] as const),
];

const byName = new Map<string, LanguageTag>(LANGUAGE_TAGS.map((tag) => [tag, tag]));

/** The language of a BCP 47 tag, whatever its region or script: `pt-BR` is `pt`; `und` for one that we do not know. */
export function languageOfTag(tag: string): LanguageTag {
  return byName.get(tag.split('-', 1)[0]?.toLowerCase() ?? '') ?? 'und';
}

import type { Language, Languages, LanguageTag } from '../languages/language.ts';
import { und } from '../languages/und.ts';
import { quotesEnglish } from '../word-rules.ts';

/** Each language is a file of its own, with its lists and its stemmer. */
const loaders: Readonly<Record<Exclude<LanguageTag, 'und'>, () => Promise<Language>>> = {
  de: async () => (await import('../languages/de.ts')).de,
  en: async () => (await import('../languages/en.ts')).en,
  es: async () => (await import('../languages/es.ts')).es,
  fr: async () => (await import('../languages/fr.ts')).fr,
  it: async () => (await import('../languages/it.ts')).it,
  ja: async () => (await import('../languages/ja.ts')).ja,
  ko: async () => (await import('../languages/ko.ts')).ko,
  nl: async () => (await import('../languages/nl.ts')).nl,
  pt: async () => (await import('../languages/pt.ts')).pt,
  ru: async () => (await import('../languages/ru.ts')).ru,
  zh: async () => (await import('../languages/zh.ts')).zh,
};

/** Loads what is known of some languages, and of English where they quote it. */
export async function loadLanguages(tags: readonly LanguageTag[]): Promise<Languages> {
  const wanted = new Set<LanguageTag>([
    ...tags,
    ...(tags.some(quotesEnglish) ? ['en' as const] : []),
  ]);
  const loaded = await Promise.all(
    [...wanted].map(async (tag) => (tag === 'und' ? null : ([tag, await loaders[tag]()] as const))),
  );
  return { ...Object.fromEntries(loaded.filter((entry) => entry !== null)), und };
}

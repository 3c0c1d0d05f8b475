import type { Paper } from '../../domain/paper.ts';
import { findAcronyms } from '../acronyms.ts';
import { languageOfTag } from '../languages/language-tags.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../packed-token.ts';
import type { TokenTable } from '../token-table.ts';
import type { TokenRun } from '../tokens.ts';
import type { WordRules } from '../word-rules.ts';
import { assignLanguages } from './assign-languages.ts';
import { chooseAcronyms } from './choose-acronyms.ts';
import { findSectionLanguages } from './find-section-languages.ts';
import { joinCompounds } from './join-compounds.ts';
import { TokenWriter } from './token-writer.ts';

/** What a model knows of the words of its corpus: its acronyms, and the compounds that it writes as one word. */
export type KnownWords = Pick<TokenTable, 'acronyms' | 'compounds'>;

/** The texts of a paper that are read. */
export type PaperTexts = Pick<Paper, 'title' | 'abstract' | 'keywords' | 'language'>;

/**
 * Cuts every title and abstract into words, each of its language, and collects the acronyms that they explain. Keywords
 * are read as further sentences of the abstract.
 *
 * @param rules what is known of words
 * @param options.language BCP 47 tag of texts that do not show theirs; default: English
 * @param options.known words of another corpus, by which these papers are read as its own were; default: none
 */
export function tokenizeBy(
  rules: WordRules,
  corpus: { readonly papers: readonly PaperTexts[] },
  { language = 'en', known = null }: { language?: string; known?: KnownWords | null } = {},
): TokenTable {
  const writer = new TokenWriter();
  const starts = [0];
  for (const { title, abstract, keywords } of corpus.papers) {
    writer.addText(title);
    starts.push(writer.tokens.length);
    writer.addText(abstract);
    for (const keyword of keywords) writer.addText(keyword);
    starts.push(writer.tokens.length);
  }
  const wordCount = writer.words.length;

  // The long forms of acronyms stand behind the papers for a while, so that their compounds are joined alike.
  const explaining = known === null ? corpus.papers : [];
  const definitions = explaining.flatMap(({ title, abstract }, paper) =>
    [title, abstract].flatMap((text, part) =>
      findAcronyms(text).map((definition) => ({ ...definition, section: 2 * paper + part })),
    ),
  );
  const textOfLong = new Map<string, number>();
  for (const { long } of definitions) {
    if (textOfLong.has(long)) continue;
    textOfLong.set(long, starts.length - 1);
    writer.addText(long);
    starts.push(writer.tokens.length);
  }

  const tokens = writer.tokens.toArray();
  const ends = Uint32Array.from(starts);
  const isWord = (word: string): boolean =>
    known === null ? (writer.findWord(word) ?? wordCount) < wordCount : known.compounds.has(word);
  const compounds = joinCompounds(tokens, ends, writer, isWord);
  const sectionStarts = ends.slice(0, 2 * corpus.papers.length + 1);
  const { words, surfaces, wordOf } = writer;
  const wordsOf = (long: string): TokenRun => {
    const text = textOfLong.get(long) ?? 0;
    return Array.from(tokens.subarray(ends[text], ends[text + 1]), (token) => ({
      word: words[wordOf[surfaceOf(token)] ?? 0] ?? '',
      surface: surfaces[surfaceOf(token)] ?? '',
      glue: GLUE_TEXT[glueOf(token)] ?? '',
    }));
  };
  const ofSections = findSectionLanguages(
    { words, wordOf, tokens, sectionStarts },
    {
      rules,
      given: corpus.papers.map(({ language: given }) => given),
      map: languageOfTag(language),
    },
  );
  const acronyms = chooseAcronyms(
    definitions.map((definition) => ({
      ...definition,
      language: ofSections.languages[ofSections.languageOfSection[definition.section] ?? 0] ?? 'en',
    })),
    wordsOf,
    rules,
  );
  const papersTokens = tokens.slice(0, sectionStarts.at(-1));
  return {
    ...assignLanguages(
      { words, surfaces, wordOf, tokens: papersTokens, sectionStarts },
      ofSections,
      rules,
    ),
    acronyms: known?.acronyms ?? acronyms,
    compounds: known?.compounds ?? compounds,
  };
}

import type { Paper } from '../../domain/paper.ts';
import { findAcronyms } from '../../model/acronyms.ts';
import { languageOfTag } from '../../model/languages/known-languages.ts';
import { GLUE_TEXT, glueOf, surfaceOf } from '../../model/packed-token.ts';
import type { TokenRun } from '../../model/tokens.ts';
import type { TokenTable } from '../stage-values.ts';
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
 * @param options.language BCP 47 tag of texts that do not show theirs; default: English
 * @param options.known words of another corpus, by which these papers are read as its own were; default: none
 */
export function tokenizePapers(
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
    corpus.papers.map(({ language: given }) => given),
    languageOfTag(language),
  );
  const acronyms = chooseAcronyms(
    definitions.map((definition) => ({
      ...definition,
      language: ofSections.languages[ofSections.languageOfSection[definition.section] ?? 0] ?? 'en',
    })),
    wordsOf,
  );
  const papersTokens = tokens.slice(0, sectionStarts.at(-1));
  return {
    ...assignLanguages(
      { words, surfaces, wordOf, tokens: papersTokens, sectionStarts },
      ofSections,
    ),
    acronyms: known?.acronyms ?? acronyms,
    compounds: known?.compounds ?? compounds,
  };
}

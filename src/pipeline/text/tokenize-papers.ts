import type { Corpus } from '../../domain/paper.ts';
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

/**
 * Cuts every title and abstract into words, each of its language, and collects the acronyms that they explain. Keywords
 * are read as further sentences of the abstract.
 *
 * @param language BCP 47 tag of texts that do not show theirs
 */
export function tokenizePapers(corpus: Corpus, language = 'en'): TokenTable {
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
  const definitions = corpus.papers.flatMap(({ title, abstract }, paper) =>
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
  joinCompounds(tokens, ends, writer, wordCount);
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
    acronyms,
  };
}

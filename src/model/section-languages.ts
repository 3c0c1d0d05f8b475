import { contradicts, isWrittenIn, judge, type Verdict } from './judge-language.ts';
import { LanguageEvidence, type Script } from './language-evidence.ts';
import type { LanguageTag } from './languages/language.ts';

/** The words of a paper. */
export interface Sections {
  readonly title: LanguageEvidence;
  readonly abstract: LanguageEvidence;
}

/** The language of a text in a script that neither its paper nor its map is in. */
const USUAL_LANGUAGE: Readonly<Record<Script, LanguageTag>> = {
  ...{ Latin: 'en', Cyrillic: 'ru', Han: 'zh', Kana: 'ja', Hangul: 'ko', other: 'und' },
};

/**
 * The languages of title and abstract, which may differ. What the record says holds for both, unless a text plainly
 * contradicts it; else each is in the language that its words tell, or, where they do not, in that of the paper, or of the
 * map.
 */
export function sectionLanguages(
  sections: Sections,
  { given, map }: { readonly given: LanguageTag | null; readonly map: LanguageTag },
): [title: LanguageTag, abstract: LanguageTag] {
  const title = judge(sections.title);
  const abstract = judge(sections.abstract);
  const ofPaper = given ?? abstract.language ?? ofBoth(sections) ?? map;
  const choose = (section: LanguageEvidence, verdict: Verdict): LanguageTag => {
    if (given !== null && !contradicts(section, verdict, given)) return given;
    const fitting = [ofPaper, map].find((tag) => isWrittenIn(tag, verdict.script));
    return verdict.language ?? fitting ?? USUAL_LANGUAGE[verdict.script];
  };
  return [choose(sections.title, title), choose(sections.abstract, abstract)];
}

function ofBoth({ title, abstract }: Sections): LanguageTag | null {
  const both = new LanguageEvidence();
  both.addAll(title);
  both.addAll(abstract);
  return judge(both).language;
}

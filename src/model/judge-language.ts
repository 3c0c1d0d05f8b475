import { LATIN_LANGUAGES, type LanguageEvidence, type Script } from './language-evidence.ts';
import type { LanguageTag } from './languages/language.ts';

/** What the words of a text say of its language. */
export interface Verdict {
  /** The script that it is written in; of none, Latin. */
  readonly script: Script;
  /** Null where the words do not tell. */
  readonly language: LanguageTag | null;
}

/** Share of the words from which on a script other than Latin is the text's: it may well quote many Latin words. */
const LEAST_SCRIPT_SHARE = 0.4;
/** Share of kana among the words of East Asian scripts from which on a text is Japanese. */
const LEAST_KANA_SHARE = 0.1;
/** Words without kana from which on a text in Han characters is surely Chinese. */
const SURELY_CHINESE = 8;
/** Words from which on a text shows its language by its function words, unless fewer are very plain. */
const ENOUGH_WORDS = 8;
const PLAIN_LEAD = 3;
/** Share of function words that a text has at least, and by how many of its words the first language leads the second. */
const LEAST_SHARE = 0.15;
const LEAST_LEAD_SHARE = 0.08;
const LEAST_LEAD = 2;
/** Words from which on a text with fewer function words than this, of any language that we know, is in another. */
const ENOUGH_FOR_OTHERS = 20;
const LEAST_KNOWN_SHARE = 0.06;
/** Cyrillic words from which on one without letters that only Russian has is not Russian. */
const SURELY_NOT_RUSSIAN = 20;
const LEAST_FOREIGN_SHARE = 0.05;
/** Words in letters of none that we know, beside its function words; an English text may well speak of Polish ones. */
const LEAST_FOREIGN_WORDS = 3;
const LEAST_FOREIGN_RATIO = 1 / 3;
/** Words of a text that can contradict what its record says, and how plain its function words must be then. */
const ENOUGH_TO_CONTRADICT = 20;
const CONTRADICTING_SHARE = 0.25;
const CONTRADICTING_SHARE_UNKNOWN = 0.35;
const CONTRADICTING_RATIO = 3;

/** Judges a text by its words. */
export function judge(evidence: LanguageEvidence): Verdict {
  const script = scriptOf(evidence);
  if (script === 'Latin') return { script, language: latinLanguage(evidence) };
  if (script === 'Cyrillic') return { script, language: cyrillicLanguage(evidence) };
  if (script === 'Kana') return { script, language: 'ja' };
  if (script === 'Hangul') return { script, language: 'ko' };
  if (script === 'other') return { script, language: 'und' };
  return { script, language: evidence.inScript('Han') < SURELY_CHINESE ? null : 'zh' };
}

/** Whether a text is plainly in another language than its record says: by its script, or by very many function words. */
export function contradicts(
  evidence: LanguageEvidence,
  { script, language }: Verdict,
  given: LanguageTag,
): boolean {
  if (!isWrittenIn(given, script)) return evidence.wordCount > 1;
  if (script !== 'Latin' || language === null || language === given) return false;
  const wordCount = evidence.inScript('Latin');
  const found = evidence.ofLanguage(language);
  const share = given === 'und' ? CONTRADICTING_SHARE_UNKNOWN : CONTRADICTING_SHARE;
  return (
    wordCount >= ENOUGH_TO_CONTRADICT &&
    found >= share * wordCount &&
    found >= CONTRADICTING_RATIO * evidence.ofLanguage(given)
  );
}

/** Whether a language may be written in a script; one that we do not know may be in any. */
export function isWrittenIn(language: LanguageTag, script: Script): boolean {
  switch (language) {
    case 'und':
      return true;
    case 'ru':
      return script === 'Cyrillic';
    case 'zh':
      return script === 'Han';
    case 'ja':
      return script === 'Han' || script === 'Kana';
    case 'ko':
      return script === 'Han' || script === 'Hangul';
    default:
      return script === 'Latin';
  }
}

function scriptOf(evidence: LanguageEvidence): Script {
  const least = LEAST_SCRIPT_SHARE * evidence.wordCount;
  const kana = evidence.inScript('Kana');
  const eastAsian = evidence.inScript('Han') + kana;
  if (eastAsian > 0 && eastAsian >= least)
    return kana > 0 && kana >= LEAST_KANA_SHARE * eastAsian ? 'Kana' : 'Han';
  const found = (['Hangul', 'Cyrillic', 'other'] as const).find(
    (script) => evidence.inScript(script) > 0 && evidence.inScript(script) >= least,
  );
  return found ?? 'Latin';
}

function latinLanguage(evidence: LanguageEvidence): LanguageTag | null {
  const wordCount = evidence.inScript('Latin');
  let language: LanguageTag | null = null;
  let [most, second] = [0, 0];
  for (const tag of LATIN_LANGUAGES) {
    const count = evidence.ofLanguage(tag);
    second = Math.max(second, Math.min(most, count));
    if (count <= most) continue;
    language = tag;
    most = count;
  }
  if (isOther(evidence, most)) return 'und';
  const lead = most - second;
  const isEnough = wordCount >= ENOUGH_WORDS ? lead >= LEAST_LEAD : lead >= PLAIN_LEAD;
  const isPlain = most >= LEAST_SHARE * wordCount && lead >= LEAST_LEAD_SHARE * wordCount;
  return isEnough && isPlain ? language : null;
}

/** Whether a text in Latin script, with so many function words of one language at most, is in none that we know. */
function isOther(evidence: LanguageEvidence, most: number): boolean {
  const wordCount = evidence.inScript('Latin');
  if (wordCount >= ENOUGH_FOR_OTHERS && most < LEAST_KNOWN_SHARE * wordCount) return true;
  const foreign = evidence.withUnknownLetters;
  return (
    foreign >= LEAST_FOREIGN_WORDS &&
    foreign > LEAST_FOREIGN_SHARE * wordCount &&
    foreign > LEAST_FOREIGN_RATIO * most
  );
}

function cyrillicLanguage(evidence: LanguageEvidence): LanguageTag {
  const wordCount = evidence.inScript('Cyrillic');
  const { against, for: letters } = evidence.russian;
  const isForeign =
    against > LEAST_FOREIGN_SHARE * wordCount || (wordCount >= SURELY_NOT_RUSSIAN && letters === 0);
  return isForeign ? 'und' : 'ru';
}

/** Particles by what is before them: a consonant at the end of the last syllable, a vowel, or either. */
const AFTER_CONSONANT =
  /(?:으로부터|으로서|으로써|으로는|으로도|으로의|으로|이라는|이라고|이었다|이란|이며|이고|이다|은|을|이|과)$/u;
const AFTER_VOWEL = /(?:로부터|로서|로써|로는|로도|로의|(?<!으)로|라는|라고|였다|란|는|를|가|와)$/u;
const AFTER_ANY =
  /(?:에서는|에서도|에서의|에서|에게서|에게|에는|에도|에|까지|부터|보다|처럼|들|의)$/u;
/** The verbs that are made of nouns, "to do" and "to become", in their forms; and "-ic" as it stands before nouns. */
const VERBAL =
  /(?:하(?:다|는|여|고|며|면|기|게|지|도록|므로|여서|였다|였으며|였고|는데)|한다|한|했다|했으며|했고|되(?:다|는|어|고|며|면|기|게|지|도록|므로|어서|었다|었으며|었고)|된다|된|될|됨|됐다|시키는|시킨다|시킨|시켰다|(?<=적)인)$/u;
/** Nouns that end as if they had one. */
const WHOLE =
  /(?:어린이|젊은이|고양이|호랑이|길이|높이|깊이|넓이|놀이|먹이|풀이|주의|강의|회의|논의|합의|협의|정의|동의|심의|의의|효과|결과|경과|통과|초과|사과|학과|교과|성과|도로|경로|회로|진로|항로|통로|선로|수로|허가|주가|휴가|여가|추가|부가|대가|저가|고가|제한|권한|기한|북한|남한|무한|극한|상한|하한|신경과|정신과|아들|마을|가을)$/u;

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** How many syllables differ in their final consonant only; the first has none, the ninth has one that counts as none before 로. */
const FINALS = 28;
const FINAL_L = 8;

/**
 * A Korean word without its particles and verbal endings, and at least `least` syllables of it: one or two before an
 * ending are mostly a word of their own.
 */
export function cutKoreanEnding(word: string, least: number): string {
  let rest = word;
  for (;;) {
    const shorter = cutOne(rest, least);
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

function cutOne(word: string, least: number): string {
  if (WHOLE.test(word)) return word;
  for (const ending of [VERBAL, AFTER_ANY, AFTER_CONSONANT, AFTER_VOWEL]) {
    const length = ending.exec(word)?.[0].length ?? 0;
    const rest = word.slice(0, word.length - length);
    if (length > 0 && rest.length >= least && fits(ending, rest, word)) return rest;
  }
  return word;
}

/** Whether an ending may stand behind what is before it; behind nothing, which is a word in another script, any may. */
function fits(ending: RegExp, before: string, word: string): boolean {
  const code = before.charCodeAt(before.length - 1);
  if (!(code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE)) return true;
  const final = (code - FIRST_SYLLABLE) % FINALS;
  if (ending === AFTER_CONSONANT) return final !== 0;
  if (ending === AFTER_VOWEL)
    return final === 0 || (final === FINAL_L && word.startsWith('로', before.length));
  return true;
}

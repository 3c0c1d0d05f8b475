import { QUOTED_ENGLISH, type Language } from './language.ts';

const NONE: ReadonlySet<string> = new Set();

/**
 * Any other language. In alphabets the shortest words are mostly of no content; how words are inflected we do not
 * know.
 */
export const und: Language = {
  functionWords: NONE,
  quotedWords: QUOTED_ENGLISH,
  linkWords: NONE,
  tradeNouns: NONE,
  tradeWords: NONE,
  headsLead: false,
  joint: ' / ',
  stem: (word) => word,
  isEmptyWord: (word) =>
    word.length < 4 &&
    /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]+$/u.test(
      word,
    ),
};

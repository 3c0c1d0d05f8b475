import { createRequire } from 'node:module';

let tagsOf: ReadonlyMap<string, readonly string[]> | undefined;

/** Penn Treebank tags of an English word, likeliest first, from natural's lexicon; none where it is unknown. */
function lookUp(word: string): readonly string[] {
  // A required JSON is parsed once and only in builds that name themes: it weighs four megabytes.
  tagsOf ??= new Map(
    Object.entries(
      createRequire(import.meta.url)(
        'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
      ) as Record<string, string[]>,
    ),
  );
  return tagsOf.get(word) ?? [];
}

/** Endings by which an unknown word is likely no noun. */
const ADJECTIVE_ENDING = /(?:ed|ly|ive|ous|able|ible)$/u;

/** Whether a run of lower-case words can be read as the name of a thing: it ends in a noun and begins with no verb. */
export function readsAsName(words: readonly string[]): boolean {
  const word = words.at(-1) ?? '';
  const last = lookUp(word)[0];
  const isNoun = last === undefined ? !ADJECTIVE_ENDING.test(word) : /^(?:NN|VBG|FW)/u.test(last);
  if (!isNoun) return false;
  const before = words.slice(0, -1).map((word) => lookUp(word)[0] ?? 'NN');
  return before.every((tag) => /^(?:NN|JJ|VBN|VBG|FW|IN|TO|CD)/u.test(tag));
}

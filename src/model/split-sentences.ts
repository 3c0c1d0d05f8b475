const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abstracts longer than this are cut before they are split: the rest says no more. */
const LONGEST_ABSTRACT = 10_000;
/** Ends of a segment after which the sentence goes on: abbreviations, and initials as in "E. coli". */
const GOES_ON =
  /(?:^|[\s(])(?:et al|e\.g|i\.e|cf|vs|viz|ca|approx|resp|etc|incl|fig|eq|no|nos|sec|dr|prof|st|\p{Lu})\.\s*$/iu;

/** The sentences of a text, trimmed. */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let goesOn = false;
  for (const { segment } of segmenter.segment(text.slice(0, LONGEST_ABSTRACT))) {
    const last = goesOn || /^\p{Ll}/u.test(segment) ? sentences.pop() : undefined;
    sentences.push((last ?? '') + segment);
    goesOn = GOES_ON.test(segment);
  }
  return sentences.map((sentence) => sentence.replace(/\s+/gu, ' ').trim());
}

const SHORTEST = 60;
const LONGEST = 240;
/** The same for scripts that write a word in one or two characters. */
const SHORTEST_EAST_ASIAN = 25;

/** First words that lean on what was said before, or speak of the one paper rather than of its subject. */
const LEANING_START =
  /^(?:this|that|these|those|it|its|they|their|them|he|she|his|her|we|our|ours|us|i|my|here|there|then|thus|therefore|hence|however|moreover|furthermore|additionally|also|besides|consequently|accordingly|nevertheless|nonetheless|meanwhile|conversely|similarly|likewise|instead|otherwise|finally|lastly|first|firstly|second|secondly|third|next|later|specifically|particularly|notably|importantly|interestingly|surprisingly|unfortunately|overall|but|and|or|so|yet|nor|such|both|neither|either|all|another|other|others|some|one|two|three|four|five|although|though|while|whereas|because|since|if|unless|as|after|before|when|compared|using|used|based|given|results?|findings?|conclusions?|methods?|background|objectives?|aims?|purpose|determined|subsequent|subsequently|the (?:aims?|approach|basic|corpus|current|data|dataset|discriminator|effects?|first|goal|input|main|method|model|objective|output|participants|patients|present|primary|purpose|resources?|results?|second|secondary|study|subjects|system)|to|in (?:this|these|that|addition|contrast|particular|fact|conclusion|summary|our|total|general|all|both|order)|on the (?:other|one|contrary)|for (?:this|these|that|example|instance|each|both)|by (?:contrast|doing|this)|at the same|as a (?:result|consequence)|with (?:this|these|our)|from (?:this|these|our)|under (?:this|these)|cet|cette|ces|ce|nous|notre|nos|il|elle|ils|elles|cependant|ainsi|enfin|dans (?:cet|ce|cette)|diese|dieser|dieses|wir|unser|unsere|in diese[mr]|deshalb|este|esta|estos|estas|en est[ea]|nuestr[oa]s?|por eso|o presente|nest[ea]|ess[ea]s?|por isso|(?:[oa] )?noss[oa]s?|quest[oaie]|in quest[oa]|(?:il |la )?nostr[oa]|per questo|dit|deze|in (?:dit|deze)|wij|onze|daarom|мы|наш[аеиу]?|эт(?:от|а|о|и|их|ого|ой)|в (?:статье|работе|исследовании)|в (?:данной|этой|настоящей)|поэтому)(?![\p{L}\p{N}])/iu;
/** Words anywhere that point outside the sentence or back to its paper. */
const LEANING =
  /(?<![\p{L}\p{N}])(?:we|our|ours|this|these|those|also|thus|such an?|former|latter|aforementioned|above|below|herein|thereby|following|respectively|nous|notre|nos|wir|presentamos|proponemos|mostramos|describimos|propomos|apresentamos|descrevemos|presentiamo|proponiamo|mostriamo|descriviamo|wij|onze|мы|наш[аеиу]?|предлага(?:ется|ются|ем)|описыва(?:ется|ются)|this paper|outperform\p{L}*|the (?:paper|article|authors?|proposed|present study|resulting))(?![\p{L}\p{N}])/iu;
/** The same in languages that do not part words, or write more behind them. */
const EAST_ASIAN_LEANING =
  /[该該此]|本文|我们|我們|本研究|本論文|本稿|我々|これら|^(?:この|その|そこで)|본 연구|본 논문|우리|이러한|^(?:그래서|따라서|이 )/u;

/**
 * Whether a sentence of an abstract can be read by itself: a whole sentence of 60 to 240 characters that neither leans on
 * others nor speaks of its own paper, without formulas, addresses, lists or figures.
 */
export function standsAlone(sentence: string): boolean {
  const isEastAsian = /\p{Script=Han}|\p{Script=Hangul}/u.test(sentence);
  if (sentence.length > LONGEST) return false;
  if (sentence.length < (isEastAsian ? SHORTEST_EAST_ASIAN : SHORTEST)) return false;
  if (!/^[\p{Lu}\p{Lo}]/u.test(sentence) || !/[.。!]$/u.test(sentence)) return false;
  if (beginsWithCoinage(sentence)) return false;
  // A heading of a structured abstract, run in: "RESULTS The …".
  if (/^\p{Lu}{5,}\s/u.test(sentence)) return false;
  if (/[$\\{}<>=^_|:;?•*@[\]]|https?|www\.|\.\.\.|…|±|%/u.test(sentence)) return false;
  if (/\((?:\d|[ivx]+|[a-z])\)/iu.test(sentence)) return false;
  if ((sentence.match(/\(/gu)?.length ?? 0) !== (sentence.match(/\)/gu)?.length ?? 0)) return false;
  if ((sentence.match(/[,、，]/gu)?.length ?? 0) > 3) return false;
  if ((sentence.match(/\p{Nd}/gu)?.length ?? 0) > 4) return false;
  return (
    !LEANING_START.test(sentence) && !LEANING.test(sentence) && !EAST_ASIAN_LEANING.test(sentence)
  );
}

/** Whether a sentence begins with the name of what one paper made: "SeqGFMN is …", "A X-BERT …". */
function beginsWithCoinage(sentence: string): boolean {
  const word = /^(?:An? )?([\p{L}\p{N}-]{1,60})/u.exec(sentence)?.[1] ?? '';
  return word.split('-').some((part) => (part.match(/\p{Lu}/gu)?.length ?? 0) > 1);
}

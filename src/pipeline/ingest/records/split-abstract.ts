/** An abstract, and the statement of rights that stood in it. */
export interface SplitAbstract {
  readonly abstract: string;
  /** As it stood there: `© 2020 The Authors`; null where there was none. */
  readonly rights: string | null;
}

/** What databases write where there is no abstract. */
const noAbstract =
  /^(?:no abstract(?: (?:is )?available)?|abstract (?:is )?(?:not available|unavailable|missing)|not available|unavailable|none|null|nil|nan|undefined|n ?a|abstract|)$/u;

/** What a statement of rights begins with. */
const rightsSign =
  /©|\(c\)\s*(?:copyright\s*)?(?:the\s|\d{4})|copyright\s*(?:©|\(c\)|\d{4})|all rights reserved/iu;
/** Sentences that follow it. */
const rightsSentence =
  /^(?:all rights|published by|licensee|licensed|this is an open access|no claim to)\b/iu;
const sentenceEnd = /[.!?]["”’)\]]?\s+/gu;

const maxRightsLength = 400;
/** A rest that is shorter is no abstract: the statement stays where it was. */
const minAbstractLength = 80;
/** Characters from the beginning of a sentence to the sign in it: `Published by Elsevier Ltd on behalf of X, © 2020`. */
const maxLeadLength = 60;

/** Takes what is no abstract out of one: a word for "none", a heading, a statement of rights at either end. */
export function splitAbstract(text: string): SplitAbstract {
  const words =
    text.length < 60
      ? text
          .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()
          .toLowerCase()
      : null;
  if (words !== null && noAbstract.test(words)) return { abstract: '', rights: null };
  const body = text.replace(/^abstract\s*[:.—–-]\s*(?=\S)/iu, '');
  const start = endOfFirstRights(body);
  const end = startOfLastRights(body, start);
  const rights = [body.slice(0, start), body.slice(end)].map((part) => part.trim());
  const stated = rights.filter((part) => part !== '').join(' ');
  return { abstract: body.slice(start, end).trim(), rights: stated === '' ? null : stated };
}

/** Where the abstract begins behind a statement of rights: `© 2014 IEEE. We show …`. */
function endOfFirstRights(text: string): number {
  const head = text.slice(0, maxRightsLength);
  if (rightsSign.exec(head)?.index !== 0) return 0;
  let end = 0;
  for (const { 0: mark, index } of head.matchAll(sentenceEnd)) {
    const sentence = head.slice(end, index);
    if (!rightsSign.test(sentence) && !rightsSentence.test(sentence)) break;
    end = index + mark.length;
  }
  return text.length - end >= minAbstractLength ? end : 0;
}

/** Where a statement of rights begins to which all the rest of the text belongs. */
function startOfLastRights(text: string, from: number): number {
  const tailStart = Math.max(from + minAbstractLength, text.length - maxRightsLength);
  const tail = text.slice(tailStart);
  const sign = rightsSign.exec(tail)?.index;
  if (sign === undefined) return text.length;
  const lastEnd = [...tail.slice(0, sign).matchAll(sentenceEnd)].at(-1);
  const sentence = lastEnd === undefined ? sign : lastEnd.index + lastEnd[0].length;
  return tailStart + (sign - sentence <= maxLeadLength ? sentence : sign);
}

/** What stands before a stretch: white space, one hyphen, nothing (behind an elided word), or anything else. */
export type Between = ' ' | '-' | '' | null;

/**
 * Letters and digits with their marks, and the "'s" or "'ve" behind them; or a word that French or Italian elides, with
 * its apostrophe, before a word of two letters or more.
 */
const STRETCH =
  /(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu|(?:[adns]|co|da|de|ne|que|su)ll|quest|un)['’](?=\p{L}{2})(?!(?:re|th|ve|ll)(?![\p{L}\p{N}]))|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’]\p{L}{1,2}(?![\p{L}\p{N}]))?/iuy;
const GAP = /[^\p{L}\p{N}]*/uy;

// Classes of ASCII; what needs a closer look is left to the expressions above.
const BETWEEN = 0;
const WITHIN = 1;
const UNSURE = 2;
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z0-9]/i.test(character)) return WITHIN;
  return character === "'" ? UNSURE : BETWEEN;
});

/** Visits the stretches of letters of a text from left to right, without making an object of each. */
export function scanStretches(
  text: string,
  visit: (start: number, end: number, between: Between) => void,
): void {
  for (let end = 0; ;) {
    const start = endOf(GAP, BETWEEN, text, end);
    if (start === text.length) return;
    const between = readBetween(text, end, start);
    end = endOf(STRETCH, WITHIN, text, start);
    visit(start, end, between);
  }
}

/** Where the match of a sticky expression ends; characters of `sure` are known to belong to it. */
function endOf(pattern: RegExp, sure: number, text: string, start: number): number {
  let at = start;
  while (at < text.length && classAt(text, at) === sure) at++;
  if (at === text.length || classAt(text, at) !== UNSURE) return at;
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (CLASSES[code] ?? UNSURE) : UNSURE;
}

function readBetween(text: string, start: number, end: number): Between {
  if (end === start) return start === 0 ? null : '';
  if (end === start + 1) {
    const code = text.charCodeAt(start);
    if (code === 0x20) return ' ';
    // The hyphen of ASCII and the two of Unicode.
    if (code === 0x2d || code === 0x2010 || code === 0x2011) return '-';
  }
  return /^\s+$/u.test(text.slice(start, end)) ? ' ' : null;
}

/** A text after cleaning, and what had to be done to it. */
export interface CleanedText {
  readonly text: string;
  readonly hadControls: boolean;
  readonly hadLoneSurrogates: boolean;
}

/** Controls and noncharacters; tab, line feed, vertical tab, form feed and carriage return are white space. */
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]+/g;
/** As `controls`, for a test that keeps no position. */
const anyControl = new RegExp(controls.source);
const lineSpace = /[\t\n\v\f\u2028\u2029]/;
const bidiControls = /[\u202a-\u202e\u2066-\u2069]+/g;

/** One line of text, trimmed and NFC, without control characters; all else to the letter. */
export function cleanLine(raw: string): CleanedText {
  const { text, ...found } = cleanBlock(raw);
  return { text: joinLines(text).trim(), ...found };
}

/** Text of several lines, NFC, without control characters; lines end with a line feed. */
export function cleanBlock(raw: string): CleanedText {
  const hadLoneSurrogates = !raw.isWellFormed();
  const hadControls = anyControl.test(raw);
  let text = hadLoneSurrogates ? raw.toWellFormed() : raw;
  if (hadControls) text = text.replaceAll(controls, '');
  return {
    text: text.replaceAll(/\r\n?/g, '\n').normalize('NFC'),
    hadControls,
    hadLoneSurrogates,
  };
}

/** Takes out the characters that turn the direction of the text around them (U+202A–202E, U+2066–2069). */
export function removeBidiControls(text: string): string {
  return text.replaceAll(bidiControls, '');
}

/** Makes one space of every run of white space that holds a tab or an end of line. */
function joinLines(text: string): string {
  if (!lineSpace.test(text)) return text;
  return text.replaceAll(/\s+/g, (space) => (lineSpace.test(space) ? ' ' : space));
}

import { decodeHTMLStrict } from 'entities';
import { splitMarkup } from '../../../model/inline-markup.ts';
import { splitTex } from '../../../model/tex-spans.ts';
import { cleanLine } from '../clean-text.ts';
import { dollarFormula } from '../tex/dollar-formula.ts';
import { undoTexAccents } from '../tex/tex-to-text.ts';

/** A text after repair, and what of it needs a look. */
export interface RepairedText {
  readonly text: string;
  readonly hadControls: boolean;
  readonly hadLoneSurrogates: boolean;
  /** Characters that look like UTF-8 read as Latin-1 (`Ã©`); null where there are none. They stay as they are. */
  readonly mojibake: string | null;
}

/** Characters that only say where a line may be broken, or nothing. */
const invisible = /[\u00ad\u200b\u2060\ufeff]+/gu;

const ligatures: ReadonlyMap<string, string> = new Map([
  ['ﬀ', 'ff'],
  ['ﬁ', 'fi'],
  ['ﬂ', 'fl'],
  ['ﬃ', 'ffi'],
  ['ﬄ', 'ffl'],
  ['ﬅ', 'st'],
  ['ﬆ', 'st'],
]);

/** Two or three characters of Windows-1252 that are one letter or mark of UTF-8. */
const mojibake =
  /(?:Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u009f™œžšŸ“”˜¦¢]|â\u0080[\u0080-\u00bf]|Â[\u0080-\u00bf])/u;

/** Elements of MathML and of the list of inline markup that stay in a text. */
const keptNames: ReadonlyMap<string, string> = new Map([
  ...(['i', 'b', 'sub', 'sup'] as const).map((name) => [name, name] as const),
  ['em', 'i'],
  ['strong', 'b'],
]);

/** Headings that JATS puts before the sections of an abstract; that of the whole abstract says nothing. */
const jatsTitle = /<jats:title>\s*([^<>]{0,200}?)\s*<\/jats:title>/giu;
/** TeX that XML carries beside a picture or MathML of the same formula. */
const texMath =
  /<(?:jats:|mml:)?(?:tex-math|annotation\s+encoding="application\/x-tex")(?:\s[^<>]{0,200})?>([^<>]{0,4000})<\/(?:jats:|mml:)?(?:tex-math|annotation)>/giu;

/**
 * One line of text as its author wrote it, without what programs left in it: entities and markup of HTML, JATS and
 * MathML, accents of TeX, ligatures, soft hyphens. Inline TeX stays, and so does `<` that is no markup: `p<0.05`. Linear in the length.
 */
export function repairText(raw: string): RepairedText {
  const { text: line, hadControls, hadLoneSurrogates } = cleanLine(raw);
  // Most texts hold nothing to repair.
  const text = /[&<\\\u00ad\u200b\u2060\ufeff\ufb00-\ufb06]/u.test(line) ? repairWhole(line) : line;
  const found = /[ÃâÂ]/u.test(text) ? (mojibake.exec(text)?.[0] ?? null) : null;
  return { text, hadControls, hadLoneSurrogates, mojibake: found };
}

/** What stood within other markup can be markup once that is gone, so it is gone over again, four times at most. */
function repairWhole(line: string): string {
  let text = line;
  for (let round = 0; round < 4; round++) {
    const next = repairLine(text);
    if (next === text) break;
    text = next;
  }
  return text;
}

function repairLine(line: string): string {
  let text = line
    .replaceAll(invisible, '')
    .replaceAll(/[\ufb00-\ufb06]/gu, (letters) => ligatures.get(letters) ?? letters);
  if (text.includes('&')) text = decodeEntities(text);
  if (text.includes('\\')) text = undoTexAccents(text);
  if (text.includes('<')) text = keepInlineMarkup(text);
  return text.trim();
}

/** Entities that were escaped again and again on their way are decoded as often, five times at most. */
function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 5 && /&[#a-z0-9]{2,30};/iu.test(decoded); round++) {
    const next = cleanLine(decodeHTMLStrict(decoded).replaceAll('\u00a0', ' ')).text;
    if (next === decoded) break;
    decoded = next;
  }
  return decoded.replaceAll(invisible, '');
}

/** The text with `<i> <b> <sub> <sup>` and MathML as its only markup; other elements of the list leave their contents. */
function keepInlineMarkup(text: string): string {
  const withTex = text
    .replaceAll(gap, '')
    .replaceAll(jatsTitle, (_, title: string) =>
      /^(?:(?:abstract|summary)\W*)?$/iu.test(title) ? gap : `${gap}${title}:${gap}`,
    )
    .replaceAll(texMath, (_, tex: string) => `${gap}${dollarFormula(tex)}${gap}`);
  const formulas: string[] = [];
  const source = splitTex(withTex.replaceAll(placeholder, ''))
    .map((span) => {
      if (span.kind === 'text') return span.source;
      formulas.push(span.source);
      return placeholder;
    })
    .join('');
  const parts = splitMarkup(source).map((piece) => {
    if (piece.kind === 'text') return piece.value;
    if (piece.name === 'p' || piece.name === 'br') return gap;
    const kept = keptNames.get(piece.name);
    const name = kept ?? piece.name;
    // An element of letters without any is what broken markup leaves.
    if (piece.kind === 'empty' && kept !== undefined) return '';
    return { open: `<${name}>`, close: `</${name}>`, empty: `<${name}/>` }[piece.kind];
  });
  let index = 0;
  return parts
    .join('')
    .replaceAll(placeholder, () => formulas[index++] ?? '')
    .replaceAll(/ *\ue001[ \ue001]*/gu, ' ');
}

/** Stands for one formula; taken out of all incoming text. */
const placeholder = '\ue000';
/** Stands for a break between words that becomes one space with all spaces around it. */
const gap = '\ue001';

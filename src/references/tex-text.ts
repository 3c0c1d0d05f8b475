import { splitTex } from '../model/tex-spans.ts';
import { oneLine } from './one-line.ts';

/**
 * Characters that mean something to TeX, and how they are written. Braces go by their names: BibTeX counts them even
 * behind a backslash.
 */
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

const commands: Readonly<Record<string, string>> = {
  i: '\\textit{',
  b: '\\textbf{',
  sub: '\\textsubscript{',
  sup: '\\textsuperscript{',
};

/** Longest text that is marked: longer stretches are no emphasis, and a reader may take them for a forgotten brace. */
const maxMarkedLength = 200;
const maxDepth = 5;
/** Longest formula between `\(` and `\)`, and the deepest braces of one. */
const maxFormula = { length: 2000, depth: 20 };

/** Plain text in TeX: every character stands for itself. */
export function plainTex(text: string): string {
  return escapeWords(spaced(text));
}

/** A title or abstract in TeX: its formulas stay, `<i> <b> <sub> <sup>` become commands, all else is escaped. */
export function markedTex(text: string): string {
  const line = spaced(text);
  if (!/[$\\<]/.test(line)) return escapeWords(line);
  const pieces = splitPieces(line);
  const marks = pairTags(pieces);
  const hasDollars = pieces.some(({ kind, source }) => kind === 'text' && source.includes('$'));
  return pieces
    .map((piece, at) => {
      if (piece.kind === 'tex') return formula(piece.source, hasDollars);
      if (piece.kind === 'text' || !marks.has(at)) return escapeWords(piece.source);
      return piece.kind === 'open' ? (commands[piece.name] ?? '') : '}';
    })
    .join('');
}

/** An address or an id, which TeX does not read: only what would end the field is percent-encoded. */
export function verbatimTex(address: string): string {
  return (
    oneLine(address)
      .replaceAll(/[{}\\\s]/g, (character) => encodeURIComponent(character))
      // Readers cut here: several addresses stand in one field.
      .replaceAll(/[,;](?=https?:\/\/|$)/gi, (character) => encodeURIComponent(character))
      .replaceAll(fieldSign, '{=}')
  );
}

/** What might be taken for the next field by a reader that looks for forgotten braces: `, year = 2020,`. */
const fieldSign = /=(?= {0,40}(?:["=]|\d{1,4} {0,40},))/g;

/** TeX makes one space of many. */
function spaced(text: string): string {
  return oneLine(text).replaceAll(/ {2,}/g, ' ');
}

/** The text with TeX's own characters escaped; pairs that TeX would draw as one character are kept apart. */
function escapeWords(text: string): string {
  if (!/[\\{}~^&%$#_=]|--|``|''/.test(text)) return text;
  return text
    .replaceAll(/[\\{}~^&%$#_]/g, (character) => escapes[character] ?? character)
    .replaceAll(/(?<=-)-|(?<=`)`|(?<=')'/g, '{}$&')
    .replaceAll(fieldSign, '{=}');
}

interface Piece {
  readonly kind: 'text' | 'tex' | 'open' | 'close';
  /** As it stands in the text. */
  readonly source: string;
  /** Of a tag. */
  readonly name: string;
}

function splitPieces(text: string): readonly Piece[] {
  return splitTex(text).flatMap(({ kind, source }) =>
    kind === 'text' ? splitTags(source) : { kind, source, name: '' },
  );
}

function splitTags(text: string): readonly Piece[] {
  return text
    .split(/(<\/?(?:i|b|sub|sup)>)/)
    .filter((source) => source !== '')
    .map((source) => {
      const [, slash, name] = /^<(\/?)(i|b|sub|sup)>$/.exec(source) ?? [];
      if (name === undefined) return { kind: 'text', source, name: '' };
      return { kind: slash === '' ? 'open' : 'close', source, name };
    });
}

/** Indexes of the tags that become commands: of elements well nested that a reader of TeX gives back as they were. */
function pairTags(pieces: readonly Piece[]): ReadonlySet<number> {
  const marks = new Set<number>();
  const open: number[] = [];
  pieces.forEach(({ kind, name }, at) => {
    if (kind === 'open') open.push(at);
    if (kind !== 'close') return;
    const start = open.pop();
    if (start === undefined || pieces[start]?.name !== name) return;
    if (open.length >= maxDepth || at - start > maxMarkedLength) return;
    if (open.some((one) => pieces[one]?.name === name)) return;
    if (canMark(pieces.slice(start + 1, at))) marks.add(start).add(at);
  });
  return marks;
}

function canMark(inner: readonly Piece[]): boolean {
  const source = inner.map((piece) => piece.source).join('');
  if (source === '' || source.length > maxMarkedLength || source.trim() !== source) return false;
  // Behind a formula the brace may hide a digit, and a tag a space.
  return inner.at(-1)?.kind === 'text' && inner[0]?.kind !== 'open';
}

/**
 * A formula as it is delimited, display formulas as `\(…\)`; as plain text where TeX could not read it, or dollars that are text
 * would pair otherwise.
 */
function formula(source: string, hasDollars: boolean): string {
  const isInline = source.startsWith('$') && source[1] !== '$';
  const tex = isInline ? source.slice(1, -1) : source.slice(2, -2).trim();
  if (!isSound(tex) || (hasDollars && source.startsWith('$$'))) return escapeWords(source);
  if (isInline) return source;
  return tex.length > maxFormula.length ? escapeWords(source) : `\\(${tex}\\)`;
}

/** Whether a formula can stand in a field: its braces are balanced, and nothing of it ends the formula or the line. */
function isSound(tex: string): boolean {
  if (tex === '' || /^[<>]+$|[^\S ]/.test(tex)) return false;
  if (/\\[()]|(?<!\\)[%#]|(?<!\\)\$|[A-Za-z]{3} {0,40}= {0,40}["{\d]/.test(tex)) return false;
  let [depth, strictDepth, deepest] = [0, 0, 0];
  for (const [token] of tex.matchAll(/\\.|[{}]/gsu)) {
    const change = token.endsWith('{') ? 1 : token.endsWith('}') ? -1 : 0;
    strictDepth += change;
    if (token.length === 1) depth += change;
    deepest = Math.max(deepest, strictDepth);
    if (depth < 0 || strictDepth < 0) return false;
  }
  return depth === 0 && strictDepth === 0 && deepest <= maxFormula.depth;
}

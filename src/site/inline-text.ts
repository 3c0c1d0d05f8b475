import { splitTex } from '../model/tex-spans.ts';
import { splitMarkup, withoutMarkup, type MarkupPiece } from '../model/inline-markup.ts';
import { escapeHtml, isolated, labelText, printable } from './safe-text.ts';
import { texHtml } from './tex.ts';

/** A title or another single line of text with inline TeX, as HTML. */
export function inlineHtml(text: string): string {
  return isolated(paragraphsOf(text).join(' '), text);
}

/** A text of several paragraphs with inline TeX: the HTML of each paragraph, none empty. */
export function paragraphsHtml(text: string): readonly string[] {
  return text
    .split(/\r?\n[^\S\n]*\n/)
    .flatMap((block) => paragraphsOf(block))
    .map((html) => isolated(html, text));
}

/** The same text without markup and without the delimiters of formulas, on one line. */
export function plainText(text: string): string {
  const words = splitTex(printable(text)).map((span) =>
    span.kind === 'tex' ? span.value : withoutMarkup(span.value),
  );
  const plain = words.join('');
  // Between most words there is one space already; to write each of them anew takes longer than all the rest.
  return (/[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain).trim();
}

/** A title as plain text without controls of direction: for `<title>`, tooltips and labels. */
export function plainTitle(title: string): string {
  return labelText(plainText(title));
}

/** Formulas become private characters first, so that markup may stand around them and never within. */
function paragraphsOf(text: string): readonly string[] {
  const formulas: string[] = [];
  const source = splitTex(printable(text).replaceAll(placeholder, ''))
    .map((span) =>
      span.kind === 'tex' ? (formulas.push(texHtml(span.value)), placeholder) : span.value,
    )
    .join('');
  let formulaIndex = 0;
  const withFormulas = (words: string): string =>
    escapeHtml(words).replaceAll(placeholder, () => formulas[formulaIndex++] ?? '');

  const paragraphs: string[] = [''];
  let openCount = 0;
  const append = (html: string): void => {
    paragraphs.push((paragraphs.pop() ?? '') + html);
  };
  for (const piece of splitMarkup(source)) {
    if (piece.kind === 'text') {
      append(withFormulas(piece.value));
    } else if (!isBreak(piece)) {
      openCount += openChange[piece.kind];
      append(tagHtml(piece));
    } else if (openCount === 0) {
      paragraphs.push('');
    } else {
      // A paragraph that begins inside another element is only a space: elements must close where they opened.
      append(' ');
    }
  }
  return paragraphs.map((html) => html.trim()).filter((html) => html !== '');
}

/** Stands for one formula; taken out of all incoming text. */
const placeholder = '\uE000';

const openChange = { open: 1, close: -1, empty: 0 } as const;

type TagPiece = Exclude<MarkupPiece, { kind: 'text' }>;

function isBreak(piece: TagPiece): boolean {
  return piece.name === 'p' || piece.name === 'br';
}

function tagHtml(piece: TagPiece): string {
  if (piece.kind === 'open') return `<${piece.name}>`;
  if (piece.kind === 'close') return `</${piece.name}>`;
  return `<${piece.name}></${piece.name}>`;
}

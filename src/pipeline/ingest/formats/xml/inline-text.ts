import { dollarFormula } from '../../tex/dollar-formula.ts';
import { childElements, type XmlElement } from './element.ts';

/** Inline markup that pages can show, by what it is called in XHTML, JATS and PubMed. */
const inlineTags: ReadonlyMap<string, string> = new Map([
  ...['i', 'italic', 'em'].map((name) => [name, 'i'] as const),
  ...['b', 'bold', 'strong'].map((name) => [name, 'b'] as const),
  ['sub', 'sub'],
  ['sup', 'sup'],
]);
/** Elements that words do not run across. */
const blocks: ReadonlySet<string> = new Set(['p', 'br', 'break', 'div', 'sec', 'title', 'li']);

/** The name of an inline tag for an element, or null: its contents alone are taken. */
export type TagOf = (element: XmlElement) => string | null;

/** The text of an element as one line, with inline markup kept as tags and formulas as `$…$`; empty for no element. */
export function inlineText(
  element: XmlElement | undefined,
  tagOf: TagOf = ({ name }) => inlineTags.get(name) ?? null,
): string {
  return element === undefined ? '' : oneLine(contents(element, tagOf));
}

/** The text of an element as one line without any markup; empty for no element. */
export function plainText(element: XmlElement | undefined): string {
  return inlineText(element, () => null);
}

/** The texts of elements that have one. */
export function plainTexts(elements: readonly XmlElement[]): readonly string[] {
  return elements.map(plainText).filter((text) => text !== '');
}

// Elements are at most 64 levels deep, so recursion is safe.
function contents(element: XmlElement, tagOf: TagOf): string {
  return element.children
    .map((child) => (typeof child === 'string' ? child : written(child, tagOf)))
    .join('');
}

function written(element: XmlElement, tagOf: TagOf): string {
  if (element.name === 'tex-math') return dollarFormula(contents(element, () => null));
  if (element.name === 'math') return mathText(element);
  if (element.name === 'alternatives') {
    // The same formula, written in several ways.
    const tex = childElements(element).find(({ name }) => name === 'tex-math');
    if (tex !== undefined) return written(tex, tagOf);
  }
  const text = contents(element, tagOf);
  const tag = tagOf(element);
  if (tag !== null && text.trim() !== '') return `<${tag}>${text}</${tag}>`;
  return blocks.has(element.name) ? ` ${text} ` : text;
}

/** TeX where MathML carries it, else the letters of its elements. */
function mathText(math: XmlElement): string {
  const tex = findTex(math);
  return tex === null ? letters(math) : dollarFormula(tex);
}

function findTex(element: XmlElement): string | null {
  if (element.name === 'annotation')
    return element.attributes.get('encoding') === 'application/x-tex' ? plainText(element) : null;
  for (const child of childElements(element)) {
    const tex = findTex(child);
    if (tex !== null) return tex;
  }
  return null;
}

/** White space between the elements of MathML means nothing. */
function letters(element: XmlElement): string {
  if (/^annotation(?:-xml)?$/u.test(element.name)) return '';
  return element.children
    .map((child) => (typeof child === 'string' ? child.trim() : letters(child)))
    .join('');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

/** A piece of marked-up text: words, or one tag of a well-formed element. */
export type MarkupPiece =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'open' | 'close' | 'empty'; readonly name: string };

/** Elements taken as markup, and the HTML or MathML they become; '' keeps the content and drops the tags. */
const elements: Readonly<Record<string, string>> = {
  ...{ i: 'i', b: 'b', em: 'em', strong: 'strong', sub: 'sub', sup: 'sup', p: 'p', br: 'br' },
  ...{ span: '', italic: 'i', bold: 'b', 'jats:italic': 'i', 'jats:bold': 'b', 'jats:p': 'p' },
  ...{ 'jats:sub': 'sub', 'jats:sup': 'sup', 'jats:sec': 'p', 'jats:title': 'p', 'jats:list': '' },
  ...{ 'jats:list-item': 'p', 'jats:sc': '', 'jats:underline': '', 'jats:monospace': '' },
  ...{ 'jats:inline-formula': '', 'jats:styled-content': '', 'jats:abstract': '' },
};

const mathElements: ReadonlySet<string> = new Set(
  (
    'math mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot mover munder munderover ' +
    'mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom'
  ).split(' '),
);

/** Elements that need no closing tag. */
const emptyElements: ReadonlySet<string> = new Set(['br', 'mspace', 'mprescripts', 'none']);

/** Longest attribute text of a tag; anything longer is no tag. */
const maxAttributesLength = 1000;

interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
}

/**
 * Splits text into words and the tags of well-formed elements from a fixed list (inline HTML, JATS, MathML).
 * Every other `<` is part of the words: `x<y>z` stays as it is. Attributes are dropped. Linear in the length of the text.
 */
export function splitMarkup(text: string): readonly MarkupPiece[] {
  const pieces: MarkupPiece[] = [];
  let position = 0;
  for (const tag of pairedTags(text)) {
    if (tag.start > position) pieces.push({ kind: 'text', value: text.slice(position, tag.start) });
    const name = outputName(tag.name);
    if (name !== '') pieces.push({ kind: name === 'br' ? 'empty' : tag.kind, name });
    position = tag.end;
  }
  if (position < text.length) pieces.push({ kind: 'text', value: text.slice(position) });
  return pieces;
}

/** The words of a text without the tags of its markup; a line break is a space. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) return text;
  return splitMarkup(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.value;
      return piece.name === 'p' || piece.name === 'br' ? ' ' : '';
    })
    .join('');
}

/** The tags that belong to an element properly opened and closed, in order of the text. */
function pairedTags(text: string): readonly Tag[] {
  const kept: Tag[] = [];
  const open: Tag[] = [];
  const openCounts = new Map<string, number>();
  const count = (name: string, change: number): void => {
    openCounts.set(name, (openCounts.get(name) ?? 0) + change);
  };
  for (const tag of findTags(text)) {
    if (tag.kind === 'empty') kept.push(tag);
    if (tag.kind === 'open') {
      open.push(tag);
      count(tag.name, 1);
    }
    // A closing tag without its opening one is words; so are tags opened within and never closed.
    if (tag.kind !== 'close' || (openCounts.get(tag.name) ?? 0) === 0) continue;
    let opening = open.pop();
    while (opening !== undefined) {
      count(opening.name, -1);
      if (opening.name === tag.name) break;
      opening = open.pop();
    }
    if (opening !== undefined) kept.push(opening, tag);
  }
  return insideMath(kept.sort((a, b) => a.start - b.start));
}

/** Without MathML that stands outside a `math` element, and without other markup inside one. */
function insideMath(tags: readonly Tag[]): readonly Tag[] {
  let mathDepth = 0;
  return tags.filter((tag) => {
    const name = outputName(tag.name);
    if (name === 'math' && tag.kind === 'empty') return false;
    if (name === 'math') {
      mathDepth += tag.kind === 'open' ? 1 : -1;
      return mathDepth + (tag.kind === 'open' ? 0 : 1) === 1;
    }
    return mathElements.has(name) === mathDepth > 0;
  });
}

/** All tags of listed elements, whether or not they pair up; none holds the character that stands for a formula. */
function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  for (const match of text.matchAll(
    /<(\/?)([A-Za-z][A-Za-z0-9:-]{0,30})((?:\s[^<>\uE000]*)?\/?)>/g,
  )) {
    const [whole, slash, rawName = '', rawAttributes = ''] = match;
    const name = rawName.toLowerCase();
    if (!(name in elements) && !mathElements.has(localName(name))) continue;
    const isSelfClosed = rawAttributes.endsWith('/');
    const attributes = isSelfClosed ? rawAttributes.slice(0, -1) : rawAttributes;
    if (!areAttributes(attributes)) continue;
    const isEmpty = isSelfClosed || emptyElements.has(localName(name));
    const kind = slash === '/' ? 'close' : isEmpty ? 'empty' : 'open';
    tags.push({ start: match.index, end: match.index + whole.length, name, kind });
  }
  return tags;
}

/** Whether the text within a tag is a list of `name="value"`. */
function areAttributes(text: string): boolean {
  if (text.length > maxAttributesLength) return false;
  return /^(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*$/.test(text);
}

function outputName(name: string): string {
  return elements[name] ?? localName(name);
}

/** Without the prefix of MathML. */
function localName(name: string): string {
  return name.replace(/^(?:mml|m):/, '');
}

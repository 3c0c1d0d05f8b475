import type { Html, Nodes, PhrasingContent, Root } from 'mdast';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements whose content goes with them when an author writes them as raw HTML. */
export const droppedElements = words(
  'script style form textarea select button iframe object svg math template noscript',
);

/** Elements whose tags are dropped and whose content stays. */
const unwrappedElements = words(
  'a abbr address article aside audio body br caption center cite code col dd del details div dl dt ' +
    'embed figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html img input ins kbd label ' +
    'li link main mark meta nav ol option p param picture pre q s section small source span strike ' +
    'summary table tbody td tfoot th thead title tr track tt u ul video wbr',
);

/** Elements kept where they open and close within one paragraph. */
const keptElements = words('sub sup b i em strong');

/**
 * Takes raw HTML out of a Markdown tree: simple marks stay as elements, the content of dropped elements goes with them,
 * and what only looks like a tag, as in `x<y>z`, becomes text.
 */
export function tameRawHtml(tree: Root): void {
  visit(tree);
}

function visit(node: Nodes): void {
  if (!('children' in node)) return;
  const parent: { children: Nodes[] } = node;
  parent.children = tameChildren(parent.children);
  parent.children.forEach(visit);
}

function tameChildren(children: readonly Nodes[]): Nodes[] {
  const tamed: Nodes[] = [];
  let dropping: string | null = null;
  for (const [index, child] of children.entries()) {
    const name = child.type === 'html' ? tagName(child) : null;
    if (child.type !== 'html' || name === null) {
      if (dropping === null && child.type !== 'html') tamed.push(child);
    } else if (dropping !== null) {
      if (name === `/${dropping}`) dropping = null;
    } else if (droppedElements.has(name)) {
      dropping = child.value.toLowerCase().includes(`</${name}`) ? null : name;
    } else if (name.startsWith('/') && keptElements.has(name.slice(1))) {
      closeElement(tamed, name.slice(1));
    } else if (keptElements.has(name) && hasClosingTag(children, index, name)) {
      tamed.push(child);
    } else if (!isKnown(name)) {
      tamed.push({ type: 'text', value: child.value });
    }
  }
  // Opening tags that met no closing one have done nothing.
  return tamed.filter((child) => child.type !== 'html');
}

/** Wraps all that follows the last opening tag of this name; without one does nothing. */
function closeElement(tamed: Nodes[], name: string): void {
  const start = tamed.findLastIndex((child) => child.type === 'html' && tagName(child) === name);
  if (start < 0) return;
  const content = tamed.splice(start).filter((child) => child.type !== 'html');
  // Within a paragraph all siblings are phrasing content; the element takes its name from `hName`.
  const children = content as PhrasingContent[];
  tamed.push({ type: 'emphasis', children, data: { hName: name } });
}

function hasClosingTag(children: readonly Nodes[], index: number, name: string): boolean {
  const isClosing = (child: Nodes): boolean =>
    child.type === 'html' && tagName(child) === `/${name}`;
  return children.slice(index + 1, index + 50).some(isClosing);
}

/** Lower-case name of the first tag, with a slash before it if it closes; null for a comment or a declaration. */
function tagName(node: Html): string | null {
  return /^<(\/?[a-z][a-z0-9-]*)/i.exec(node.value)?.[1]?.toLowerCase() ?? null;
}

function isKnown(name: string): boolean {
  const element = name.replace('/', '');
  return (
    unwrappedElements.has(element) || keptElements.has(element) || droppedElements.has(element)
  );
}

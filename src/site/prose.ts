import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeSanitize, { type Options as SanitizeSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';
import { droppedElements, tameRawHtml } from './prose-html.ts';
import { escapeHtml, printable } from './safe-text.ts';
import { href as pageHref } from './urls.ts';

/** Most containers (quotes, lists, brackets) that may nest on one line before the text is shown as it was written. */
const maxNesting = 50;

/** All that may stand in prose: no image, no form, no style, no id, no class. */
const schema: SanitizeSchema = {
  tagNames: 'h2 h3 h4 h5 h6 p a em strong b i code pre blockquote ul ol li hr br sub sup'.split(
    ' ',
  ),
  attributes: { a: ['href', 'rel'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  required: {},
  strip: [...droppedElements],
  clobber: ['id', 'name'],
  clobberPrefix: 'prose-',
  allowComments: false,
  allowDoctypes: false,
};

const processor = remark()
  .use(() => tameRawHtml)
  .use(remarkRehype)
  .use(() => shapeForPage)
  .use(rehypeSanitize, schema)
  .use(rehypeStringify);

/**
 * An author's Markdown as HTML for below an `h1`: headings begin at `h2` and skip no level, raw HTML is dropped
 * save for simple marks like `<sub>`,
 * images become their alternative text, and links lead only to the web, to mail or within the site.
 * Text nested too deeply to parse is shown as plain paragraphs.
 */
export function proseHtml(markdown: string): string {
  const source = printable(markdown);
  if (isTooNested(source)) return plainParagraphs(source);
  try {
    return processor.processSync(source).toString();
  } catch (error) {
    // The parser recurses, and nesting can hide from the count above.
    if (error instanceof RangeError) return plainParagraphs(source);
    throw error;
  }
}

function plainParagraphs(source: string): string {
  return source
    .split(/\n[^\S\n]*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block.trim())}</p>`)
    .join('\n');
}

/** Counts markers of quotes and lists at the start of each line, and brackets and asterisks in a row. */
function isTooNested(source: string): boolean {
  const runs = new RegExp(`[\\[\\]!*_(]{${maxNesting},}`);
  if (runs.test(source)) return true;
  for (const line of source.split('\n')) {
    const lead = /^(?:[\s>*+-]|\d{1,9}[.)]\s)*/.exec(line)?.[0] ?? '';
    if (lead.replace(/\s+/g, '').length > maxNesting && !/^[\s*-]*$/.test(line)) return true;
    if (/^\s{100}/.test(line)) return true;
  }
  return false;
}

/** Demotes headings, replaces images by their words and mends or unwraps links. */
function shapeForPage(tree: Root): void {
  const levels = headingLevels(tree);
  const shape = <T extends RootContent | ElementContent>(nodes: readonly T[]): T[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element') return [node];
      const children = shape(node.children);
      // Text and elements may stand wherever an element may: the cast only repeats what hast's types cannot say.
      return shapeElement({ ...node, children }, levels) as T[];
    });
  tree.children = shape(tree.children);
}

function shapeElement(element: Element, levels: readonly string[]): ElementContent[] {
  if (element.tagName === 'img') {
    const words = element.properties['alt'];
    return typeof words === 'string' && words !== '' ? [{ type: 'text', value: words }] : [];
  }
  if (element.tagName === 'a') {
    const link = safeLink(element.properties['href']);
    return link === null ? element.children : [{ ...element, properties: link }];
  }
  const level = levels.indexOf(element.tagName);
  return level < 0 ? [element] : [{ ...element, tagName: `h${String(level + 2)}` }];
}

/** Heading names in use, highest first, at most five: the first becomes `h2`, the next `h3`. */
function headingLevels(tree: Root): readonly string[] {
  const used = new Set<string>();
  const collect = (nodes: readonly (RootContent | ElementContent)[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (/^h[1-6]$/.test(node.tagName)) used.add(node.tagName);
      collect(node.children);
    }
  };
  collect(tree.children);
  return [...used].sort();
}

/** Attributes of a link that is safe to follow, or null: then only its words remain. */
export function safeLink(address: unknown): Record<string, string> | null {
  if (typeof address !== 'string') return null;
  // Browsers skip control characters and spaces here, and read a backslash as a slash.
  const cleaned = address.replace(/[\u0000-\u0020]/g, '').replaceAll('\\', '/');
  if (cleaned === '') return null;
  const rel = 'noopener nofollow ugc';
  if (cleaned.startsWith('//')) return { href: `https:${cleaned}`, rel };
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):/i.exec(cleaned)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return { href: cleaned, rel };
  if (scheme === 'mailto') return { href: cleaned };
  if (scheme !== undefined || /^[^/?#]*:/.test(cleaned)) return null;
  return { href: cleaned.startsWith('/') ? pageHref(cleaned) : cleaned };
}

/** What the link check needs of one page. */
export interface PageLinks {
  /** Addresses that the page names, as written, entities decoded, without repeats. */
  readonly links: ReadonlySet<string>;
  /** Where a fragment can lead: every `id`, and the `name` of an anchor. */
  readonly anchors: ReadonlySet<string>;
}

/** Attributes that hold one address. */
const addressAttributes = new Set(['href', 'src', 'xlink:href', 'action', 'poster', 'data']);

/** Elements whose content is text to the end tag, whatever it looks like. */
const textElements = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed']);

const tagStart = /<!--|<([a-zA-Z][^\s/>]*)/g;
const attribute = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/y;

/**
 * Reads links and anchors off a page in one pass, without building a tree: ten thousand pages take seconds. It follows
 * the rules of HTML for comments, quoted attributes and elements of plain text; it does not mend broken markup.
 */
export function scanHtml(html: string): PageLinks {
  const links = new Set<string>();
  const anchors = new Set<string>();
  tagStart.lastIndex = 0;
  for (let start = tagStart.exec(html); start !== null; start = tagStart.exec(html)) {
    const tag = start[1]?.toLowerCase();
    if (tag === undefined) {
      tagStart.lastIndex = endOf(html, '-->', tagStart.lastIndex);
      continue;
    }
    const { attributes, end } = readAttributes(html, tagStart.lastIndex);
    collect(tag, attributes, { links, anchors });
    tagStart.lastIndex = textElements.has(tag) ? endOfText(html, tag, end) : end;
  }
  return { links, anchors };
}

function readAttributes(
  html: string,
  from: number,
): { attributes: [string, string][]; end: number } {
  const attributes: [string, string][] = [];
  let end = from;
  attribute.lastIndex = from;
  for (let hit = attribute.exec(html); hit !== null; hit = attribute.exec(html)) {
    const value = hit[2] ?? hit[3] ?? hit[4];
    if (value !== undefined) attributes.push([(hit[1] ?? '').toLowerCase(), decodeEntities(value)]);
    end = attribute.lastIndex;
  }
  return { attributes, end };
}

function collect(
  tag: string,
  attributes: readonly [string, string][],
  { links, anchors }: { links: Set<string>; anchors: Set<string> },
): void {
  for (const [name, value] of attributes) {
    if (name === 'id' || (name === 'name' && tag === 'a')) anchors.add(value);
    else if (addressAttributes.has(name)) links.add(value.trim());
    else if (name === 'srcset') for (const address of srcsetAddresses(value)) links.add(address);
    // The addresses of a page's card stand in meta elements, absolute.
    else if (tag === 'meta' && name === 'content' && /^https?:\/\/\S+$/.test(value))
      links.add(value);
  }
}

function srcsetAddresses(value: string): readonly string[] {
  return value
    .split(/,\s+/)
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

function endOf(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at === -1 ? html.length : at + mark.length;
}

function endOfText(html: string, tag: string, from: number): number {
  const close = new RegExp(`</${tag}[\\s/>]`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]+));/g, (whole, ...parts) => {
    const [decimal, hexadecimal, name] = parts as (string | undefined)[];
    if (name !== undefined) return namedEntities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

import { decodeHTMLStrict } from 'entities';
import { SaxesParser } from 'saxes';

/** A strict parser without namespaces (its own way to resolve them is quadratic) that knows the named entities of HTML. */
export function openParser(): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser({ xmlns: false });
  // Its own table would answer to the names of methods of objects, such as `&toString;`.
  parser.ENTITIES = new Proxy<Record<string, string>>({}, { get: (_, name) => meaningOf(name) });
  return parser;
}

/** Longer than the names of all entities. */
const maxNameLength = 40;

function meaningOf(name: string | symbol): string | undefined {
  if (typeof name !== 'string' || name.length > maxNameLength) return undefined;
  const reference = `&${name};`;
  const meaning = decodeHTMLStrict(reference);
  return meaning === reference ? undefined : meaning;
}

/**
 * A document from its first `<` on without its XML declaration: the text is decoded already, so the encoding named
 * there means nothing. `linesBefore` is the number of line ends left out, `columnsBefore` that of the characters of its
 * first line.
 */
export function withoutDeclaration(text: string): {
  source: string;
  linesBefore: number;
  columnsBefore: number;
} {
  const start = /^\s*(?:<\?xml\s[^<>]{0,1000}\?>)?\s*/u.exec(text)?.[0] ?? '';
  const lines = start.split(/\r\n|\n|\r/);
  const [linesBefore, columnsBefore] = [lines.length - 1, lines.at(-1)?.length ?? 0];
  // Halves of characters would make the parser skip what follows them.
  return { source: text.slice(start.length).toWellFormed(), linesBefore, columnsBefore };
}

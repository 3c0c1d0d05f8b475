import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import type { Document } from 'yaml';

/** Why YAML cannot be read. */
export interface YamlMistake {
  readonly message: string;
  readonly hint: string;
  /** Counted from 1. */
  readonly line: number;
  /** What stands there. */
  readonly value: string;
}

type Mistake = Omit<YamlMistake, 'value'>;

/** A mapping, and the line of a key or an entry in it. */
interface Mapping {
  readonly value: Record<string, unknown>;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** A mapping with the lines of its keys, or the first mistake. */
export type ParsedYaml = Mapping | { readonly mistake: YamlMistake };

/** How values without quotes are read. */
export interface YamlOptions {
  /** `failsafe`: all is text. `core`: numbers, true, false and null are told apart. */
  readonly schema: 'failsafe' | 'core';
  /** Paths (`themes.count`, list entries without their number) that hold text under `core` too. */
  readonly textPaths?: readonly string[];
}

const maxDepth = 64;
const maxAliases = 100;

let library: typeof Yaml | undefined;

/** The parser: 72 modules, loaded when there is something to parse, which a folder of papers alone never has. */
function yaml(): typeof Yaml {
  return (library ??= createRequire(import.meta.url)('yaml') as typeof Yaml);
}

/** Parses a YAML mapping of an author; nothing in it can take long or run. */
export function parseYaml(text: string, options: YamlOptions): ParsedYaml {
  if (text.trim() === '') return { value: {}, lineOf: () => 1 };
  const parsed = parseMapping(text, options);
  if (!('mistake' in parsed)) return parsed;
  const value = text.split(/\r\n|\n|\r/)[parsed.mistake.line - 1]?.trim() ?? '';
  return { mistake: { ...parsed.mistake, value } };
}

function parseMapping(
  text: string,
  { schema, textPaths = [] }: YamlOptions,
): Mapping | { readonly mistake: Mistake } {
  const deepLine = firstTooDeepLine(text);
  if (deepLine !== null) return { mistake: tooDeep(deepLine) };
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  let document: Document.Parsed;
  try {
    // The library looks for repeated keys by comparing each with all others; `repeatedKey` takes linear time.
    const options = { schema, lineCounter: lines, prettyErrors: false, uniqueKeys: false };
    document = parseDocument(text, options);
  } catch {
    return { mistake: tooDeep(1) };
  }
  const [error] = document.errors;
  if (error !== undefined)
    return { mistake: describeError(error.code, error.message, lines.linePos(error.pos[0]).line) };
  const repeated = repeatedKey(document);
  if (repeated !== null) {
    return {
      mistake: {
        line: lines.linePos(repeated).line,
        message: 'The key on this line stands there twice.',
        hint: 'Keep one of the two.',
      },
    };
  }
  const aliases = countAliases(document);
  const aliasLine = lines.linePos(aliases.first).line;
  if (aliases.count > maxAliases) {
    return {
      mistake: {
        line: aliasLine,
        message: `More than ${maxAliases} aliases (\`*name\`) are used.`,
        hint: 'Write the values themselves.',
      },
    };
  }
  keepText(document, new Set(textPaths));
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: maxAliases });
  } catch {
    return {
      mistake: {
        line: aliasLine,
        message: 'Its aliases (`*name`) stand for too much or for nothing.',
        hint: 'Write the values themselves.',
      },
    };
  }
  // A file of comments only is an empty mapping.
  if (value === null || value === '') value = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return {
      mistake: {
        line: 1,
        message: 'Expected keys with values.',
        hint: 'Write one `key: value` a line, for example `title: Language models`.',
      },
    };
  }
  const lineOf = (path: readonly PropertyKey[]): number => {
    const offset = offsetOf(document, path);
    return offset === null ? 1 : lines.linePos(offset).line;
  };
  return { value: value as Record<string, unknown>, lineOf };
}

/** Line of a nesting that no setting needs and that would take long to parse; null where there is none. */
function firstTooDeepLine(text: string): number | null {
  let brackets = 0;
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    if (/^(?: *[-?:] ){65}/.test(row) || /^ {1000}/.test(row)) return line;
    for (let at = 0; at < row.length; at++) {
      const code = row.charCodeAt(at);
      if (code === 0x5b || code === 0x7b) brackets++;
      else if (code === 0x5d || code === 0x7d) brackets = Math.max(0, brackets - 1);
      if (brackets > maxDepth) return line;
    }
  }
  return null;
}

function tooDeep(line: number): Mistake {
  return {
    line,
    message: `It is nested more than ${maxDepth} levels deep.`,
    hint: 'Write plain values and lists, for example `terms: [decoding, drafts]`.',
  };
}

function describeError(code: string, message: string, line: number): Mistake {
  if (code === 'TAB_AS_INDENT')
    return { line, message: 'A tab is used for indentation.', hint: 'Indent with spaces.' };
  // The parser's first line says what is wrong; what follows quotes the source.
  const reason = message.split('\n', 1)[0] ?? '';
  const hint = 'Write `key: value`, with text that holds `: ` or ` #` in double quotes.';
  return { line, message: `It is not valid YAML: ${reason.replace(/\.?$/, '')}.`, hint };
}

/** Offset of the first key that its mapping holds already, or null. */
function repeatedKey(document: Document.Parsed): number | null {
  const { isScalar, visit } = yaml();
  let offset: number | null = null;
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) offset = key.range?.[0] ?? 0;
        if (offset !== null) return visit.BREAK;
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return offset;
}

/** How many aliases there are, up to one too many, and the offset of the first. */
function countAliases(document: Document.Parsed): { count: number; first: number } {
  const { visit } = yaml();
  const aliases = { count: 0, first: 0 };
  visit(document, {
    Alias: (_key, node) => {
      if (aliases.count++ === 0) aliases.first = node.range?.[0] ?? 0;
      return aliases.count > maxAliases ? visit.BREAK : undefined;
    },
  });
  return aliases;
}

/** Makes texts of scalars that look like something else, where text is wanted: `title: 2025`, `stopwords: [no, 1.10]`. */
function keepText(document: Document.Parsed, paths: ReadonlySet<string>): void {
  const { isAlias, isScalar } = yaml();
  for (const path of paths) {
    // A value, a list of them, or a list of such lists.
    const items = itemsOf(document.getIn(path.split('.'), true)).flatMap(itemsOf);
    for (const item of items) {
      if (isAlias(item) || !isScalar(item) || item.value === null) continue;
      if (typeof item.value !== 'string' && item.source !== undefined) item.value = item.source;
    }
  }
}

/** The entries of a list; of anything else itself. */
function itemsOf(node: unknown): readonly unknown[] {
  const isList = typeof node === 'object' && node !== null && 'items' in node;
  return isList && Array.isArray(node.items) ? node.items : [node];
}

/** Offset of the deepest key or entry of a path that stands in the document. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | null {
  const { isScalar } = yaml();
  let offset: number | null = null;
  let node: unknown = document.contents;
  for (const step of path) {
    if (typeof node !== 'object' || node === null || !('items' in node)) return offset;
    let next: unknown;
    if (typeof step === 'number') {
      next = (node.items as unknown[])[step];
      offset = startOf(next) ?? offset;
    } else {
      const pairs = node.items as { key?: unknown; value?: unknown }[];
      const pair = pairs.find(({ key }) => isScalar(key) && String(key.value) === step);
      offset = startOf(pair?.key) ?? offset;
      next = pair?.value;
    }
    node = next;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  return yaml().isScalar(node) ? (node.range?.[0] ?? null) : null;
}

import { firstLine } from '../../first-line.ts';
import { LinePlaces } from '../../line-places.ts';
import type { RawItem, Remark } from '../../records/raw-record.ts';
import type { Format } from '../format.ts';
import {
  brokenBraces,
  brokenCircle,
  brokenFields,
  brokenKey,
  brokenMacros,
} from './broken-blocks.ts';
import { describeEntry } from './describe-entry.ts';
import { ownNames, readNames, typesWithoutPaper, type Entry } from './entry.ts';
import { EntriesByKey, inheritFields } from './inherit-fields.ts';
import { Macros } from './macros.ts';
import { parseEntryBody, parseStringBody, type ParsedBody } from './parse-fields.ts';
import { splitBlocks, type Block } from './split-blocks.ts';

/** What a block turned out to be; blocks that are settings are left out. */
type Found = { readonly entry: Entry } | { readonly item: RawItem };

const entryLine = /^[ \t]*@[ \t]*[A-Za-z][\w+-]*[ \t\r\n]*[{(]/m;
const knownLine =
  /^[ \t]*@(?:article|book|inproceedings|conference|incollection|inbook|proceedings|phdthesis|mastersthesis|techreport|misc|unpublished|online|thesis|report|string|comment|preamble)[ \t]*[{(]/im;

/** BibTeX and biblatex: every entry a record, an entry that is broken lost alone. */
export const bibtex: Format = {
  name: 'bibtex',
  matches: (head, ending) => {
    if (/^\s*(?:[<[{]|---)/.test(head)) return false;
    if (/^(?:\s|%[^\r\n]*(?=[\r\n]))*@\s*[A-Za-z][\w+-]*\s*[{(]/.test(head)) return true;
    if (ending === 'bib') return entryLine.test(head) || !/^TY {0,2}- /m.test(head);
    return ending !== 'md' && knownLine.test(head);
  },
  *read(text) {
    const lines = new LinePlaces(text);
    const found = readBlocks(text, lines);
    const entries = new EntriesByKey();
    for (const one of found) if ('entry' in one) entries.add(one.entry);
    let recordCount = 0;
    for (const one of found) {
      const item = 'item' in one ? one.item : itemOf(one.entry, entries);
      if (item === null) continue;
      if (item.kind !== 'remark') recordCount += 1;
      yield item;
    }
    if (recordCount === 0) yield noEntry(text);
  },
};

function readBlocks(text: string, lines: LinePlaces): readonly Found[] {
  const blocks = [...splitBlocks(text)];
  const macros = new Macros(text.length);
  const remarks = blocks.flatMap((block) => defineMacro(block, { lines, macros }) ?? []);
  const found = blocks.flatMap((block) => {
    if (block.type === 'string' || block.type === 'preamble') return [];
    return readEntry(block, { lines, macros }) ?? [];
  });
  return [...remarks.map((item) => ({ item })), ...found];
}

/** Takes the abbreviations of a `@string`; what is wrong with it or a `@preamble`, else null. */
function defineMacro(
  block: Block,
  { lines, macros }: { lines: LinePlaces; macros: Macros },
): RawItem | null {
  if (block.type !== 'string' && block.type !== 'preamble') return null;
  const broken = brokenBraces(block, lines);
  if (broken !== null || block.type === 'preamble') return broken;
  const { fields, fault } = parseStringBody(block.body, block);
  for (const { name, parts } of fields) {
    const value = macros.expand(parts);
    if (value === null) return brokenMacros(block, lines);
    macros.define(name, value.text);
  }
  return fault === null ? null : brokenFields(block, lines, fault);
}

function readEntry(
  block: Block,
  { lines, macros }: { lines: LinePlaces; macros: Macros },
): Found | null {
  const broken = brokenBraces(block, lines);
  if (broken !== null) return { item: broken };
  const { key, fields: sources, fault } = parseBody(block);
  if (fault !== null) return { item: brokenFields(block, lines, fault) };
  const remarks: Remark[] = key === '' ? [noKey] : [];
  const fields = new Map<string, string>();
  for (const { name, parts } of sources) {
    // The first of a name counts, as in BibTeX.
    if (!readNames.has(name) || fields.has(name)) continue;
    const value = macros.expand(parts);
    if (value === null) return { item: brokenMacros(block, lines) };
    remarks.push(...value.undefinedNames.map((macro) => undefinedMacro(name, macro)));
    if (value.text.trim() !== '' || ownNames.includes(name)) fields.set(name, value.text);
  }
  return { entry: { type: block.type, key, line: lines.lineOf(block.offset), fields, remarks } };
}

/** By our rules for braces and comments; where these break it, by those of BibTeX. */
function parseBody(block: Block): ParsedBody {
  const parsed = parseEntryBody(block.body, block);
  if (parsed.fault === null || block.isStrict) return parsed;
  const strict = parseEntryBody(block.body, { isStrict: true });
  return strict.fault === null ? strict : parsed;
}

/** An entry as a record; null for a mere store of fields. */
function itemOf(entry: Entry, entries: EntriesByKey): RawItem | null {
  if (typesWithoutPaper.has(entry.type)) return null;
  const first = entry.key === '' ? entry : (entries.get(entry.key) ?? entry);
  const isTwin = first !== entry && isSameEntry(first, entry);
  if (first !== entry && !isTwin) return brokenKey(entry, first);
  const { fields, remarks, circle } = inheritFields(entry, entries);
  if (circle !== null) return brokenCircle(entry, circle);
  const all = [...entry.remarks, ...remarks, ...(isTwin ? [twin(first)] : [])];
  return describeEntry({ ...entry, fields, remarks: all });
}

function isSameEntry(left: Entry, right: Entry): boolean {
  if (left.type !== right.type || left.fields.size !== right.fields.size) return false;
  const spaced = (value: string | undefined): string | undefined =>
    value?.trim().replaceAll(/\s+/g, ' ');
  return [...left.fields].every(
    ([name, value]) => spaced(value) === spaced(right.fields.get(name)),
  );
}

const noKey: Remark = {
  level: 'warned',
  code: 'BIB-NO-KEY',
  message: 'The entry has no key; its id is made from its DOI, or its title, year and author.',
  hint: 'Write a key of its own behind the brace: `@article{smith2020maps,`.',
};

function twin({ line, key }: Entry): Remark {
  return {
    level: 'noted',
    code: 'BIB-TWIN',
    value: key,
    message: `The entry is the same as that of line ${line}.`,
    hint: 'Nothing to do; one of the two can be removed.',
  };
}

function undefinedMacro(field: string, macro: string): Remark {
  return {
    level: 'warned',
    code: 'BIB-STRING',
    field,
    value: macro,
    message: `No \`@string\` defines the abbreviation "${macro}"; it was kept as it is written.`,
    hint: `Put the text in braces, or define it: \`@string{${macro} = {…}}\`.`,
  };
}

function noEntry(text: string): RawItem {
  return {
    kind: 'broken',
    place: null,
    remark: {
      level: 'rejected',
      code: 'BIB-NO-ENTRY',
      value: firstLine(text),
      message: 'There is no BibTeX entry in the file.',
      hint: 'An entry looks like `@article{smith2020maps, title = {…}, abstract = {…}}`. Export the file again if it should hold some.',
    },
  };
}

import { parseYaml } from '../author-files/parse-yaml.ts';
import { splitFrontMatter } from '../author-files/split-front-matter.ts';
import { quotable } from '../make-problem.ts';
import type { FieldName, RawItem, Remark } from '../records/raw-record.ts';
import type { Format } from './format.ts';

/** Keys of the front matter: those of a JSON record, and two that other programs write. */
const fieldsOfKeys: Readonly<Record<string, FieldName>> = {
  ...{ id: 'id', title: 'title', abstract: 'abstract', authors: 'authors', author: 'authors' },
  ...{ year: 'year', date: 'date', type: 'type', venue: 'venue', journal: 'venue' },
  ...{ volume: 'volume', issue: 'issue', pages: 'pages', doi: 'doi', arxiv: 'arxiv' },
  ...{ pmid: 'pmid', acl: 'acl', openalex: 'openalex', semanticScholar: 'semanticScholar' },
  ...{ url: 'url', pdf: 'pdf', language: 'language', keywords: 'keywords' },
};

/** A line of Markdown; a heading has a level from 1 to 6 and its text without marks, any other line level 0. */
interface Line {
  readonly level: number;
  readonly text: string;
}

/**
 * One paper a file: its fields in front matter, else the title as a heading and the abstract as the text below. Values
 * are text as they are written: `no`, `012` and dates mean nothing else.
 */
export const markdownPaper: Format = {
  name: 'markdown',
  matches: (head, ending) =>
    ending === 'md' ||
    ending === 'markdown' ||
    /^---(?:[ \t]*yaml)?[ \t]*(?:\r\n?|\n)[ \t]*["']?\w[\w-]*["']?[ \t]*:/u.test(head),
  *read(text) {
    const start = text.search(/\S/u);
    const linesBefore = text.slice(0, Math.max(start, 0)).split(/\r\n|\n|\r/).length - 1;
    const split = splitFrontMatter(text.trimStart());
    if ('fault' in split) {
      const message =
        split.fault === 'language'
          ? `The front matter is marked as "${quotable(split.value)}", but only YAML is read.`
          : 'The front matter has no end.';
      const hint = 'Begin and end it with a line `---` that holds nothing else.';
      const remark = { code: 'MD-FRONT-MATTER', value: split.value, message, hint };
      yield broken(linesBefore + 1, remark);
      return;
    }
    const parsed = parseYaml(split.yaml, { schema: 'failsafe' });
    if ('mistake' in parsed) {
      const { line, value, message, hint } = parsed.mistake;
      // The front matter begins on its second line.
      yield broken(linesBefore + line + 1, { code: 'MD-YAML', value, message, hint });
      return;
    }
    yield describePaper(parsed.value, { prose: split.prose, line: linesBefore + 1 });
  },
};

function describePaper(
  values: Record<string, unknown>,
  { prose, line }: { prose: string; line: number },
): RawItem {
  const fields: Partial<Record<FieldName, unknown>> = {};
  const names: Partial<Record<FieldName, string>> = {};
  for (const [key, field] of Object.entries(fieldsOfKeys)) {
    if (!Object.hasOwn(values, key) || values[key] === '' || field in fields) continue;
    fields[field] = values[key];
    if (key !== field) names[field] = key;
  }
  if (Array.isArray(fields.authors)) fields.authors = fields.authors.map(nameOf);
  const body = readBody(prose, { hasTitle: fields.title !== undefined });
  fields.title ??= body.title;
  const isBodyRead = fields.abstract === undefined;
  fields.abstract ??= body.abstract;
  const remarks = isBodyRead && body.hasMore ? [otherSections] : [];
  const key = [fields.doi, fields.id].find((value) => typeof value === 'string') ?? null;
  return { kind: 'record', place: { line, key }, fields, names, remarks };
}

/** Title and abstract of the text: the first heading of level 1, and the section "Abstract", else all that is left. */
function readBody(
  prose: string,
  { hasTitle }: { hasTitle: boolean },
): { title: string | undefined; abstract: string; hasMore: boolean } {
  const lines = withoutComments(prose).split('\n').map(readLine);
  const firstAt = lines.findIndex(({ text }) => text !== '');
  const titleAt = lines.findIndex(({ level, text }) => level === 1 && !isAbstract(text));
  // Beside a title in front matter a first heading says it again.
  const isTitle = titleAt !== -1 && (!hasTitle || titleAt === firstAt);
  const body = isTitle ? lines.toSpliced(titleAt, 1) : lines;
  const start = body.findIndex(({ level, text }) => level > 0 && isAbstract(text));
  const sectionLevel = body[start]?.level ?? 0;
  const below = body.slice(start + 1);
  const length = below.findIndex(({ level }) => level > 0 && level <= sectionLevel);
  const section = length === -1 ? below : below.slice(0, length);
  const abstract = section.map(({ text }) => text).join('\n');
  return {
    title: isTitle ? lines[titleAt]?.text : undefined,
    abstract: abstract.trim(),
    hasMore: start !== -1 && countLines(body) > countLines(section) + 1,
  };
}

const otherSections: Remark = {
  level: 'noted',
  code: 'MD-SECTIONS',
  message: 'Only the section "Abstract" was read; the file has other text.',
  hint: 'Nothing to do.',
};

function readLine(line: string): Line {
  const text = line.trim();
  const marks = /^#{1,6}(?=\s)/u.exec(text)?.[0] ?? '';
  if (marks === '') return { level: 0, text };
  return { level: marks.length, text: withoutEndMarks(text.slice(marks.length).trim()) };
}

/** `Title ##` is a heading with marks on both sides. */
function withoutEndMarks(text: string): string {
  let end = text.length;
  while (text[end - 1] === '#') end--;
  return end === 0 || text[end - 1] === ' ' ? text.slice(0, end).trim() : text;
}

function isAbstract(text: string): boolean {
  return /^[*_]*abstract[.:]?[*_]*$/iu.test(text);
}

function countLines(lines: readonly Line[]): number {
  return lines.filter(({ text }) => text !== '').length;
}

/** Without what an author wrote for no reader: `<!-- to do -->`. */
function withoutComments(prose: string): string {
  const parts: string[] = [];
  let start = 0;
  for (;;) {
    const opening = prose.indexOf('<!--', start);
    const closing = opening === -1 ? -1 : prose.indexOf('-->', opening + 4);
    if (closing === -1) return parts.join('') + prose.slice(start);
    parts.push(prose.slice(start, opening));
    start = closing + 3;
  }
}

/** `{ name: Ada Lovelace }` is a name too. */
function nameOf(author: unknown): unknown {
  const isNamed = typeof author === 'object' && author !== null && Object.hasOwn(author, 'name');
  return isNamed ? (Reflect.get(author, 'name') as unknown) : author;
}

function broken(line: number, remark: Omit<Remark, 'level'>): RawItem {
  return { kind: 'broken', place: { line, key: null }, remark: { level: 'rejected', ...remark } };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../../../domain/problem.ts';
import { nearestWord } from '../../../math/edit-distance.ts';
import { cleanBlock } from '../clean-text.ts';
import { decodeText, encodingHint } from '../files/decode-text.ts';
import { listFiles, type ListedFile } from '../files/list-files.ts';
import { makeProblem, quotable, type ProblemParts } from '../make-problem.ts';
import { fileRefusal, refuseFile } from '../files/refuse-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** What the front matter of a folder's files may hold. */
export interface FrontMatterRules<Schema extends z.ZodObject> {
  /** Beginning of problem codes: `THEME`, `PAGE`. */
  readonly prefix: 'THEME' | 'PAGE';
  readonly schema: Schema;
  /** By key: completes "expected …", and the key as it might be written. */
  readonly expected: Readonly<Record<string, { expected: string; example: string }>>;
  /** Known keys of the groups of keys, by the name of the group. */
  readonly nested?: Readonly<Record<string, readonly string[]>>;
}

/** One usable file. */
export interface MarkdownFile<Values> {
  /** Relative to the content folder. */
  readonly file: string;
  /** File name without `.md`. */
  readonly name: string;
  readonly values: Values;
  readonly prose: string;
}

/** Usable files in the order of their paths, and what is wrong with them and the others. */
export interface MarkdownReading<Values> {
  readonly files: readonly MarkdownFile<Values>[];
  readonly problems: readonly Problem[];
}

/** Reads the Markdown files of a folder of the content. */
export async function readMarkdownFolder<Schema extends z.ZodObject>(
  contentDir: string,
  folder: string,
  rules: FrontMatterRules<Schema>,
): Promise<MarkdownReading<z.output<Schema>>> {
  const files: MarkdownFile<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  for (const listed of await listFiles(contentDir, folder)) {
    const { path } = listed;
    const name = path.slice(folder.length + 1).replace(/\.md$/, '');
    const refusal = fileRefusal(listed);
    if (refusal !== null) problems.push(refusal);
    else if (!path.endsWith('.md') || name.includes('/'))
      problems.push(passedOver(path, folder, rules.prefix));
    else {
      const text = await readText(contentDir, listed);
      const reading =
        'problem' in text
          ? { file: null, problems: [text.problem] }
          : parseMarkdown(text.text, { file: path, name }, rules);
      problems.push(...reading.problems);
      if (reading.file !== null) files.push(reading.file);
    }
  }
  return { files, problems };
}

/** Reads the text of one Markdown file; `file` is null where it cannot be used. */
export function parseMarkdown<Schema extends z.ZodObject>(
  raw: string,
  place: { file: string; name: string },
  rules: FrontMatterRules<Schema>,
): { file: MarkdownFile<z.output<Schema>> | null; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const report = (
    level: Problem['level'],
    code: string,
    parts: Omit<ProblemParts, 'level' | 'code' | 'file'>,
  ) => {
    problems.push(
      makeProblem({ level, code: `${rules.prefix}-${code}`, file: place.file, ...parts }),
    );
  };
  const { text, hadControls } = cleanBlock(raw);
  if (hadControls) {
    report('warned', 'CONTROL', {
      message: 'Control characters were removed.',
      hint: 'Remove the invisible characters in an editor.',
    });
  }
  const split = splitFrontMatter(text);
  if ('fault' in split) {
    const message =
      split.fault === 'language'
        ? `The front matter is marked as "${quotable(split.value)}", but only YAML is read.`
        : 'The front matter has no end.';
    report('rejected', 'FRONT-MATTER', {
      line: 1,
      value: split.value,
      message,
      hint: 'Begin and end it with a line `---` that holds nothing else.',
    });
    return { file: null, problems };
  }
  const parsed = parseYaml(split.yaml, { schema: 'failsafe' });
  if ('mistake' in parsed) {
    // The front matter begins on the second line.
    report('rejected', 'YAML', { ...parsed.mistake, line: parsed.mistake.line + 1 });
    return { file: null, problems };
  }
  const written = new Map(Object.entries(parsed.value));
  const lineOf = (path: readonly PropertyKey[]) => parsed.lineOf(path) + 1;
  const result = rules.schema.safeParse(Object.fromEntries(written));
  if (result.success)
    return { file: { ...place, values: result.data, prose: split.prose }, problems };
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        const within = issue.path.map(String).join('.');
        const known = rules.nested?.[within] ?? Object.keys(rules.schema.shape);
        const nearest = nearestWord(key, known);
        report('rejected', 'UNKNOWN-KEY', {
          line: lineOf([...issue.path, key]),
          field: quotable(within === '' ? key : `${within}.${key}`),
          message: `There is no key "${quotable(key)}"${within === '' ? '' : ` in \`${within}\``}.`,
          hint: nearest === null ? 'Remove it.' : `Did you mean \`${nearest}\`?`,
        });
      }
      continue;
    }
    const key = String(issue.path[0] ?? '');
    const { expected, example } = rules.expected[key] ?? { expected: 'another value', example: '' };
    const value = written.get(key);
    report('rejected', 'BAD-VALUE', {
      line: lineOf(issue.path),
      field: key,
      value,
      message: `Expected ${expected}, got ${typeof value === 'string' ? `"${quotable(value)}"` : quotable(value)}.`,
      hint: `Write for example \`${example}\`.`,
    });
  }
  return { file: null, problems };
}

async function readText(
  contentDir: string,
  listed: ListedFile,
): Promise<{ text: string } | { problem: Problem }> {
  const { path } = listed;
  let bytes;
  try {
    bytes = await readFile(join(contentDir, path));
  } catch {
    return { problem: refuseFile(path, 'unreadable') };
  }
  const { text, invalid } = decodeText(bytes);
  const [first] = invalid;
  if (first === undefined) return { text };
  return {
    problem: makeProblem({
      level: 'rejected',
      code: 'FILE-ENCODING',
      file: path,
      line: first.line,
      message: `The file is not UTF-8: the byte at offset ${first.offset} (line ${first.line}) belongs to no character.`,
      hint: encodingHint,
    }),
  };
}

function passedOver(file: string, folder: string, prefix: string): Problem {
  return makeProblem({
    level: 'warned',
    code: `${prefix}-NOT-READ`,
    file,
    message: `Only files \`${folder}/<name>.md\` are read; this one was passed over.`,
    hint: `Move it to \`${folder}/\` with the ending \`.md\`, or remove it.`,
  });
}

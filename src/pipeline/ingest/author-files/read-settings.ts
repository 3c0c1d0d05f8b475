import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { settingsSchema, type Settings } from '../../../domain/settings.ts';
import { UserError } from '../../../domain/user-error.ts';
import { nearestWord } from '../../../math/edit-distance.ts';
import { decodeText, encodingHint } from '../files/decode-text.ts';
import { listFiles } from '../files/list-files.ts';
import { quotable } from '../make-problem.ts';
import { fileRefusal } from '../files/refuse-file.ts';
import { expectedSettings, textSettings } from './expected-settings.ts';
import { parseYaml } from './parse-yaml.ts';

/** Settings from the command line, which win over the file. */
export interface SettingsOverrides {
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/** Usable settings, with defaults where the author's cannot be used, and all mistakes. */
export interface SettingsReading {
  readonly settings: Settings;
  readonly errors: readonly UserError[];
}

/** Reads `map.yaml` of a content folder; no such file means all defaults. */
export async function readSettings(
  contentDir: string,
  overrides: SettingsOverrides,
  file: string,
): Promise<SettingsReading> {
  const [listed] = await listFiles(contentDir, 'map.yaml');
  if (listed === undefined) return parseSettings('', overrides, file);
  const refuse = (message: string, hint: string): SettingsReading => ({
    settings: parseSettings('', overrides, file).settings,
    errors: [new UserError(message, { where: `\`${file}\``, hint })],
  });
  const refusal = fileRefusal(listed);
  if (refusal !== null) return refuse(refusal.message, refusal.hint);
  let bytes;
  try {
    bytes = await readFile(join(contentDir, 'map.yaml'));
  } catch {
    return refuse('The settings cannot be read.', 'It must be a text file that you may read.');
  }
  const { text, invalid } = decodeText(bytes);
  const [first] = invalid;
  if (first === undefined) return parseSettings(text, overrides, file);
  return refuse(
    `The file is not UTF-8: the byte at offset ${first.offset} (line ${first.line}) belongs to no character.`,
    encodingHint,
  );
}

/** Parses the text of `map.yaml`; `file` is its name in messages. */
export function parseSettings(
  text: string,
  overrides: SettingsOverrides,
  file = 'content/map.yaml',
): SettingsReading {
  const errors: UserError[] = [];
  const parsed = parseYaml(text, { schema: 'core', textPaths: textSettings });
  let written: Record<string, unknown> = {};
  if ('mistake' in parsed) {
    const { message, hint, line, value } = parsed.mistake;
    const sentence = message.replace(/\.$/, '');
    const quoted = value === '' ? '' : `, got "${quotable(value)}"`;
    errors.push(
      new UserError(`${sentence}${quoted} (line ${line}).`, {
        where: `\`${file}\`, line ${line}`,
        hint,
      }),
    );
  } else {
    written = withoutEmpty(parsed.value);
    const context = { written, file, lineOf: parsed.lineOf };
    for (const issue of settingsSchema.safeParse(written).error?.issues ?? []) {
      errors.push(...describeIssue(issue, context));
      written = dropAt(written, issue);
    }
  }
  for (const option of ['site', 'base'] as const) {
    const value = overrides[option];
    if (value === undefined) continue;
    if (settingsSchema.shape[option].safeParse(value).success) written[option] = value;
    else errors.push(badOption(option, value));
  }
  const settings = settingsSchema.safeParse(written);
  return { settings: settings.success ? settings.data : settingsSchema.parse({}), errors };
}

/** Settings that hold further ones. */
const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ['themes', ['count', 'stability']],
  ['duplicates', ['join', 'keep']],
  ['gates', ['shrinkShare', 'shrinkPapers', 'abstractsShare', 'themesShare', 'positionsShare']],
]);

/** A key without a value means its default. */
function withoutEmpty(value: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, entry]) => entry !== null);
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      key,
      groups.has(key) && isObject(entry) ? withoutEmpty(entry) : entry,
    ]),
  );
}

/** Leaves out what an issue speaks of: whole settings and unknown keys. */
function dropAt(
  written: Record<string, unknown>,
  issue: z.core.$ZodIssue,
): Record<string, unknown> {
  const [top] = issue.path;
  const dropped =
    top === undefined && issue.code === 'unrecognized_keys' ? issue.keys : [String(top)];
  return Object.fromEntries(Object.entries(written).filter(([key]) => !dropped.includes(key)));
}

/** What the author wrote and where. */
interface SettingsSource {
  readonly written: Record<string, unknown>;
  readonly file: string;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

function describeIssue(
  issue: z.core.$ZodIssue,
  { written, file, lineOf }: SettingsSource,
): readonly UserError[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      return unknownSetting(path.map(String), file, lineOf(path));
    });
  }
  const field = issue.path.map(String).join('.');
  const named = issue.path.filter((step) => typeof step !== 'number').join('.');
  const { expected, example } = expectedSettings[named] ?? {
    expected: 'another value',
    example: '',
  };
  const value = issue.path.reduce<unknown>(
    (inner, step) =>
      isObject(inner) || Array.isArray(inner) ? Reflect.get(inner, step) : undefined,
    written,
  );
  const quoted = typeof value === 'string' ? `"${quotable(value)}"` : quotable(value);
  return [
    new UserError(`Expected ${expected}, got ${quoted} (line ${lineOf(issue.path)}).`, {
      where: `\`${file}\`, \`${field}\``,
      hint: `Write for example \`${example}\`.`,
    }),
  ];
}

function unknownSetting(path: readonly string[], file: string, line: number): UserError {
  const field = path.join('.');
  const where = `\`${file}\`, \`${quotable(field)}\``;
  const group = path.length === 1 ? undefined : groups.get(path[0] ?? '');
  const known = group ?? Object.keys(settingsSchema.shape);
  const nearest = nearestWord(path.at(-1) ?? '', known);
  return new UserError(`There is no setting "${quotable(field)}" (line ${line}).`, {
    where,
    hint:
      nearest === null
        ? 'Remove it.'
        : `Did you mean \`${[...path.slice(0, -1), nearest].join('.')}\`?`,
  });
}

function badOption(option: 'site' | 'base', value: string): UserError {
  const expected = expectedSettings[option]?.expected ?? '';
  const example = option === 'site' ? '--site https://lab.example.org' : '--base /map/';
  return new UserError(`Expected ${expected}, got "${quotable(value)}".`, {
    where: `the command line, \`--${option}\``,
    hint: `Write for example \`${example}\`.`,
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

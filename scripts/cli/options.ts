import { parseArgs } from 'node:util';
import { UserError } from '../../src/domain/user-error.ts';
import { UserErrors } from './failure.ts';
import { nearestWord } from '../../src/math/edit-distance.ts';

/** One option of a command. */
export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** True where it may be given more than once. */
  readonly isRepeatable?: boolean;
  /** What stands for the value in the help text: `DIR`, `URL`. */
  readonly placeholder?: string;
  /** One line for the help text. */
  readonly help: string;
}

/** A command as its help text shows it. */
export interface CommandSpec {
  /** As typed: `npm run build`. */
  readonly usage: string;
  /** One sentence. */
  readonly summary: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  /** Names of the words it takes beside options; none by default. */
  readonly words?: readonly string[];
}

/** A parsed command line. */
export interface ParsedWords {
  readonly text: Readonly<Record<string, string>>;
  /** Every value of the options that may be given more than once. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
}

const helpOption: OptionSpec = { type: 'boolean', help: 'prints this text' };

/** Parses a command's words; every mistake is told at once, an unknown option with the nearest known one. */
export function parseWords(words: readonly string[], spec: CommandSpec): ParsedWords {
  const options: Readonly<Record<string, OptionSpec>> = { ...spec.options, help: helpOption };
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { type }]) => [name, { type }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });

  const errors: UserError[] = [];
  const text: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const flags = new Set<string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      positionals.push(token.value);
      continue;
    }
    const error = optionError(token, options);
    if (error !== null) errors.push(error);
    else if (token.value === undefined) flags.add(token.name);
    else if (options[token.name]?.isRepeatable === true)
      (lists[token.name] ??= []).push(token.value);
    else text[token.name] = token.value;
  }
  const surplus = positionals.slice(spec.words?.length ?? 0);
  errors.push(...surplus.map((word) => unexpectedWord(word, spec)));
  if (flags.has('help')) return { text: {}, lists: {}, flags, words: [] };
  if (errors.length > 0) throw new UserErrors(errors);
  return { text, lists, flags, words: positionals };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  /** True for `--out=dist`, false for `--out dist`. */
  readonly inlineValue: boolean | undefined;
}

function optionError(
  token: OptionToken,
  options: Readonly<Record<string, OptionSpec>>,
): UserError | null {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) {
    const nearest = nearestWord(token.name, Object.keys(options)) ?? 'help';
    return new UserError(`There is no option "${token.rawName}".`, {
      where: 'the command line',
      hint: `The nearest is \`--${nearest}\`; \`--help\` lists them all.`,
    });
  }
  if (option.type === 'string' && lacksValue(token)) {
    return new UserError(`The option "${token.rawName}" needs a value.`, {
      where: 'the command line',
      hint: `Write \`${token.rawName} ${option.placeholder ?? 'VALUE'}\`.`,
    });
  }
  if (option.type === 'boolean' && token.value !== undefined) {
    return new UserError(`The option "${token.rawName}" takes no value, got "${token.value}".`, {
      where: 'the command line',
      hint: `Write \`${token.rawName}\` alone.`,
    });
  }
  return null;
}

/** In `--out --strict` the second is an option, not the first one's value. */
function lacksValue({ value, inlineValue }: OptionToken): boolean {
  if (value === undefined || value === '') return true;
  return inlineValue === false && value.startsWith('-');
}

function unexpectedWord(word: string, spec: CommandSpec): UserError {
  return new UserError(`Did not expect "${word}".`, {
    where: 'the command line',
    hint: `Options go behind two dashes, and npm wants two more before them: \`${spec.usage} -- --help\`.`,
  });
}

/** The help text of a command. */
export function helpText(spec: CommandSpec): string {
  const rows = Object.entries({ ...spec.options, help: helpOption }).map(([name, option]) => ({
    left: `--${name}${option.placeholder === undefined ? '' : ` ${option.placeholder}`}`,
    right: option.help,
  }));
  const width = Math.max(...rows.map((row) => row.left.length));
  return [
    spec.summary,
    '',
    `  ${[spec.usage, '--', ...(spec.words ?? []).map((word) => `[${word}]`), '[options]'].join(' ')}`,
    '',
    ...rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}`),
  ].join('\n');
}

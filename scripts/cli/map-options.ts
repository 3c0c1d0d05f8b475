import { UserError } from '../../src/domain/user-error.ts';
import { gateNames, type GateName } from '../../src/domain/gate.ts';
import { nearestWord } from '../../src/math/edit-distance.ts';
import { UserErrors } from './failure.ts';
import type { OptionSpec, ParsedWords } from './options.ts';

/** Options that `start`, `build` and `validate` share. */
export const mapOptionSpecs: Readonly<Record<string, OptionSpec>> = {
  content: {
    type: 'string',
    placeholder: 'DIR',
    help: 'the content folder (default: content)',
  },
  out: { type: 'string', placeholder: 'DIR', help: 'where the site goes (default: dist)' },
  site: {
    type: 'string',
    placeholder: 'URL',
    help: 'where the site will live, e.g. https://lab.example.org; wins over map.yaml',
  },
  base: {
    type: 'string',
    placeholder: '/path/',
    help: 'path of the map on that site; wins over map.yaml (default: /)',
  },
  date: {
    type: 'string',
    placeholder: 'YYYY-MM-DD',
    help: 'date of a new edition (default: SOURCE_DATE_EPOCH, else the newest in the content)',
  },
  accept: {
    type: 'string',
    isRepeatable: true,
    placeholder: gateNames.join('|'),
    help: 'does on purpose what a gate would refuse; may be repeated',
  },
  strict: { type: 'boolean', help: 'stops with exit code 3 if any record cannot be used' },
  quiet: { type: 'boolean', help: 'prints errors only' },
};

/** Options that only `build` has. */
export const buildOptionSpecs: Readonly<Record<string, OptionSpec>> = {
  frozen: { type: 'boolean', help: 'refuses to change the lock' },
  relayout: { type: 'boolean', help: 'draws all positions anew, aligned to the old ones' },
  regroup: { type: 'boolean', help: 'finds all themes anew and matches them to the old ones' },
};

/** The shared options with their defaults. */
export interface MapOptions {
  readonly contentDir: string;
  /** Null where `--out` was not given. */
  readonly outDir: string | null;
  /** What wins over `map.yaml`. */
  readonly overrides: { readonly site?: string; readonly base?: string };
  /** Checked where it is used: see `editionDate`. */
  readonly date: string | undefined;
  readonly accepted: ReadonlySet<GateName>;
  readonly isStrict: boolean;
  readonly isQuiet: boolean;
}

/** Reads the shared options from a parsed command line; a bad `--site` or `--base` is told at once. */
export function readMapOptions({ text, lists, flags }: ParsedWords): MapOptions {
  const { content, out, site, base, date } = text;
  const accepted = lists['accept'] ?? [];
  const errors = [siteError(site), baseError(base), ...accepted.map(acceptError)].filter(
    (error) => error !== null,
  );
  if (errors.length > 0) throw new UserErrors(errors);
  return {
    contentDir: content ?? 'content',
    outDir: out ?? null,
    overrides: {
      ...(site === undefined ? {} : { site }),
      ...(base === undefined ? {} : { base }),
    },
    date,
    accepted: new Set(gateNames.filter((gate) => accepted.includes(gate))),
    isStrict: flags.has('strict'),
    isQuiet: flags.has('quiet'),
  };
}

function acceptError(gate: string): UserError | null {
  if ((gateNames as readonly string[]).includes(gate)) return null;
  return new UserError(`There is no gate "${gate}".`, {
    where: 'the command line, `--accept`',
    hint: `The nearest is \`--accept ${nearestWord(gate, gateNames) ?? 'urls'}\`; the gates are ${gateNames.join(', ')}.`,
  });
}

function siteError(site: string | undefined): UserError | null {
  if (site === undefined) return null;
  const url = URL.parse(site);
  if (url !== null && /^https?:$/.test(url.protocol)) return null;
  return new UserError(`"${site}" is not a web address.`, {
    where: 'the command line, `--site`',
    hint: 'Write for example `--site https://lab.example.org`.',
  });
}

function baseError(base: string | undefined): UserError | null {
  if (base === undefined || /^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base)) return null;
  return new UserError(`"${base}" is not a path that begins and ends with a slash.`, {
    where: 'the command line, `--base`',
    hint: 'Write for example `--base /map/`.',
  });
}

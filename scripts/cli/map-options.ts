import { UserError } from '../../src/domain/user-error.ts';
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
  strict: { type: 'boolean', help: 'stops with exit code 3 if any record cannot be used' },
  quiet: { type: 'boolean', help: 'prints errors only' },
};

/** The shared options with their defaults. */
export interface MapOptions {
  readonly contentDir: string;
  /** Null where `--out` was not given. */
  readonly outDir: string | null;
  /** What wins over `map.yaml`. */
  readonly overrides: { readonly site?: string; readonly base?: string };
  readonly isStrict: boolean;
  readonly isQuiet: boolean;
}

/** Reads the shared options from a parsed command line; a bad `--site` or `--base` is told at once. */
export function readMapOptions({ text, flags }: ParsedWords): MapOptions {
  const { content, out, site, base } = text;
  const errors = [siteError(site), baseError(base)].filter((error) => error !== null);
  if (errors.length > 0) throw new UserErrors(errors);
  return {
    contentDir: content ?? 'content',
    outDir: out ?? null,
    overrides: {
      ...(site === undefined ? {} : { site }),
      ...(base === undefined ? {} : { base }),
    },
    isStrict: flags.has('strict'),
    isQuiet: flags.has('quiet'),
  };
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

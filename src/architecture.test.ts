import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface SourceFile {
  /** Relative to the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

interface Import {
  /** As written. */
  readonly name: string;
  /** Path of our own file it leads to, or null for a library. */
  readonly file: string | null;
  readonly isTypeOnly: boolean;
}

const sources: readonly SourceFile[] = readSources();
const product = sources.filter(({ path }) => !isTest(path));

/** Which rooms a room may import, beside itself. `run` is `pipeline/run.ts` and `pipeline/transform.ts`; `stage` is any folder of the pipeline. */
const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  math: [],
  model: ['domain', 'math'],
  references: ['domain', 'model'],
  lock: ['domain', 'math'],
  'stage-values': ['domain', 'math', 'model'],
  stage: ['domain', 'math', 'model', 'lock', 'stage-values'],
  run: ['domain', 'math', 'model', 'lock', 'stage-values', 'stage'],
  // The order of editions and what an address serves must be the same in the lock and on the pages.
  // What is indexed and what is looked for must be the same words in the same form.
  site: ['domain', 'math', 'references', 'lock', 'model', 'search'],
  components: ['site', 'references', 'domain', 'map', 'enhance', 'search', 'styles'],
  layouts: ['components', 'embed', 'site', 'references', 'domain', 'styles'],
  pages: ['layouts', 'components', 'site', 'references', 'domain', 'styles'],
  map: ['domain', 'math', 'references', 'model', 'search'],
  search: ['domain', 'math', 'model'],
  enhance: [],
  // What runs within a frame on someone's page: one classic script.
  embed: [],
  styles: [],
  scripts: [
    // Pictures are drawn in a thread, which what Astro bundles cannot start.
    'site',
    ...['stage', 'run', 'stage-values', 'domain', 'math', 'model', 'lock', 'references'],
    // Benches alone.
    ...['search', 'testing'],
  ],
  testing: ['domain', 'math'],
};

/** Libraries with one importer. */
const onlyImporter: Readonly<Record<string, string>> = {
  remark: 'src/site/prose.ts',
  'umap-js': 'src/pipeline/layout/project.ts',
  'ml-kmeans': 'src/pipeline/themes/group-papers.ts',
  'd3-contour': 'src/pipeline/land/draw-land.ts',
};

/** What runs in the browser. */
const browserRooms: ReadonlySet<string> = new Set(['map', 'enhance', 'search']);

describe('who imports whom', () => {
  it('follows the table of rooms', () => {
    const trespasses = product.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file !== null && !mayImport(path, file))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('lets no stage import another', () => {
    const trespasses = product.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => roomOf(path) === 'stage' && file !== null && roomOf(file) === 'stage')
        .filter(({ file }) => stageOf(path) !== stageOf(file ?? ''))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(trespasses).toEqual([]);
  });

  it('has few crossings from page to browser, each from one component to one file', () => {
    // The site makes the index that search reads, and benches ask it.
    const pages = product.filter(({ path }) => !['site', 'scripts'].includes(roomOf(path)));
    const crossings = pages.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file }) => browserRooms.has(roomOf(file ?? '')) && !browserRooms.has(roomOf(path)),
        )
        .map(({ file }) => `${path} → ${file ?? ''}`),
    );
    expect(crossings.sort()).toEqual([
      'src/components/LinkPanel.astro → src/enhance/copy-buttons.ts',
      'src/components/ResearchMap.astro → src/map/main.ts',
      'src/components/SearchBox.astro → src/search/page.ts',
    ]);
  });

  it('lets nothing but tests import scripts or testing', () => {
    const trespasses = product.flatMap(({ path, imports }) =>
      imports
        .filter(({ file }) => file?.startsWith('scripts/') === true && path.startsWith('src/'))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(trespasses).toEqual([]);
    const toTesting = product.filter(
      ({ path, imports }) =>
        !/^(?:src\/testing|scripts\/(?:bench|testing))[./]/.test(path) &&
        imports.some(({ file }) => /^(?:src|scripts)\/testing\//.test(file ?? '')),
    );
    expect(toTesting.map(({ path }) => path)).toEqual([]);
  });

  it('has no cycles', () => {
    expect(findCycle()).toBeNull();
  });

  it('imports each shaping library in one place', () => {
    for (const [library, owner] of Object.entries(onlyImporter)) {
      const importers = product
        .filter(({ imports }) => imports.some(({ name }) => packageOf(name) === library))
        .map(({ path }) => path);
      expect(
        importers.filter((path) => path !== owner),
        library,
      ).toEqual([]);
    }
  });

  it('takes natural in what is known of languages and in the lexicon only', () => {
    const importers = product
      .filter(({ text }) => text.includes('natural/lib/'))
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.d.ts'));
    const lexicon = 'src/pipeline/labels/part-of-speech.ts';
    expect(importers).toContain(lexicon);
    expect(
      importers.filter((path) => path !== lexicon && !path.startsWith('src/model/languages/')),
    ).toEqual([]);
  });

  it('takes natural by a deep path: its front door loads database clients', () => {
    const names = product.flatMap(({ imports }) => imports.map(({ name }) => name));
    expect(names.filter((name) => name === 'natural')).toEqual([]);
  });

  it('ships neither Node, Astro nor zod to the browser', () => {
    const byPath = new Map(product.map((source) => [source.path, source]));
    const shipped = new Set<string>();
    const reach = (path: string): void => {
      if (shipped.has(path)) return;
      shipped.add(path);
      for (const { file, isTypeOnly } of byPath.get(path)?.imports ?? []) {
        if (file !== null && !isTypeOnly) reach(file);
      }
    };
    for (const { path } of product) if (/^src\/(?:map|embed|search)\//.test(path)) reach(path);
    const heavy = [...shipped].flatMap((path) =>
      (byPath.get(path)?.imports ?? [])
        .filter(({ isTypeOnly }) => !isTypeOnly)
        .filter(({ name }) => /^(?:node:|astro(?:$|[:/])|zod$)/.test(name))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect([...shipped].some((path) => path.startsWith('src/domain/'))).toBe(true);
    expect(heavy).toEqual([]);
    // Each language is loaded where a map has texts in it.
    expect(shipped).toContain('src/model/languages/fr.ts');
    expect(shipped).not.toContain('src/model/languages/known-languages.ts');
  });

  it('writes our own imports with their file’s ending and without barrel files', () => {
    const bare = sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ name }) => name.startsWith('.') && !/\.\w+(?:\?[\w&]+)?$/.test(name))
        .map(({ name }) => `${path} imports ${name}`),
    );
    expect(bare).toEqual([]);
    const barrels = product.filter(({ path }) => /^src\/(?!pages\/).*\/index\.ts$/.test(path));
    expect(barrels.map(({ path }) => path)).toEqual([]);
  });
});

describe('what a build must not depend on', () => {
  it('is clock, chance and the machine’s language', () => {
    const forbidden =
      /\bMath\.random\b|\bnew Date\(\)|\bDate\.now\b|\bperformance\.now\b|\.toLocale\w+\(|\blocaleCompare\b|\bIntl\.Collator\b/g;
    const hits = product
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/map/'))
      .flatMap(({ path, text }) =>
        [...withoutComments(text).matchAll(forbidden)].map((hit) => `${path}: ${hit[0]}`),
      );
    expect(hits).toEqual([]);
  });

  it('is chance in the browser either', () => {
    const hits = product.filter(({ text }) => /\bMath\.random\b/.test(withoutComments(text)));
    expect(hits.map(({ path }) => path).filter((path) => path.startsWith('src/'))).toEqual([]);
  });
});

describe('names', () => {
  it('say what a file or folder is about', () => {
    const vague = sources.filter(({ path }) =>
      /(?:^|\/)(?:utils?|helpers?|common|misc)(?:[./-]|$)/.test(path),
    );
    expect(vague.map(({ path }) => path)).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  const room = roomOf(from);
  const target = roomOf(to);
  if (room === target && room !== 'stage') return true;
  if (room === 'stage' && target === 'stage') return true; // judged by the test of stages
  return (allowedRooms[room] ?? []).includes(target);
}

/** The room of a file, as `allowedRooms` calls it. */
function roomOf(path: string): string {
  if (path.startsWith('scripts/')) return 'scripts';
  // The analysis of a corpus, and of a paper by the model that it leaves.
  if (['src/pipeline/run.ts', 'src/pipeline/transform.ts'].includes(path)) return 'run';
  if (path === 'src/pipeline/stage-values.ts') return 'stage-values';
  if (path.startsWith('src/pipeline/')) return 'stage';
  return path.split('/')[1] ?? '';
}

function stageOf(path: string): string {
  return path.split('/')[2] ?? '';
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.startsWith('scripts/testing/');
}

function packageOf(name: string): string {
  const parts = name.split('/');
  return name.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
}

/** A chain of files that import each other in a circle, or null. Types alone make no cycle. */
function findCycle(): readonly string[] | null {
  const byPath = new Map(product.map((source) => [source.path, source]));
  const done = new Set<string>();
  const visit = (path: string, chain: readonly string[]): readonly string[] | null => {
    if (chain.includes(path)) return [...chain.slice(chain.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { file, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (file === null || isTypeOnly) continue;
      const cycle = visit(file, [...chain, path]);
      if (cycle !== null) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of product) {
    const cycle = visit(path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function readSources(): readonly SourceFile[] {
  const paths = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter(
        (path) => /\.(?:ts|astro|mjs)$/.test(path) && !/^src\/site-cases\/[^/]+\//.test(path),
      ),
  );
  return paths.sort().map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: findImports(path, text) };
  });
}

function findImports(path: string, text: string): readonly Import[] {
  // `import x from 'y'`, `export … from 'y'`, `import 'y'`, `import('y')`, and `<script src="y">` of Astro files.
  const statement =
    /^[ \t]*(?:import|export)\b(?<clause>[^'"`;]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|^[ \t]*import\s+['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<lazy>[^'"]+)['"]\s*\)|<script[^>]*\ssrc="(?<script>[^"]+)"/gm;
  return [...withoutComments(text).matchAll(statement)].flatMap((hit) => {
    const { clause = '', from, bare, lazy, script } = hit.groups ?? {};
    const name = from ?? bare ?? lazy ?? script;
    if (name === undefined) return [];
    const file = name.startsWith('.')
      ? relative(root, resolve(root, dirname(path), name.replace(/\?.*$/, ''))).replaceAll(
          '\\',
          '/',
        )
      : null;
    return [{ name, file, isTypeOnly: /^\s*type\b/.test(clause) }];
  });
}

/** Text without block comments and whole-line comments: what stands there is prose. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

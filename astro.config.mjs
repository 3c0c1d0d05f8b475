import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';

// site, base and outDir come from `scripts/` with each build; see src/pipeline and DESIGN.md.
export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  cacheDir: './.cache/astro',
  build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never', concurrency: 4 },
  // Prose is rendered by src/site/prose.ts; Shiki would write inline styles, which the CSP forbids.
  markdown: { syntaxHighlight: false },
  // Bundled, so that the font's licence can be read as text.
  vite: {
    resolve: {
      alias: {
        // Seventy kilobytes of words that no page asks for.
        'stopwords-iso': fileURLToPath(
          new URL('./src/model/languages/no-stop-words.ts', import.meta.url),
        ),
        // More than a tenth of the map’s first script.
        'd3-color': fileURLToPath(new URL('./src/map/moving/no-colours.ts', import.meta.url)),
      },
    },
    environments: {
      prerender: {
        resolve: { noExternal: ['@fontsource-variable/source-serif-4', '@resvg/resvg-wasm'] },
      },
    },
  },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "worker-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
});

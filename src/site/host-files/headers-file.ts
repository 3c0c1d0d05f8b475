/** Lets pages of other sites read a file by script. */
const open = 'Access-Control-Allow-Origin: *';

const type = (name: string): string => `Content-Type: ${name}; charset=utf-8`;

/** Files of the map and of every theme, and their headers. A path holds a placeholder, never two stars: hosts differ there. */
const rules: readonly (readonly [path: string, ...headers: readonly string[]])[] = [
  ['*', 'X-Content-Type-Options: nosniff'],
  ['_assets/*', open, 'Cache-Control: public, max-age=31536000, immutable'],
  ['data/*', open],
  ['feed.atom', type('application/atom+xml'), open],
  ['feed.json', type('application/feed+json'), open],
  ['themes/:slug/feed.atom', type('application/atom+xml'), open],
  ['themes/:slug/theme.json', open],
  ['themes/:slug/papers.bib', type('application/x-bibtex'), open],
  ['themes/:slug/papers.ris', type('application/x-research-info-systems'), open],
  ['themes/:slug/papers.csl.json', type('application/vnd.citationstyles.csl+json'), open],
  ['themes/:slug/papers.csv', type('text/csv'), open],
  ['themes/:slug/map.svg', open],
  ['themes/:slug/oembed.json', open],
  ['map.svg', open],
  ['embed/', 'Content-Security-Policy: frame-ancestors *'],
  ['themes/:slug/embed/', 'Content-Security-Policy: frame-ancestors *'],
];

/**
 * `_headers`, for hosts that read it (Netlify, Cloudflare Pages): types that tables of hosts lack, leave to read data from
 * other sites, and leave to frame the pages made for frames. Where it is not read all of it still works, save that scripts
 * of other sites cannot read the data.
 */
export function headersFile(hrefOf: (path: string) => string): string {
  return rules
    .map(([path, ...headers]) =>
      [hrefOf(path), ...headers.map((header) => `  ${header}`), ''].join('\n'),
    )
    .join('');
}

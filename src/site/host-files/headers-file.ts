/** Types of files that hosts do not know by their endings. */
const types: readonly (readonly [pattern: string, contentType: string])[] = [
  ['*.atom', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['*.bib', 'application/x-bibtex; charset=utf-8'],
  ['*.ris', 'application/x-research-info-systems; charset=utf-8'],
  ['*.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ['*.jsonl', 'application/x-ndjson; charset=utf-8'],
];

/** Data that pages of other hosts may fetch. */
const open = [
  'data/*',
  'themes/*/theme.json',
  'themes/*/feed.atom',
  'feed.atom',
  'feed.json',
  'changes/*',
];

/** `_headers`, for hosts that read one (Netlify, Cloudflare Pages): types of files, and what other pages may fetch. */
export function headersFile(base: string): string {
  const rules = [
    ...types.map(([pattern, type]) => rule(`${base}${pattern}`, [`Content-Type: ${type}`])),
    ...open.map((pattern) => rule(`${base}${pattern}`, ['Access-Control-Allow-Origin: *'])),
    rule(`${base}_assets/*`, ['Cache-Control: public, max-age=31536000, immutable']),
    rule('/*', [
      'X-Content-Type-Options: nosniff',
      'Referrer-Policy: strict-origin-when-cross-origin',
    ]),
  ];
  return `${rules.join('\n')}\n`;
}

function rule(pattern: string, headers: readonly string[]): string {
  return [pattern, ...headers.map((header) => `  ${header}`)].join('\n');
}

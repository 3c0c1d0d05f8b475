import type { RawFields } from '../../records/raw-record.ts';

/**
 * Reads where a paper appeared from one text as Embase writes it: `Cancer (2004) 102:4 (253-258). Date of Publication:
 * 25 Aug 2004`. Null for any other text.
 */
export function parseCitation(
  text: string,
): Pick<RawFields, 'venue' | 'year' | 'volume' | 'issue' | 'pages' | 'date'> | null {
  const start = /^([^\n]{1,300}?) \((\d{4})\)(?![\d)])([^\n]{0,300})/u.exec(text);
  if (start === null) return null;
  const [, venue, year, rest = ''] = start;
  const [before = ''] = rest.split('Date of ', 1);
  const where = before.trimEnd();
  const [numbers = ''] = where.split(/\(|\.$/u, 1);
  const [volume = '', issue = ''] = numbers.split(':').map((part) => part.trim());
  const pages = /\(([^()]*)\)/u.exec(where)?.[1];
  const date = /Date of Publication: ([^.]+)/u.exec(rest)?.[1];
  return {
    venue,
    year,
    ...(volume === '' ? {} : { volume }),
    ...(issue === '' ? {} : { issue }),
    ...(pages === undefined ? {} : { pages }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The DOI in the address of a library's link resolver (OpenURL), or undefined. */
export function doiOfOpenUrl(address: string): string | undefined {
  const doi = /[?&](?:rft_)?id=(?:info:)?doi[:/]([^&\s]+)/u.exec(address)?.[1];
  return doi?.replaceAll(/%2f/giu, '/');
}

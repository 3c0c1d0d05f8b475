import type { RawItem } from './raw-record.ts';

/** A database that keeps rights in the abstracts that it exports. */
export type Publisher =
  | 'Scopus'
  | 'Web of Science'
  | 'IEEE Xplore'
  | 'Embase'
  | 'SpringerLink'
  | 'Dimensions'
  | 'PsycINFO';

/** What files of all formats hold where a database wrote them; tables are told by their headers. */
const signs: readonly (readonly [Publisher, RegExp])[] = [
  [
    'Scopus',
    /^(?:DB {1,2}- ?Scopus|.*https?:\/\/www\.scopus\.com\/inward|[ \t]{0,20}source ?= ?\{Scopus\})/imu,
  ],
  ['Embase', /^(?:DB {1,2}- ?Embase|.*https?:\/\/www\.embase\.com\/search)/imu],
  [
    'PsycINFO',
    /^(?:DB {1,2}- ?(?:APA )?PsycI?N?F?O?|.*https?:\/\/ovidsp\.ovid\.com\/ovidweb\.cgi\?.*D=psyc)/imu,
  ],
  [
    'Web of Science',
    /^(?:FN (?:Clarivate|ISI|Thomson)|(?:UT|AN {1,2}-|ID {1,2}-|[ \t]{0,20}unique-id ?= ?.) ?\{?WOS:|PT J\r?$)/imu,
  ],
];

/** The database that a file comes from, by its beginning; null where it does not say. */
export function publisherIn(head: string): Publisher | null {
  return signs.find(([, pattern]) => pattern.test(head))?.[0] ?? null;
}

/** The code of `keepsRights`. */
export const keepsRightsCode = 'FILE-PUBLISHER';

/** Warns that the database that a file comes from keeps rights in its abstracts, where they are shown whole. */
export function keepsRights(publisher: Publisher): RawItem {
  const remark = {
    level: 'warned',
    code: keepsRightsCode,
    value: publisher,
    message: `The file comes from ${publisher}, which keeps rights in the abstracts.`,
    hint: 'Set `abstracts: excerpt` or `abstracts: none` in map.yaml unless you may publish them.',
  } as const;
  return { kind: 'remark', place: null, remark };
}

import type { Format } from '../../format.ts';
import type { TagSyntax } from '../cut-records.ts';
import { readTagged } from '../read-tagged.ts';
import { describeWos } from './wos-fields.ts';
import { hasWosSigns, isLeftOpen } from '../tagged-signs.ts';

/** Tags stand at the beginning of their line; wrapped lines are indented. */
const tagLine = /^([A-Z][A-Z\d])(?=\s|$)/u;
/** Head and foot of a file. */
const frame: ReadonlySet<string> = new Set(['FN', 'VR', 'EF']);
/** Tags that only a record has: they begin one where `PT` is missing. */
const telling: ReadonlySet<string> = new Set(['AU', 'AF', 'TI', 'SO', 'AB']);

const syntax: TagSyntax = {
  readLine(line) {
    const tag = tagLine.exec(line)?.[1];
    return tag === undefined ? 'more' : { tag, text: line.slice(tag.length) };
  },
  roleOf({ tag }, open) {
    if (tag === 'PT') return 'begins';
    if (tag === 'ER') return 'ends';
    if (frame.has(tag)) return 'outside';
    return open === null && telling.has(tag) ? 'begins' : 'inside';
  },
};

/** Field-tagged text of Web of Science, also in files that end with `.isi`, `.ciw` or `.ris`. */
export const webOfScience: Format = {
  name: 'web-of-science',
  matches: (head, ending) =>
    hasWosSigns(head) || ((ending === 'isi' || ending === 'ciw') && isLeftOpen(head)),
  read: (text) =>
    readTagged(text, {
      syntax,
      prefix: 'WOS',
      beginning: 'PT J',
      beginTag: 'PT',
      ending: 'ER',
      describe: describeWos,
    }),
};

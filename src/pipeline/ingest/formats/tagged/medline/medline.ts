import type { Format } from '../../format.ts';
import type { TagSyntax } from '../cut-records.ts';
import { readTagged } from '../read-tagged.ts';
import { describeMedline } from './medline-fields.ts';
import { hasMedlineSigns, isLeftOpen } from '../tagged-signs.ts';

/** Tags are filled up to four characters; wrapped lines are indented. */
const tagLine = /^([A-Z][A-Z\d]{1,3}) {0,2}-(?=[\s\d]|$)/u;
/** Ids that a record begins with. */
const ids: ReadonlySet<string> = new Set(['PMID', 'UI', 'PMC', 'PMCR']);
/** Further tags that a record has once, near its beginning. */
const heads: ReadonlySet<string> = new Set(['OWN', 'STAT', 'TI']);

const syntax: TagSyntax = {
  readLine(line, isAfterBlank) {
    const [mark = '', tag = ''] = tagLine.exec(line) ?? [];
    if (tag !== '') return { tag, text: line.slice(mark.length) };
    return isAfterBlank && !/^\s/u.test(line) ? 'stray' : 'more';
  },
  // No line ends a record. A blank line parts two, but may also stand within one.
  roleOf({ tag, isAfterBlank }, open) {
    if (open === null) return 'begins';
    if ((tag === 'PMID' || tag === 'UI') && open.has(tag)) return 'begins';
    if (!isAfterBlank || open.isDoubleSpaced) return 'inside';
    return ids.has(tag) || (heads.has(tag) && open.has(tag)) ? 'begins' : 'inside';
  },
};

/** MEDLINE as PubMed writes it, also in files that end with `.nbib`. */
export const medline: Format = {
  name: 'medline',
  matches: (head, ending) =>
    hasMedlineSigns(head) || ((ending === 'nbib' || ending === 'medline') && isLeftOpen(head)),
  read: (text) =>
    readTagged(text, {
      syntax,
      prefix: 'MEDLINE',
      beginning: 'PMID- 31452104',
      beginTag: null,
      ending: null,
      describe: describeMedline,
    }),
};

import type { Format } from '../../format.ts';
import type { TagSyntax } from '../cut-records.ts';
import { readTagged } from '../read-tagged.ts';
import { describeRis } from './ris-fields.ts';
import { hasRisSigns, isLeftOpen } from '../tagged-signs.ts';

/** Two spaces or more stand before the dash, so that words of a text are no tag. */
const strictTag = /^\s{0,8}([A-Z][A-Z\d])\s{2,4}[-–—]/iu;
/** With one space or none, only tags that are known count, and an end without its dash. */
const looseTag = /^\s{0,8}(?:([A-Z][A-Z\d])(?:\s[-–—]|[-–—](?=\s|$))|(ER)\s*$)/u;
const knownTags: ReadonlySet<string> = new Set(
  (
    'A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CT CY DA DB DO DP ED EP ER ET ID IS J1 J2 JA JF JO KW ' +
    'L1 L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO Y1 Y2'
  ).split(' '),
);
/** Tags that begin a record where `TY` is missing, also without a blank line before it. */
const telling: ReadonlySet<string> = new Set(['TI', 'T1', 'AU', 'A1', 'AB', 'N2']);

const syntax: TagSyntax = {
  readLine(line, isAfterBlank) {
    const strict = strictTag.exec(line);
    const [mark = '', name = '', end = ''] = strict ?? looseTag.exec(line) ?? [];
    const tag = (name + end).toUpperCase();
    const text = line.slice(mark.length);
    if (strict !== null) return { tag, text };
    // "ER - positive" begins a line of many an abstract.
    if (knownTags.has(tag) && (tag !== 'ER' || text.trim() === '')) return { tag, text };
    // Ovid numbers its records: `2.`
    return isAfterBlank && /^\s{0,8}\d{1,7}\.\s*$/u.test(line) ? 'stray' : 'more';
  },
  roleOf({ tag, isAfterBlank }, open) {
    // Some programs sort the tags, so that `TY` stands among the others.
    if (tag === 'TY') return open === null || open.has('TY') || isAfterBlank ? 'begins' : 'inside';
    if (tag === 'ER') return 'ends';
    return open === null && (isAfterBlank || telling.has(tag)) ? 'begins' : 'inside';
  },
};

/** RIS, in the dialects of publishers, databases and reference managers. */
export const ris: Format = {
  name: 'ris',
  matches: (head, ending) => hasRisSigns(head) || (ending === 'ris' && isLeftOpen(head)),
  read: (text) =>
    readTagged(text, {
      syntax,
      prefix: 'RIS',
      beginning: 'TY  - JOUR',
      beginTag: 'TY',
      ending: 'ER  -',
      describe: describeRis,
    }),
};

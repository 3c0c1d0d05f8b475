import { quotable } from '../../make-problem.ts';
import type { Format } from '../format.ts';
import { cutElements, type Fault } from './cut-elements.ts';
import { findRoot } from './find-root.ts';
import { remarkOf } from './read-records.ts';

/** Tags that a title in plain text may begin with. */
const inline = /^\s*<(?:a|b|em|i|p|span|strong|sub|sup)\b/iu;

/** XML of no format that is read: refused with the name of its root. */
export const unknownXml: Format = {
  name: 'xml',
  matches: (head, ending) => {
    if (!/^\s*<[?!\p{L}_]/u.test(head)) return false;
    if (ending === 'xml' || ending === 'rdf') return true;
    return ending !== 'md' && ending !== 'markdown' && !inline.test(head);
  },
  *read(text) {
    const remark = refusedFault(text);
    if (remark !== null) {
      yield { kind: 'broken', place: null, remark: remarkOf(remark) };
      return;
    }
    const root = findRoot(text);
    const named = root === null ? 'no root element' : `the root element \`${quotable(root.name)}\``;
    yield {
      kind: 'broken',
      place: null,
      remark: {
        level: 'rejected',
        code: 'XML-UNKNOWN',
        ...(root === null ? {} : { value: `<${root.name}>` }),
        message: `There is no record in the file: XML with ${named} is of no format that is read.`,
        hint: 'Export it as arXiv Atom, PubMed XML, EndNote XML, Zotero RDF or ACL Anthology XML, or as BibTeX, RIS or CSV.',
      },
    };
  },
};

/** The fault of a file that declares entities. */
function refusedFault(text: string): Fault | null {
  for (const item of cutElements(text, () => false))
    if (item.kind === 'end' && item.fault.kind === 'dtd') return item.fault;
  return null;
}

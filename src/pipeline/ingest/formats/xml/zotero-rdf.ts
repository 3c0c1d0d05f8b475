import type { Format } from '../format.ts';
import type { RawItem } from '../../records/raw-record.ts';
import { cutElements } from './cut-elements.ts';
import { findRoot } from './find-root.ts';
import { settleItems } from './read-records.ts';
import { ZoteroGraph } from './zotero-graph.ts';
import { rdf, bib, z } from './zotero-names.ts';
import { describeItem } from './zotero-item.ts';

/** Collections and items of Zotero as RDF. Attachments and notes are never read. */
export const zoteroRdf: Format = {
  name: 'zotero-rdf',
  matches(head) {
    const root = findRoot(head);
    if (root?.name !== 'RDF' || root.namespace !== rdf) return false;
    return head.includes(z) || head.includes(bib);
  },
  *read(text): Generator<RawItem, void, undefined> {
    // An item can name a journal that only stands behind it, so all are read first.
    const items = [...cutElements(text, (_, parents) => parents.length === 1)];
    const graph = new ZoteroGraph(
      items.flatMap((item) => (item.kind === 'element' ? [item.cut.element] : [])),
    );
    yield* settleItems(items, ({ element }) =>
      graph.isItem(element) ? describeItem(element, graph) : null,
    );
  },
};

import { childElements, childrenNamed, type XmlElement } from './element.ts';
import { plainText } from './inline-text.ts';
import { bib, dcterms, rdf, z } from './zotero-names.ts';

/** Item types that are no papers. */
const noPapers: ReadonlySet<string> = new Set(['attachment', 'note', 'annotation']);
/** Nodes without an item type that are parts of a library but no papers. */
const noItems: ReadonlySet<string> = new Set(
  'Attachment Annotation Collection UserItem Memo Journal Periodical Series Blog Website Forum'.split(
    ' ',
  ),
);

/** The nodes of a file and what they are part of. */
export class ZoteroGraph {
  readonly #byAddress = new Map<string, XmlElement>();
  /** How many nodes are part of the one with this address. */
  readonly #partCounts = new Map<string, number>();

  constructor(nodes: readonly XmlElement[]) {
    for (const node of nodes) this.#add(node);
    for (const node of nodes) {
      for (const part of childrenNamed(node, 'isPartOf', dcterms)) {
        for (const whole of childElements(part)) this.#add(whole);
        const address = part.attributes.get(`{${rdf}}resource`);
        if (address !== undefined)
          this.#partCounts.set(address, (this.#partCounts.get(address) ?? 0) + 1);
      }
    }
  }

  /** Whether a node is a paper rather than a file, a note, a collection or what a paper is part of. */
  isItem(node: XmlElement): boolean {
    const type = itemType(node);
    if (type !== '') return !noPapers.has(type) && node.name !== 'Attachment';
    const address = node.attributes.get(`{${rdf}}about`);
    const isWhole = address !== undefined && this.#partCounts.has(address);
    return node.namespace === bib && !noItems.has(node.name) && !isWhole;
  }

  /** Journals, books and the like that a node is part of, nested in it or named by it; series last. */
  wholesOf(node: XmlElement): readonly { node: XmlElement; isOwn: boolean }[] {
    const wholes = childrenNamed(node, 'isPartOf', dcterms).flatMap((part) => {
      const address = part.attributes.get(`{${rdf}}resource`) ?? '';
      const named = this.#byAddress.get(address);
      if (named !== undefined)
        return [
          { node: named, isOwn: this.#partCounts.get(address) === 1 && itemType(named) === '' },
        ];
      return childElements(part).map((nested) => ({ node: nested, isOwn: true }));
    });
    return wholes.sort((one, other) => Number(isSeries(one.node)) - Number(isSeries(other.node)));
  }

  #add(node: XmlElement): void {
    const address = node.attributes.get(`{${rdf}}about`);
    if (address !== undefined && !this.#byAddress.has(address)) this.#byAddress.set(address, node);
  }
}

/** What Zotero calls the kind of a node; empty for journals and other nodes that are no items. */
export function itemType(node: XmlElement): string {
  return plainText(childrenNamed(node, 'itemType', z)[0]);
}

function isSeries({ name }: XmlElement): boolean {
  return name === 'Series';
}

import type { RawAuthor } from '../../records/raw-record.ts';
import { childElements, childrenNamed, type XmlElement } from './element.ts';
import { inlineText, plainText, plainTexts } from './inline-text.ts';
import type { XmlRecord } from './read-records.ts';
import { itemType, type ZoteroGraph } from './zotero-graph.ts';
import { bib, dc, dcterms, foaf, prism, rdf, z } from './zotero-names.ts';
import { paperType } from './zotero-types.ts';

const names = {
  ...{ title: 'dc:title', abstract: 'dcterms:abstract', authors: 'bib:authors', date: 'dc:date' },
  ...{
    type: 'z:itemType',
    venue: 'dcterms:isPartOf',
    volume: 'prism:volume',
    url: 'dc:identifier',
  },
  ...{ issue: 'prism:number', pages: 'bib:pages', doi: 'dc:identifier', language: 'z:language' },
  keywords: 'dc:subject',
};

/** Who stands for the authors of items that have none so called. */
const roles: readonly (readonly [string, string])[] = [
  ['authors', bib],
  ['presenters', z],
  ['programmers', z],
  ['inventors', z],
  ['contributors', bib],
];

/** The fields of an item of Zotero and of what it is part of. */
export function describeItem(item: XmlElement, graph: ZoteroGraph): XmlRecord {
  const wholes = graph.wholesOf(item);
  const [main] = wholes;
  const own = [item, ...wholes.flatMap(({ node, isOwn }) => (isOwn ? [node] : []))];
  const text = (name: string, namespace: string): string => textOf(item, name, namespace);
  // Volume and number stand with the journal, whichever item it belongs to.
  const near = [item, ...wholes.map(({ node }) => node)];
  const nearest = (name: string): string | undefined =>
    near.map((node) => textOf(node, name, prism)).find((value) => value !== '');
  const key = item.attributes.get(`{${rdf}}about`) ?? null;
  const fields = {
    title: inlineText(childrenNamed(item, 'title', dc)[0]),
    abstract: inlineText(childrenNamed(item, 'abstract', dcterms)[0]),
    authors: authorsOf(item),
    date: text('date', dc),
    type: paperType(itemType(item)),
    venue: main === undefined ? conferenceOf(item) : textOf(main.node, 'title', dc),
    volume: nearest('volume'),
    issue: nearest('number'),
    pages: text('pages', bib),
    // Of an article Zotero writes the DOI into its journal.
    doi: own.map(doiOf).find((doi) => doi !== undefined),
    url: addressOf(item),
    language: text('language', z),
    keywords: keywordsOf(item),
  };
  return { key, fields, names };
}

function textOf(node: XmlElement, name: string, namespace: string): string {
  return plainText(childrenNamed(node, name, namespace)[0]);
}

function authorsOf(item: XmlElement): readonly RawAuthor[] {
  for (const [role, namespace] of roles) {
    const authors = childrenNamed(item, role, namespace)
      .flatMap((list) => childrenNamed(list, 'Seq', rdf))
      .flatMap((list) => childrenNamed(list, 'li', rdf))
      .flatMap(childElements)
      .map(authorOf);
    if (authors.length > 0) return authors;
  }
  return [];
}

/** A name in one field is that of a group. */
function authorOf(agent: XmlElement): RawAuthor {
  const part = (name: string): string => textOf(agent, name, foaf);
  const family = part('surname') === '' ? part('familyName') : part('surname');
  const given = [part('givenName'), part('givenname'), part('firstName')].find(
    (name) => name !== '',
  );
  if (given === undefined) return { literal: family === '' ? part('name') : family };
  return { family, given };
}

/** The name of the conference that a paper or talk was given at. */
function conferenceOf(item: XmlElement): string | undefined {
  return childrenNamed(item, 'presentedAt', bib)
    .flatMap(childElements)
    .map((conference) => textOf(conference, 'title', dc))[0];
}

/** Of texts such as `ISSN 1234-5678` and `DOI 10.1000/x` the latter. */
function doiOf(node: XmlElement): string | undefined {
  const dois = plainTexts(childrenNamed(node, 'identifier', dc)).flatMap((identifier) => {
    const doi = /^doi:?\s*(\S+)$/iu.exec(identifier)?.[1];
    return doi === undefined ? [] : [doi];
  });
  return dois[0];
}

function addressOf(item: XmlElement): string | undefined {
  return childrenNamed(item, 'identifier', dc)
    .flatMap((identifier) => childrenNamed(identifier, 'URI', dcterms))
    .map((address) => textOf(address, 'value', rdf))
    .find((address) => address !== '');
}

function keywordsOf(item: XmlElement): readonly string[] {
  return plainTexts(childrenNamed(item, 'subject', dc));
}

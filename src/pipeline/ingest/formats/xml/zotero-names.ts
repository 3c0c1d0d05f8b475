/** Namespace of RDF itself. */
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
/** What only Zotero has: kinds of items, attachments, collections. */
export const z = 'http://www.zotero.org/namespaces/export#';
/** Kinds of publications and their authors. */
export const bib = 'http://purl.org/net/biblio#';
/** Names of people and groups. */
export const foaf = 'http://xmlns.com/foaf/0.1/';
/** Dublin Core: titles, dates, subjects. */
export const dc = 'http://purl.org/dc/elements/1.1/';
/** More of Dublin Core: abstracts, and what an item is part of. */
export const dcterms = 'http://purl.org/dc/terms/';
/** Volumes and numbers. */
export const prism = 'http://prismstandard.org/namespaces/1.2/basic/';

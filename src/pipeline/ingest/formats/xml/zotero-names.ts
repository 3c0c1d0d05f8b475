/** Namespaces of Zotero's RDF. */
export const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const z = 'http://www.zotero.org/namespaces/export#';
export const bib = 'http://purl.org/net/biblio#';
export const foaf = 'http://xmlns.com/foaf/0.1/';
export const dc = 'http://purl.org/dc/elements/1.1/';
export const dcterms = 'http://purl.org/dc/terms/';
export const prism = 'http://prismstandard.org/namespaces/1.2/basic/';

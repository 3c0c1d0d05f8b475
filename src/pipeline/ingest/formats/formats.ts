import { bibtex } from './bibtex/bibtex.ts';
import { csv } from './csv/csv.ts';
import type { Format } from './format.ts';
import { jsonDocument } from './json/json-document.ts';
import { jsonLines } from './json/json-lines.ts';
import { markdownPaper } from './markdown-paper.ts';
import { pastedText } from './pasted-text.ts';
import { refer } from './refer.ts';
import { medline } from './tagged/medline/medline.ts';
import { ris } from './tagged/ris/ris.ts';
import { webOfScience } from './tagged/web-of-science/web-of-science.ts';
import { aclXml } from './xml/acl-xml.ts';
import { arxivAtom } from './xml/arxiv-atom.ts';
import { endnoteXml } from './xml/endnote-xml.ts';
import { pubmedXml } from './xml/pubmed-xml.ts';
import { unknownXml } from './xml/unknown-xml.ts';
import { zoteroRdf } from './xml/zotero-rdf.ts';

/** All formats, in the order in which they are tried on a file: those with the surest signs first, plain text last. */
export const formats: readonly Format[] = [
  webOfScience,
  ris,
  medline,
  jsonLines,
  jsonDocument,
  arxivAtom,
  pubmedXml,
  endnoteXml,
  zoteroRdf,
  aclXml,
  bibtex,
  unknownXml,
  refer,
  markdownPaper,
  csv,
  pastedText,
];

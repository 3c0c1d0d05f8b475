import { arxiv } from './arxiv.ts';
import { crossref } from './crossref.ts';
import { cslJson } from './csl-json.ts';
import type { Dialect } from './dialect.ts';
import { openalex } from './openalex.ts';
import { openreview } from './openreview.ts';
import { semanticScholar } from './semantic-scholar.ts';

/** All dialects but plain records, those with the surest signs first. */
export const dialects: readonly Dialect[] = [
  openalex,
  semanticScholar,
  openreview,
  crossref,
  arxiv,
  cslJson,
];

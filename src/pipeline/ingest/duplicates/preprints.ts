import type { PaperType } from '../../../domain/paper.ts';
import type { PaperFields } from '../records/read-record.ts';

/**
 * DOIs that servers of preprints and repositories give: arXiv, bioRxiv and medRxiv (journals of the same press do not
 * begin with a digit), SSRN, OSF and its servers, Zenodo, figshare, Research Square, ChemRxiv, Preprints.org, TechRxiv,
 * Authorea, PeerJ Preprints, JMIR Preprints.
 */
const preprintDoi =
  /^10\.(?:48550\/arxiv\.|1101\/\d|2139\/ssrn|\d+\/osf\.io\/|5281\/zenodo\.|6084\/m9\.figshare\.|21203\/rs\.|26434\/chemrxiv|20944\/preprints|36227\/techrxiv|22541\/au\.|7287\/peerj\.preprints|2196\/preprints\.)/u;
/** What lists of references give as the journal of a preprint. */
const preprintVenue =
  /^(?:corr$|(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|techrxiv|ssrn|osf preprints|zenodo|research square|preprints\.org)(?!\p{L}))/iu;
const publishedTypes: ReadonlySet<PaperType> = new Set<PaperType>([
  ...(['article-journal', 'article-magazine', 'paper-conference', 'chapter', 'book'] as const),
]);

/** Whether a DOI, as a paper has it, is of a preprint or a deposit and not of a published version. */
export function isPreprintDoi(doi: string): boolean {
  return preprintDoi.test(doi);
}

/** The DOI of the published version, null where the record has none or only that of a preprint. */
export function publishedDoi({ doi }: Pick<PaperFields, 'doi'>): string | null {
  return doi === null || isPreprintDoi(doi) ? null : doi;
}

/** Which version of a paper a record tells of. */
export type Version = 'published' | 'unknown' | 'preprint';

/** The version that a record tells of: its DOI says it surest, then its venue, then its kind. */
export function versionOf(fields: PaperFields): Version {
  if (publishedDoi(fields) !== null) return 'published';
  const { doi, venue, type } = fields;
  if (doi !== null || (venue !== null && preprintVenue.test(venue))) return 'preprint';
  if (fields.acl !== null) return 'published';
  if (type === 'article') return 'preprint';
  if (venue !== null) return 'published';
  if (fields.arxiv !== null) return 'preprint';
  return type !== null && publishedTypes.has(type) ? 'published' : 'unknown';
}

/**
 * Whether one of two records is a preprint by its id, and the other the published version by its id. Registries that
 * count works (OpenAlex, Semantic Scholar, PubMed) may have given each an id of its own.
 */
export function arePreprintAndPublished(left: PaperFields, right: PaperFields): boolean {
  return (
    (hasPreprintId(left) && hasPublishedId(right)) || (hasPreprintId(right) && hasPublishedId(left))
  );
}

function hasPublishedId(fields: PaperFields): boolean {
  return publishedDoi(fields) !== null || fields.acl !== null;
}

function hasPreprintId(fields: PaperFields): boolean {
  const hasId = fields.arxiv !== null || (fields.doi !== null && isPreprintDoi(fields.doi));
  return hasId && !hasPublishedId(fields);
}

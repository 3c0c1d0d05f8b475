import type { Corpus, PaperId } from '../../../domain/paper.ts';
import { normalizeArxiv, normalizeDoi } from '../records/record-fields.ts';

/** Finds a paper by a name that an author may give it: null where several have it, undefined where none has. */
export type FindPaper = (name: string) => PaperId | null | undefined;

/** Finds papers by our ids, ids of their sources, DOIs, and ids of arXiv, PubMed, the ACL Anthology and OpenAlex. */
export function paperNames({ papers }: Corpus): FindPaper {
  const byId = new Map<string, PaperId>(papers.map(({ id }) => [id, id]));
  const byName = new Map<string, PaperId | null>();
  for (const { id, sourceId, doi, arxiv, pmid, acl, openalex } of papers) {
    for (const name of new Set([sourceId, doi, arxiv, pmid, acl, openalex])) {
      if (name === null) continue;
      const other = byName.get(name);
      byName.set(name, other === undefined || other === id ? id : null);
    }
  }
  return (name) => {
    const known = byId.get(name) ?? byName.get(name);
    if (known !== undefined) return known;
    return byName.get(normalizeDoi(name)) ?? byName.get(normalizeArxiv(name));
  };
}

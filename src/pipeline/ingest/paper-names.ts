import { paperKeys, registeredFields, registeredKey, type KeyFields } from './paper-identity.ts';
import { fieldRules } from './records/record-fields.ts';

/** A paper of which nothing is known. */
const nothing: KeyFields = {
  ...{ doi: null, arxiv: null, pmid: null, openalex: null, semanticScholar: null, acl: null },
  ...{ sourceId: null, title: '', year: null, authors: [] },
};

/**
 * The keys that a paper may have which an author calls by this name, the surest first: as a DOI, as the id of each other
 * registry, as the id of its source, and as a key as it stands (`doi:10.1/x`).
 */
export function keysOfName(name: string): readonly string[] {
  const registered = registeredFields.flatMap((field) => {
    const { success, data } = fieldRules[field].schema.safeParse(name);
    return success && data !== null
      ? (registeredKey({ ...nothing, [field]: data }, field) ?? [])
      : [];
  });
  const [own] = paperKeys({ ...nothing, sourceId: name });
  return [...new Set([...registered, own, name])];
}

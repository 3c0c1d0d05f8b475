import { fieldRules } from './record-fields.ts';

/** The DOI that an own id or an address is and nothing else, else null: `10.1/x`, `https://doi.org/10.1/x`. */
export function doiIn(value: string): string | null {
  return idIn(
    'doi',
    /^(?:doi:\s?)?(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/i,
    value,
  );
}

/** The arXiv id that a DOI of arXiv or an address holds, else null: `10.48550/arXiv.2101.00010`. */
export function arxivIn(value: string): string | null {
  return idIn(
    'arxiv',
    /(?:10\.48550\/arxiv\.|arxiv\.org\/(?:abs|pdf)\/|^arxiv:)([^\s?#]+)/i,
    value,
  );
}

/** The id of the ACL Anthology that the address of a paper there holds, else null. */
export function aclIn(address: string): string | null {
  return idIn(
    'acl',
    /^https?:\/\/(?:www\.)?(?:aclanthology\.org|aclweb\.org\/anthology)\/([^\s?#]+)/i,
    address,
  );
}

/** The PubMed id that the address of a paper there holds, else null. */
export function pmidIn(address: string): string | null {
  return idIn(
    'pmid',
    /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})(?=[/?#]|$)/i,
    address,
  );
}

function idIn(
  field: 'doi' | 'arxiv' | 'acl' | 'pmid',
  pattern: RegExp,
  value: string,
): string | null {
  const id = pattern.exec(value)?.[1];
  if (id === undefined) return null;
  const result = fieldRules[field].schema.safeParse(id);
  return result.success ? result.data : null;
}

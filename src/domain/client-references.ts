import { nothingKnown, type Paper } from './paper.ts';

/** What of a paper a reference holds; the abstract stays on its page. */
type Referenced = Omit<Paper, 'slug' | 'abstract' | 'rights'>;

/** A paper as the browser writes references of it, and the rows of those most like it, nearest first. */
export interface ClientReference extends Referenced {
  readonly neighbours: readonly number[];
}

/** The same as it is sent: what a paper has not is left out. */
export type EncodedReference = Pick<ClientReference, 'id' | 'title'> & Partial<ClientReference>;

/** One of the files that hold all references, `references/<n>.json`. */
export interface EncodedReferences {
  readonly format: 'paperland-references/1';
  readonly papers: readonly EncodedReference[];
}

/** Rows of the client map in one file; the last may hold fewer. */
export const referencesPerFile = 200;

const emptyReference: Omit<ClientReference, 'id' | 'title'> = {
  sourceId: null,
  ...nothingKnown,
  neighbours: [],
};

/** Leaves out what is null or an empty list, and all that no reference needs. */
export function encodeReference(paper: ClientReference): EncodedReference {
  const fields = Object.keys(emptyReference) as (keyof typeof emptyReference)[]; // its own keys, no others
  const entries = fields
    .map((field) => [field, paper[field]] as const)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));
  return { id: paper.id, title: paper.title, ...Object.fromEntries(entries) };
}

/** Puts back what was left out. */
export function decodeReference(encoded: EncodedReference): ClientReference {
  return { ...emptyReference, ...encoded };
}

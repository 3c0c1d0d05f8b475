import { decodeColumn, encodeColumn } from '../../domain/columns.ts';

/** Papers in one file of terms: the same that share a file of cards, which an answer fetches too. */
export const PAPERS_PER_TERMS_FILE = 256;

/** The name of such a file. */
export function termsFileName(file: number): string {
  return `terms-${String(file)}.bin`;
}

/** Columns of each paper's terms, rising: how many there are of each (a byte), then the steps from column to column. */
export function encodePaperTerms(
  paperTerms: readonly (readonly number[])[],
): Uint8Array<ArrayBuffer>[] {
  const files: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < paperTerms.length; from += PAPERS_PER_TERMS_FILE) {
    const papers = paperTerms.slice(from, from + PAPERS_PER_TERMS_FILE);
    const steps = encodeColumn(
      papers.flatMap((columns) => columns.map((column, at) => column - (columns[at - 1] ?? 0))),
    );
    const bytes = new Uint8Array(papers.length + steps.length);
    papers.forEach((columns, at) => (bytes[at] = columns.length));
    bytes.set(steps, papers.length);
    files.push(bytes);
  }
  return files;
}

/** Undoes `encodePaperTerms` for one file; `paperCount` is how many papers the map has in all. */
export function decodePaperTerms(
  bytes: Uint8Array,
  file: number,
  paperCount: number,
): readonly (readonly number[])[] {
  const own = Math.min(PAPERS_PER_TERMS_FILE, paperCount - file * PAPERS_PER_TERMS_FILE);
  const steps = decodeColumn(bytes.subarray(own));
  let at = 0;
  return Array.from({ length: own }, (_, paper) => {
    let column = 0;
    const count = bytes[paper] ?? 0;
    return Array.from({ length: count }, () => (column += steps[at++] ?? 0));
  });
}

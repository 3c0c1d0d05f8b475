import type { Token } from './tokens.ts';

/** What stands before a token: the end of the run before it, nothing, a space or a hyphen. */
export type Glue = 0 | 1 | 2 | 3;
export const RUN_START = 0;
export const JOINED = 1;
export const SPACED = 2;
export const HYPHENATED = 3;

/** How each glue is written between two words of a run. */
export const GLUE_TEXT: readonly Token['glue'][] = ['', '', ' ', '-'];

/** One token as a number below 2³²: its surface form (below 2³⁰) and, in the two lowest bits, its glue. */
export function packToken(surface: number, glue: Glue): number {
  return ((surface << 2) | glue) >>> 0;
}

/** The surface form of a packed token. */
export function surfaceOf(token: number): number {
  return token >>> 2;
}

/** The glue of a packed token. */
export function glueOf(token: number): Glue {
  return (token & 3) as Glue;
}

/** The packed glue for one of `tokenize`; null ends a run. */
export function packGlue(glue: Token['glue'] | null): Glue {
  if (glue === null) return RUN_START;
  if (glue === '') return JOINED;
  return glue === ' ' ? SPACED : HYPHENATED;
}

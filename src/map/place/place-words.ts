import type { PlacedPaper } from '../../model/placing/place-papers.ts';
import { BETWEEN_CONFIDENCE, fitWords } from '../../model/theme-fit.ts';

/** Longer texts are read to here: hundreds of pages say where they belong long before their end. */
export const mostCharacters = 200_000;
/** With fewer terms known a place says little. */
const fewTerms = 5;
/** A paper as like as this is the same one, or tells the same; see `paperPlacer`. */
const sameSimilarity = 0.995;

/** A theme and, where the text lies between two, the other. */
export interface PlaceThemes {
  readonly theme: number;
  /** Null where the first is plainly the nearest. */
  readonly other: number | null;
  /** How surely: words and a figure. */
  readonly fit: string;
}

/** Which themes an answer names, and how surely. */
export function themesOfPlace({ theme, secondTheme, confidence }: PlacedPaper): PlaceThemes {
  if (secondTheme < 0) return { theme, other: null, fit: 'the only theme there is' };
  const figure = `confidence ${confidence.toFixed(2)}`;
  if (confidence < BETWEEN_CONFIDENCE)
    return { theme, other: secondTheme, fit: `hardly nearer to the first, ${figure}` };
  return { theme, other: null, fit: `${fitWords(confidence)}, ${figure}` };
}

/** What there is to know before an answer is believed, in whole sentences; often none. */
export function cautionsOf(
  { neighbours: [first] }: Pick<PlacedPaper, 'neighbours'>,
  termCount: number,
): string {
  const sentences = [
    first !== undefined && first.similarity >= sameSimilarity
      ? 'The first paper below is this one, or tells the same.'
      : '',
    termCount < fewTerms ? 'With so few terms known this is a guess.' : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** How many of the terms of the map a text has. */
export function termCountWords(count: number): string {
  return count === 1 ? '1 term of this map' : `${count} terms of this map`;
}

/** A cosine as a reader reads it: two decimals, never a negative zero. */
export function similarityWords(similarity: number): string {
  return `similarity ${Math.max(0, Math.min(1, similarity)).toFixed(2)}`;
}

/** Bytes of a download. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A text cut to what is read of it, and whether that left anything out. */
export function textToRead(text: string): { readonly text: string; readonly isCut: boolean } {
  const isCut = text.length > mostCharacters;
  return { text: isCut ? text.slice(0, mostCharacters).toWellFormed() : text, isCut };
}

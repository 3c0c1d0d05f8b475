/**
 * The same text in memory of its own. A part of a text (`slice`, `split`, a match) may keep all of the text that it was
 * cut from, be it a whole file. Halves of characters become U+FFFD.
 */
export function detached(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

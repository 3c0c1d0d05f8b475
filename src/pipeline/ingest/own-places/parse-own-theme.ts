/** What programs write for a paper that they put into no theme. */
const NO_THEME: ReadonlySet<string> = new Set(['', '-1']);

/**
 * The theme that a line of `vectors.jsonl` gives a paper, as text: a name, or a number that stands for one. Null where it
 * gives none, as programs do that leave outliers without a theme (-1); undefined for what is no theme.
 */
export function parseOwnTheme(value: unknown): string | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return themeOrNone(String(value));
  return typeof value === 'string' ? themeOrNone(oneForm(value)) : undefined;
}

/** The same text for each name, however it is spaced or composed. */
function oneForm(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function themeOrNone(theme: string): string | null {
  return NO_THEME.has(theme) ? null : theme;
}

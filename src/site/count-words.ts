const english = new Intl.NumberFormat('en');

/** Whole numbers as people write them: `12,345`. */
export function countText(count: number): string {
  return english.format(count);
}

/** A count with its noun: `1 paper`, `2,000 papers`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${countText(count)} ${count === 1 ? singular : plural}`;
}

/** A list in prose: `a`, `a and b`, `a, b and c`. */
export function listText(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

/** A number with its noun, for the terminal: `1 record`, `2 records`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

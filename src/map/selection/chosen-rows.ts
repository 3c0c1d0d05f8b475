/** How rows meet those that are selected already. */
export type SelectHow = 'replace' | 'add' | 'remove' | 'toggle';

/** The rows selected afterwards, ascending, each once. */
export function selectRows(
  selected: readonly number[],
  rows: readonly number[],
  how: SelectHow,
): readonly number[] {
  const next = new Set(how === 'replace' ? [] : selected);
  for (const row of rows) {
    if (how === 'remove' || (how === 'toggle' && next.has(row))) next.delete(row);
    else next.add(row);
  }
  return [...next].sort((a, b) => a - b);
}

/** Every number of a value, by the path of its field (`overlap`, `stability.ari`); lists and other values are left out. */
export function numbersOf(value: object, prefix = ''): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [name, field] of Object.entries(value) as [string, unknown][]) {
    if (typeof field === 'number') found[`${prefix}${name}`] = field;
    else if (typeof field === 'object' && field !== null && !Array.isArray(field)) {
      Object.assign(found, numbersOf(field, `${prefix}${name}.`));
    }
  }
  return found;
}

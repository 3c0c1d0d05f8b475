import { isMissing, isObject, valueAt } from '../json-object.ts';

/**
 * The text of a date as CSL and Crossref write it: `{"date-parts": [[2015, 8, 26]]}` gives `2015-8-26`. Of a span of time its
 * beginning. Undefined for an empty date, `{"date-parts": [[null]]}`; what is no date is left as it is.
 */
export function readDateParts(value: unknown): unknown {
  if (!isObject(value)) return isMissing(value) ? undefined : value;
  const parts = valueAt(value, 'date-parts');
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first)) {
    const numbers = first.slice(0, 3).map(String);
    const end = numbers.findIndex((part) => !/^\d{1,4}$/.test(part));
    const known = end === -1 ? numbers : numbers.slice(0, end);
    if (known.length > 0) return known.join('-');
  }
  const words = ['raw', 'literal', 'edtf'].map((key) => valueAt(value, key));
  return words.find((text) => typeof text === 'string' && text !== '');
}

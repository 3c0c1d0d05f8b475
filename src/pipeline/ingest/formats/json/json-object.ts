/** An object of a JSON file, not yet checked. Its keys come from outside: read them by `valueAt`. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for `{…}`; false for lists and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object holds under a key of its own; undefined for all else, so that `constructor` is nothing special. */
export function valueAt(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** True for what stands for a missing value: nothing, null and empty text. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

const anyFolded = /[^a-z0-9]/;

/** A key without case, spaces, hyphens and underscores: `publication_year` and `PublicationYear` are one. */
export function foldKey(key: string): string {
  // Most keys are plain, and there are as many keys as values.
  if (!anyFolded.test(key)) return key;
  return key.toLowerCase().replaceAll(/(?<=.)[\s_-]/gu, '');
}

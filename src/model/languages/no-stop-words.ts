/** Stands on pages for the lists of fifty languages that natural’s German stemmer brings along and that we never call. */
export const de: readonly string[] = [];

import type { Found } from './tagged-record.ts';

/** The first of several languages; null for a code that names none: `und`, `mul`, `zxx`. */
export function firstLanguage(found: Found | null): Found | null {
  const [language = ''] = found?.value.split(/[;,/|]/u, 1) ?? [];
  const value = language.trim();
  return found === null || value === '' || /^(?:und|mul|zxx|mis)$/iu.test(value)
    ? null
    : { tag: found.tag, value };
}

import type { Settings } from '../../domain/settings.ts';
import { countOf } from '../count-words.ts';

/** Says what search looks through. */
export function searchScope(paperCount: number, abstracts: Settings['abstracts']): string {
  const texts: Readonly<Record<Settings['abstracts'], string>> = {
    full: 'Titles, authors, keywords, venues and whole abstracts',
    excerpt: 'Titles, authors, keywords, venues and the beginnings of abstracts',
    none: 'Titles, authors, keywords and venues, but not abstracts,',
  };
  return `${texts[abstracts]} of ${countOf(paperCount, 'paper')}.`;
}

/** Path of the search page with a query, relative to the base path. */
export function searchPath(query: string): string {
  return `search/?q=${encodeURIComponent(query)}`;
}

/** Path of the search for the papers of an author; quotes in a name would end it. */
export function authorSearchPath(name: string): string {
  return searchPath(`author:"${name.replaceAll(/["“”„«»]/g, ' ')}"`);
}

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

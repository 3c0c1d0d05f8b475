import type { ClientPaper } from '../../domain/client-map.ts';

/** Year and venue as one line; empty where neither is known. */
export function sourceLine({ year, venue }: Pick<ClientPaper, 'year' | 'venue'>): string {
  return [year, venue].filter((value) => value !== null).join(' · ');
}

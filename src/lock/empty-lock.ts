import type { Lock } from '../domain/lock.ts';
import { lockSchema } from './lock-schemas.ts';

/** The lock of a map that was never built. */
export const emptyLock: Lock = {
  meta: { schema: lockSchema, seed: 1, settings: {}, layoutSince: null, themesSince: null },
  editions: [],
  themes: [],
  papers: [],
  items: [],
};

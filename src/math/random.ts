/** Numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/**
 * A generator of its own for one random step, so that a change in one step leaves the others alone.
 * FNV-1a turns seed and name into the state of mulberry32 (Tommy Ettinger, public domain).
 *
 * @param seed whole number, the map's seed
 * @param step name of the step, e.g. `layout`
 */
export function makeRandom(seed: number, step: string): Random {
  let state = 0x811c9dc5;
  for (const char of `${String(seed)}:${step}`) {
    state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal number by the polar method (Marsaglia and Bray, 1964). */
export function nextNormal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1;
    const v = 2 * random() - 1;
    const s = u * u + v * v;
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

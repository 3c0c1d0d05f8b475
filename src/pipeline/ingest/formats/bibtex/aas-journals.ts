/** Macros of the American Astronomical Society's styles, which the Astrophysics Data System writes as journals. */
const journals: ReadonlyMap<string, string> = new Map([
  ['aap', 'Astronomy & Astrophysics'],
  ['aapr', 'Astronomy & Astrophysics Review'],
  ['aaps', 'Astronomy & Astrophysics Supplement Series'],
  ['aj', 'The Astronomical Journal'],
  ['apj', 'The Astrophysical Journal'],
  ['apjl', 'The Astrophysical Journal Letters'],
  ['apjs', 'The Astrophysical Journal Supplement Series'],
  ['apss', 'Astrophysics and Space Science'],
  ['araa', 'Annual Review of Astronomy and Astrophysics'],
  ['icarus', 'Icarus'],
  ['jcap', 'Journal of Cosmology and Astroparticle Physics'],
  ['jgr', 'Journal of Geophysical Research'],
  ['mnras', 'Monthly Notices of the Royal Astronomical Society'],
  ['nat', 'Nature'],
  ['pasa', 'Publications of the Astronomical Society of Australia'],
  ['pasj', 'Publications of the Astronomical Society of Japan'],
  ['pasp', 'Publications of the Astronomical Society of the Pacific'],
  ['physrep', 'Physics Reports'],
  ['planss', 'Planetary and Space Science'],
  ['pra', 'Physical Review A'],
  ['prb', 'Physical Review B'],
  ['prc', 'Physical Review C'],
  ['prd', 'Physical Review D'],
  ['pre', 'Physical Review E'],
  ['prl', 'Physical Review Letters'],
  ['solphys', 'Solar Physics'],
  ['ssr', 'Space Science Reviews'],
]);

/** The journal that a macro such as `\apj` names; null for any other text. */
export function expandJournal(text: string): string | null {
  const name = /^\s{0,9}\{?\\([a-z]{2,8})\}?\s{0,9}$/.exec(text)?.[1];
  return name === undefined ? null : (journals.get(name) ?? null);
}

/** Takes the colour scheme that the address asks for (`?scheme=light` or `dark`); else the reader's stands. */
export function applyScheme(search: string, root: HTMLElement): void {
  const scheme = new URLSearchParams(search).get('scheme');
  if (scheme === 'light' || scheme === 'dark') root.style.colorScheme = scheme;
}

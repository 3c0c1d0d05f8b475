/** The classes of an element that carry a theme's colours. */
export function themeColours(element: Element | null | undefined): string {
  return [...(element?.classList ?? [])].filter((name) => /^(theme|tone)-/.test(name)).join(' ');
}

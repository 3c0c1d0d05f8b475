import { escapeHtml, labelText } from './safe-text.ts';

/** Size of the frame that snippets give, CSS pixels; it may be any other. */
export const embedSize = { width: 640, height: 400 } as const;

/** Path of the page for frames: of a theme's folder, or of the whole map for null. */
export function embedPath(slug: string | null): string {
  return slug === null ? 'embed/' : `themes/${slug}/embed/`;
}

/** A frame for someone's page. `address` is absolute; `name` is what it shows. */
export function embedHtml(address: string, name: string): string {
  const { width, height } = embedSize;
  return `<iframe src="${escapeHtml(address)}" title="${escapeHtml(labelText(name))}" width="${width}" height="${height}" loading="lazy"></iframe>`;
}

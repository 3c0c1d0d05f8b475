import { escapeHtml, labelText, shortened, textHtml } from '../safe-text.ts';
import { href } from '../urls.ts';

const maxNameLength = 80;

/** Path of the search for the papers of an author, relative to the base path; quotes in a name would end it. */
export function authorSearchPath(name: string): string {
  const asked = labelText(name).replaceAll(/["“”„«»]/g, ' ');
  return `search/?q=${encodeURIComponent(`author:"${asked}"`)}`;
}

/** An author's name as HTML that leads to the author's papers. */
export function authorLinkHtml(name: string): string {
  const text = textHtml(shortened(name, maxNameLength));
  return `<a href="${escapeHtml(href(authorSearchPath(name)))}">${text}</a>`;
}

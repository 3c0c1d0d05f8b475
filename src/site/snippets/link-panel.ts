import {
  confluenceLink,
  htmlFrame,
  htmlLink,
  markdownLink,
  mediaWikiLink,
  type LinkTarget,
} from './link-snippets.ts';

/** A text to be copied, and what it is for. */
export interface Snippet {
  readonly name: string;
  readonly text: string;
}

/** What to write to link something, in each syntax; the bare address first. */
export function linkSnippets(target: LinkTarget): readonly Snippet[] {
  return [
    { name: 'Address', text: target.address },
    { name: 'Markdown', text: markdownLink(target) },
    { name: 'MediaWiki', text: mediaWikiLink(target) },
    { name: 'Confluence', text: confluenceLink(target) },
    { name: 'HTML', text: htmlLink(target) },
  ];
}

/** What to write to show something in a frame of another page. */
export function frameSnippet(target: LinkTarget): Snippet {
  return { name: 'Frame', text: htmlFrame(target) };
}

import { escapeHtml, labelText } from '../safe-text.ts';

/** Something to link: its name as plain text, and its address. */
export interface LinkTarget {
  readonly label: string;
  readonly address: string;
}

/** Each syntax has characters that end a link or begin something else: these are escaped, nothing is left out. */

/** CommonMark: `[label](<address>)`. Every mark has a backslash. */
export function markdownLink(target: LinkTarget): string {
  const text = shownLabel(target).replaceAll(/[!-/:-@[-`{-~]/g, (mark) =>
    // An entity: hosts turn bare addresses and names into links whatever a backslash says.
    mark === '@' || mark === ':' ? entity(mark) : `\\${mark}`,
  );
  return `[${text}](<${encoded(target.address, /[<>\\\s]/g)}>)`;
}

/** MediaWiki: `[address label]`. Marks stand as entities, which the wiki shows as the characters that they are. */
export function mediaWikiLink(target: LinkTarget): string {
  const text = shownLabel(target)
    .replaceAll(/[[\]{}<>&'"|~_:=#*;!/-]/g, entity)
    // "RFC 12" and its like become links of their own, unless the space is no plain one.
    .replaceAll(/(RFC|PMID|ISBN) /g, '$1&#32;');
  // Of signs that mean something in pairs or threes the address has one at most: `''`, `__`, `~~~`.
  return `[${encoded(target.address, /[[\]{}<>"'|\\\s]|(?<=[_~])[_~]/g)} ${text}]`;
}

/**
 * Confluence wiki markup: `[label|address]`. A backslash stands before what its notation guide lists as marks of text; what
 * parts a link, and the backslash itself (two are a line break), stand as entities.
 */
export function confluenceLink(target: LinkTarget): string {
  const text = shownLabel(target)
    .replaceAll(/[[\]{}|\\&:;.<>]/g, entity)
    .replaceAll(/[*_?+^~!@()%-]|(?<!&)#/g, '\\$&');
  return `[${text}|${encoded(target.address, /[[\]{}|\\^\s]/g)}]`;
}

/** HTML: a link. It is XHTML, too, as the storage format of Confluence wants it. */
export function htmlLink(target: LinkTarget): string {
  return `<a href="${escapeHtml(target.address)}">${escapeHtml(shownLabel(target))}</a>`;
}

/** Size of the frame that a snippet gives, CSS pixels; it may be any other. */
export const frameSize = { width: 640, height: 480 } as const;

/** What a frame may do: run its own script, and open its links as ordinary pages. */
const frameRights = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** HTML: a frame that shows the address in another page. */
export function htmlFrame(target: LinkTarget): string {
  const { width, height } = frameSize;
  return (
    `<iframe src="${escapeHtml(target.address)}" title="${escapeHtml(shownLabel(target))}" width="${width}" height="${height}"` +
    ` loading="lazy" sandbox="${frameRights}"></iframe>`
  );
}

/** The label on one line, without characters that no page may hold; the address where nothing is left of it. */
export function shownLabel({ label, address }: LinkTarget): string {
  const text = labelText(label).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? address : text;
}

function entity(mark: string): string {
  return `&#${String(mark.codePointAt(0))};`;
}

/** The address with some characters percent-encoded: those that would end it in a syntax. */
function encoded(address: string, marks: RegExp): string {
  return address.replaceAll(marks, (mark) => {
    const code = encodeURIComponent(mark);
    return code === mark ? `%${mark.charCodeAt(0).toString(16).toUpperCase()}` : code;
  });
}

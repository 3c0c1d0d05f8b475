import { escapeHtml, labelText } from '../safe-text.ts';

/** Something to link: its name as plain text, and its address. */
export interface LinkTarget {
  readonly label: string;
  readonly address: string;
}

/** Each syntax has characters that end a link or begin something else: these are escaped, nothing is left out. */

/** CommonMark: `[label](<address>)`. */
export function markdownLink({ label, address }: LinkTarget): string {
  const text = oneLine(label).replaceAll(/[!-/:-@[-`{-~]/g, (mark) =>
    // An entity too: hosts turn bare addresses and names into links whatever the backslash says.
    mark === '@' || mark === ':' ? `&#${String(mark.codePointAt(0))};` : `\\${mark}`,
  );
  return `[${text}](<${encoded(address, /[<>\\\s]/g)}>)`;
}

/** MediaWiki: `[address label]`. Marks stand as entities, which the wiki shows as the characters that they are. */
export function mediaWikiLink({ label, address }: LinkTarget): string {
  const text = oneLine(label).replaceAll(/[[\]{}<>&'"|~_:=#*;/-]/g, entity);
  // "RFC 12" and its like become links of their own, unless the space is no plain one.
  const plain = text.replaceAll(/\b(RFC|PMID|ISBN)(\s)/g, '$1&#32;');
  return `[${encoded(address, /[[\]{}<>"'|\s]/g)} ${plain}]`;
}

/** Confluence wiki markup: `[label|address]`, with a backslash before marks. */
export function confluenceLink({ label, address }: LinkTarget): string {
  const text = oneLine(label).replaceAll(/[\\[\]{}|*_+^~!?#@:;()<>&=%$/"'.-]/g, '\\$&');
  return `[${text}|${encoded(address, /[[\]{}|\\\s]/g)}]`;
}

/** HTML: a link. */
export function htmlLink({ label, address }: LinkTarget): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(oneLine(label))}</a>`;
}

/** HTML: a frame that shows the address in another page. It may run the frame's own script and open links, no more. */
export function htmlFrame({ label, address }: LinkTarget): string {
  return (
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(oneLine(label))}" width="640" height="480"` +
    ' loading="lazy" sandbox="allow-scripts allow-popups"></iframe>'
  );
}

function oneLine(text: string): string {
  return labelText(text).replaceAll(/\s+/g, ' ').trim();
}

function entity(mark: string): string {
  return `&#${String(mark.codePointAt(0))};`;
}

/** The address with some characters percent-encoded: those that would end it in a syntax. */
function encoded(address: string, marks: RegExp): string {
  return address.replaceAll(marks, (mark) => encodeURIComponent(mark).replaceAll("'", '%27'));
}

/** What pages begin with. */
const page = /^<(?:!doctype\s+html|html|head|body)(?![\w:.-])/i;
/** What pieces of pages begin with, as servers answer with; in Markdown they are nothing strange. */
const piece = /^<(?:title|meta|link|script|style|div)(?![\w:.-])/i;

/** Whether a text begins as a page of HTML does, behind comments and the declarations of XML. */
export function looksLikeHtml(text: string, { isMarkdown }: { isMarkdown: boolean }): boolean {
  let at = 0;
  for (let end = endOfProlog(text, at); end > at; end = endOfProlog(text, at)) at = end;
  const beginning = text.slice(at, at + 40);
  return page.test(beginning) || (!isMarkdown && piece.test(beginning));
}

/** Where white space, a comment or a declaration that begins at a place ends; the place itself where there is none. */
function endOfProlog(text: string, at: number): number {
  if (/\s/.test(text.charAt(at))) return at + 1;
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
  if (close === null) return at;
  const end = text.indexOf(close, at + 2);
  return end === -1 ? at : end + close.length;
}

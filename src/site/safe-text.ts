/** Bidirectional embeddings, overrides and isolates (U+202A–202E, U+2066–2069) and the bare marks. */
const bidiControls = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;

/** A character of a right-to-left script, or a control that changes direction. */
const directional =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u202A-\u202E\u2066-\u2069\u200E\u200F]/;

/** C0 and C1 controls save tab and line ends, and the code points Unicode keeps for no character. */
const unprintable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Text that any HTML or XML page may hold: no control characters, no lone surrogates. */
export function printable(text: string): string {
  return text.replace(unprintable, '').toWellFormed();
}

/** Escapes text for HTML, both between tags and within a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A label without controls of direction, which could turn round the text beside it. */
export function labelText(label: string): string {
  return printable(label).replace(bidiControls, '');
}

/** Wraps HTML in `<bdi>` where its text could turn round the text beside it. */
export function isolated(html: string, text: string): string {
  return directional.test(text) ? `<bdi dir="auto">${html}</bdi>` : html;
}

/** Escaped text, isolated where it needs to be. */
export function textHtml(text: string): string {
  return isolated(escapeHtml(text), text);
}

/** At most `limit` characters, cut between words and ended with an ellipsis. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit - 1);
  const lastSpace = head.lastIndexOf(' ');
  const cut = lastSpace > limit / 2 ? head.slice(0, lastSpace) : head;
  return `${cut.toWellFormed().replace(/[\s,;:.\uFFFD]{1,9}$/, '')}…`;
}

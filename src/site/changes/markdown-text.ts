import { labelText, shortened } from '../safe-text.ts';

/** Invisible, breaks no line, and parts what a host would read as one. */
const joiner = '\u2060';

/** Longest text of the content in a line of a report, in characters. */
const maxLength = 120;

/**
 * Text of the content as one line of Markdown that shows it as it is, wherever it is pasted: nothing in it is markup,
 * HTML, a formula or a command, and no host makes a link or a mention of it. Escapes alone do not stop hosts from
 * finding `@name`, `#1` or addresses in the finished text, so an invisible character parts these. Longer text than `limit` is cut, by default at 120 characters.
 */
export function markdownText(text: string, limit = maxLength): string {
  const line = shortened(labelText(text).replaceAll(joiner, '').replace(/\s+/g, ' ').trim(), limit);
  return (
    parted(line)
      .replace(/[\\`*_{}[\]()#+!|~^>]/g, '\\$&')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('$', '&#36;')
      // Where a line may begin: a list of its own, or a command of a host.
      .replace(/^(\d{1,9})([.])|^(?=[-/=])/, '$1\\$2')
  );
}

/** Parts what GitHub, GitLab and their like take for a mention, a reference, an address, a commit or an emoji. */
function parted(line: string): string {
  return (
    line
      .replace(/[@#!~%$&^:](?=\S)/g, `$&${joiner}`)
      .replace(/\b(www)\./gi, `$1${joiner}.`)
      // `GH-12`, `TICKET-12`: any project can have its own such prefix.
      .replace(/([a-z0-9])-(?=\d)/gi, `$1-${joiner}`)
      .replace(/\b(?=[a-z]*\d)([0-9a-f]{4})(?=[0-9a-f]{3,})/gi, `$1${joiner}`)
  );
}

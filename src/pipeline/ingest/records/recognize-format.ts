import type { Format } from '../formats/format.ts';
import { formats } from '../formats/formats.ts';
import { firstLine } from '../first-line.ts';
import { looksLikeHtml } from './looks-like-html.ts';
import type { Remark } from './raw-record.ts';

/** The format of a file, or why it cannot be read and what it looks like. */
export type Recognized =
  { readonly format: Format } | { readonly looksLike: string; readonly refusal: Remark };

/** Names of what is read, for hints. */
export const readFormats =
  'Any of these is read, also with .gz: BibTeX, RIS, CSL-JSON, CSV and TSV, JSON and JSONL (also of arXiv, OpenAlex, Semantic Scholar, Crossref, OpenReview), arXiv Atom, PubMed XML, MEDLINE, Web of Science, EndNote XML, Zotero RDF, ACL Anthology XML, Markdown, and pasted text (a title, a blank line, the abstract on one line).';

const headLength = 20_000;

/** Tells the format of a text by its content, and by the ending of the file's name where the content leaves it open. */
export function recognizeFormat(path: string, text: string): Recognized {
  const head = text.slice(0, headLength);
  if (head.trim() === '' && text.trim() === '') {
    return refused('empty', {
      code: 'FILE-EMPTY',
      message: 'There is no record in the file: it is empty.',
      hint: `Put papers into it, or remove it. ${readFormats}`,
    });
  }
  const ending = /\.([a-z0-9]+)$/i.exec(path.replace(/\.gz$/i, ''))?.[1]?.toLowerCase() ?? '';
  if (looksLikeHtml(head, { isMarkdown: ending === 'md' || ending === 'markdown' })) {
    return refused('html', {
      code: 'FILE-HTML',
      value: firstLine(text),
      message: 'There is no record in the file: it looks like an HTML page.',
      hint: 'Did a login page get saved instead of the export? Download it again, signed in.',
    });
  }
  const format = formats.find(({ matches }) => matches(head, ending));
  if (format !== undefined) return { format };
  return refused('unknown', {
    code: 'FILE-FORMAT',
    value: firstLine(text),
    message: 'The file is of no format that is read.',
    hint: readFormats,
  });
}

function refused(looksLike: string, remark: Omit<Remark, 'level'>): Recognized {
  return { looksLike, refusal: { level: 'rejected', ...remark } };
}

import katex from 'katex';
import { escapeHtml } from './safe-text.ts';

/** Longest formula that is set, in characters; longer ones stand as they were written. */
const maxLength = 4096;

/** Deepest nesting that is set; KaTeX recurses, and overflows the stack far below 3,000. */
const maxDepth = 50;

/**
 * A formula as MathML, or its source in `<code>` where it cannot or must not be set.
 *
 * MathML needs neither style sheet nor font. KaTeX runs without trust, so links, images and HTML attributes are inert,
 * and `maxExpand` ends macros that call themselves.
 */
export function texHtml(source: string): string {
  if (source.length > maxLength || nestingDepth(source) > maxDepth) return sourceHtml(source);
  try {
    const html = katex.renderToString(source.trim(), {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      // Errors are caught below: KaTeX's own error box carries a style attribute, which the CSP forbids.
      throwOnError: true,
      maxExpand: 200,
      maxSize: 10,
    });
    return withoutStyles(html);
  } catch {
    return sourceHtml(source);
  }
}

/** Attribute values are escaped by KaTeX, so a bare `style="` can only be an attribute. */
function withoutStyles(html: string): string {
  return html.replace(/ style="[^"]*"/g, '');
}

function sourceHtml(source: string): string {
  return `<code class="tex-source">${escapeHtml(source)}</code>`;
}

/** Most braces, `\left` and `\begin` open at once. */
function nestingDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [token] of source.matchAll(/\\(?:left|begin|right|end)(?![A-Za-z])|\\.|[{}]/gs)) {
    if (token === '{' || token === '\\left' || token === '\\begin') depth += 1;
    if (token === '}' || token === '\\right' || token === '\\end') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

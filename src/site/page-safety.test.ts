import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { inlineHtml, paragraphsHtml, plainText } from './inline-text.ts';
import { proseHtml } from './prose.ts';
import { authorsHtml } from './paper-text.ts';
import { cpuTimeMs } from '../testing/cpu-time.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Names of all elements, and all that must never stand in a page. */
function inspect(html: string): { readonly names: readonly string[]; readonly faults: string[] } {
  const names: string[] = [];
  const faults: string[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (!('tagName' in node)) continue;
      names.push(node.tagName);
      const isForbidden = /^(script|style|img|svg|iframe|object|form|input|base|link|meta)$/;
      if (isForbidden.test(node.tagName)) faults.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (/^(on.*|style|srcdoc|src|srcset|id|name)$/i.test(name)) faults.push(`${name}=${value}`);
        const isSafeLink = /^(https?:|mailto:|\/(?!\/)|[^:/\\]*($|[/?#]))/i.test(value);
        if (name === 'href' && !isSafeLink) faults.push(`href=${value}`);
      }
      visit(node.childNodes);
    }
  };
  visit(parseFragment(html).childNodes);
  return { names, faults };
}

const hostile: readonly string[] = [
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '<javascript:alert(1)>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '![seen](https://evil.example/pixel.png)',
  '<style>body{display:none}</style>',
  'before <style>p{color:red}</style> after',
  '<form action="https://evil.example"><input name=q></form>',
  '<a id="content" name="x" href="https://a.example">x</a>',
  '<i onclick="alert(1)" style="color:red">x</i>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<math><mi><script>alert(1)</script></mi></math>',
  '</p></div><script>alert(1)</script>',
  '<b><i></b></i><p/onmouseover=alert(1)>',
  '$\\href{javascript:alert(1)}{x}$ $\\includegraphics{https://evil.example/a.png}$',
  '$\\htmlData{a=b}{x} \\htmlStyle{color:red}{x} \\htmlId{content}{x} \\url{https://evil.example}$',
  '$\\color{red}x \\fcolorbox{red}{blue}{y} \\boxed{z} \\cancel{a} \\rule{1000em}{1000em}$',
  '$\\begin{array}{|c:c|}\\hline a&b\\\\[1em]\\hdashline c&d\\end{array} \\tag{1}$',
  '$</math><script>alert(1)</script>$',
];

describe('what comes out of hostile text', () => {
  it.each(hostile)('%s', (text) => {
    for (const html of [proseHtml(text), inlineHtml(text), ...paragraphsHtml(text)]) {
      expect(inspect(html).faults).toEqual([]);
    }
  });

  it('is safe for any mixture of hostile pieces', () => {
    const piece = fc.constantFrom(
      ...hostile.flatMap((text) => [text, text.slice(0, text.length / 2)]),
      ...['<', '>', '"', '$', '\n\n', '<p>', '</i>', '\uE000', '<i title="', '&lt;script&gt;'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        for (const html of [proseHtml(text), inlineHtml(text), ...paragraphsHtml(text)]) {
          expect(inspect(html).faults).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds no words of a dropped element', () => {
    expect(proseHtml('a <style>p{color:red}</style> b')).toBe('<p>a  b</p>');
    expect(proseHtml('<style>\np{color:red}\n</style>')).toBe('');
  });

  it('never shows an attack as a link', () => {
    for (const text of hostile.slice(0, 7)) expect(inspect(proseHtml(text)).names).toEqual(['p']);
    for (const text of hostile.slice(0, 6)) expect(proseHtml(text), text).toBe('<p>x</p>');
  });
});

describe('time', () => {
  const units = [
    '<i ',
    '<i>',
    '</i>',
    '<p><i>',
    '<i x="',
    '<i a=b',
    '$',
    '\\(',
    '$x$',
    '{',
    '\\frac{',
    '\\',
    '\n ',
    '> ',
  ];
  it.each(units)('stays in hand on 100 KB of %j', (unit) => {
    const text = unit.repeat(100_000 / unit.length);
    const start = cpuTimeMs();
    inlineHtml(text.slice(0, 20_000));
    plainText(text);
    authorsHtml([{ literal: text }]);
    expect(cpuTimeMs() - start).toBeLessThan(3000);
  });

  it('is short for a formula that calls itself', () => {
    const times = Array.from({ length: 5 }, () => {
      const start = cpuTimeMs();
      expect(inlineHtml('$\\def\\a{\\a\\a}\\a$')).toMatch(/^<code/);
      return cpuTimeMs() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  it('stays in hand on deeply nested prose', () => {
    for (const unit of ['> ', '- ', '[', '![', '*a ', '**', '1. ', '<i>']) {
      const start = cpuTimeMs();
      expect(inspect(proseHtml(unit.repeat(3000))).faults).toEqual([]);
      expect(cpuTimeMs() - start).toBeLessThan(3000);
    }
  });
});

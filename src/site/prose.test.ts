import { describe, expect, it } from 'vitest';
import { proseHtml, safeLink } from './prose.ts';

describe('proseHtml', () => {
  it('begins headings at the second level and skips none', () => {
    expect(proseHtml('# A\n\n### B')).toBe('<h2>A</h2>\n<h3>B</h3>');
    expect(proseHtml('## A')).toBe('<h2>A</h2>');
  });

  it('keeps simple marks and what only looks like a tag', () => {
    expect(proseHtml('H<sub>2</sub>O, x<y>z, <sup>open')).toBe(
      '<p>H<sub>2</sub>O, x&#x3C;y>z, open</p>',
    );
  });

  it('marks a link to another host and completes one without a scheme', () => {
    expect(proseHtml('[a](//evil.com/x)')).toBe(
      '<p><a href="https://evil.com/x" rel="noopener nofollow ugc">a</a></p>',
    );
  });

  it('shows the words of an image and of a link that is not safe', () => {
    expect(proseHtml('![a map](https://e.org/x.png)')).toBe('<p>a map</p>');
    expect(proseHtml('[words](javascript:alert)')).toBe('<p>words</p>');
  });

  it('shows text nested too deeply as it was written', () => {
    expect(proseHtml('> '.repeat(3000))).toMatch(/^<p>&gt; &gt;/);
    expect(proseHtml('> > > quoted')).toContain('<blockquote>');
  });

  it('gives nothing for nothing', () => {
    expect(proseHtml('  \n')).toBe('');
  });
});

describe('safeLink', () => {
  it.each(['javascript:x', ' java\nscript:x', 'DATA:x', 'vbscript:x', 'x y:z', ''])(
    'refuses %j',
    (address) => {
      expect(safeLink(address)).toBeNull();
    },
  );

  it.each(['about/', '../x?a=b:c', '#part', '/themes/'])('keeps %s as it is', (address) => {
    expect(safeLink(address)).toEqual({ href: address });
  });

  it('reads a backslash as browsers do', () => {
    expect(safeLink('\\\\evil.com')).toMatchObject({ href: 'https://evil.com' });
  });
});

import { describe, expect, it } from 'vitest';
import { inlineHtml, paragraphsHtml, plainText } from './inline-text.ts';

describe('inlineHtml', () => {
  it('shows comparisons and unknown tags as they were written', () => {
    expect(inlineHtml('x<y>z & p<0.05')).toBe('x&lt;y&gt;z &amp; p&lt;0.05');
  });

  it('keeps well-formed marks without their attributes', () => {
    expect(inlineHtml('<i class="x">E. coli</i> H<jats:sub>2</jats:sub>O')).toBe(
      '<i>E. coli</i> H<sub>2</sub>O',
    );
    expect(inlineHtml('<i>open <b>x</i>')).toBe('<i>open &lt;b&gt;x</i>');
  });

  it('sets formulas as MathML and leaves prices alone', () => {
    expect(inlineHtml('C$^3$KG')).toContain('<msup>');
    expect(inlineHtml('costs $5 and $10')).toBe('costs $5 and $10');
  });

  it('shows the source of a formula that cannot be set', () => {
    expect(inlineHtml('$\\def\\a{\\a\\a}\\a$')).toBe(
      '<code class="tex-source">\\def\\a{\\a\\a}\\a</code>',
    );
    expect(inlineHtml(`$${'\\frac{'.repeat(3000)}$`)).toMatch(/^<code/);
    expect(inlineHtml(`$${'{'.repeat(60)}x${'}'.repeat(60)}$`)).toMatch(/^<code/);
  });

  it('caps the size of a rule', () => {
    expect(inlineHtml('$\\rule{1000em}{1em}$')).toContain('width="10em"');
  });

  it('keeps MathML only within math', () => {
    expect(inlineHtml('<mml:math><mml:mi>x</mml:mi></mml:math>')).toBe('<math><mi>x</mi></math>');
    expect(inlineHtml('<mi>x</mi>')).toBe('&lt;mi&gt;x&lt;/mi&gt;');
  });

  it('isolates text that could turn round its neighbours', () => {
    expect(inlineHtml('מפה')).toBe('<bdi dir="auto">מפה</bdi>');
    expect(inlineHtml('a\u202Eb')).toMatch(/^<bdi/);
  });

  it('drops control characters and lone surrogates', () => {
    expect(inlineHtml('a\u0000b\uD800')).toBe('ab\uFFFD');
  });
});

describe('paragraphsHtml', () => {
  it('begins a paragraph at a blank line and at a paragraph tag', () => {
    expect(paragraphsHtml('<jats:p>One</jats:p><jats:p>Two</jats:p>\n\nThree')).toEqual([
      'One',
      'Two',
      'Three',
    ]);
  });

  it('closes elements where they opened', () => {
    expect(paragraphsHtml('<b>x<p>y</p></b>')).toEqual(['<b>x y </b>']);
  });
});

describe('plainText', () => {
  it('leaves out markup and the delimiters of formulas', () => {
    expect(plainText('<i>The</i>  $O(n^2)$\nbound x<y')).toBe('The O(n^2) bound x<y');
  });
});

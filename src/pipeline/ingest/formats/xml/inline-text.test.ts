import { expect, test } from 'vitest';
import { cutElements } from './cut-elements.ts';
import { inlineText, plainText } from './inline-text.ts';

const elementOf = (inner: string) => {
  const [item] = cutElements(`<t>${inner}</t>`, () => true);
  if (item?.kind !== 'element') throw new Error('no element');
  return item.cut.element;
};

test.each([
  ['x <sup>2</sup> y', 'x <sup>2</sup> y'],
  [
    '<italic>a</italic> <em>b</em> <bold>c</bold> <strong>d</strong>',
    '<i>a</i> <i>b</i> <b>c</b> <b>d</b>',
  ],
  ['a <u>b <i>c</i></u>\n  d', 'a b <i>c</i> d'],
  ['<i class="x">a</i><i> </i>b', '<i>a</i> b'],
  ['p &lt; 0.05', 'p < 0.05'],
  ['<![CDATA[a <b> &amp;]]> c', 'a <b> &amp; c'],
  ['a<!-- no --><?pi no?>b', 'ab'],
  ['<p>One.</p><p>Two.</p>', 'One. Two.'],
  ['let <tex-math>\\alpha</tex-math> be', 'let $\\alpha$ be'],
  ['<tex-math>\\begin{document}$$x^2$$\\end{document}</tex-math>', '$x^2$'],
  [
    '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>',
    '$x$',
  ],
  ['<m:math>\n <m:mi>x</m:mi>\n <m:mo>=</m:mo>\n <m:mn>1</m:mn></m:math>', 'x=1'],
  ['<alternatives><tex-math>x</tex-math><math><mi>x</mi></math></alternatives>', '$x$'],
])('%j is read as %j', (inner, text) => {
  expect(inlineText(elementOf(inner))).toBe(text);
});

test('plain text is without tags', () => {
  expect(plainText(elementOf('a <i>b</i>'))).toBe('a b');
  expect(plainText(undefined)).toBe('');
});

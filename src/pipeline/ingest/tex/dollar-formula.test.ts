import { expect, test } from 'vitest';
import { dollarFormula } from './dollar-formula.ts';

test.each([
  ['x^2', '$x^2$'],
  [' $x^2$ ', '$x^2$'],
  ['$$x$$', '$x$'],
  ['\\documentclass{a}\\begin{document}$$ \\alpha $$\\end{document}', '$\\alpha$'],
  ['\\end{document}x\\begin{document}', '$\\end{document}x\\begin{document}$'],
  ['', ''],
  ['$$', ''],
])('%j is the formula %j', (tex, formula) => {
  expect(dollarFormula(tex)).toBe(formula);
});

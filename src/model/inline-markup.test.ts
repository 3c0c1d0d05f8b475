import { expect, test } from 'vitest';
import { withoutMarkup } from './inline-markup.ts';

test('the words of a text stand without the tags of its elements', () => {
  expect(withoutMarkup('CO<sub>2</sub> of <i>E. coli</i>')).toBe('CO2 of E. coli');
  expect(withoutMarkup('<jats:p>One.</jats:p><jats:p>Two.</jats:p>')).toBe(' One.  Two. ');
});

test('what is no element stays', () => {
  for (const text of ['p<0.05', 'x<y>z', '<i>open', 'a < b and c > d'])
    expect(withoutMarkup(text)).toBe(text);
});

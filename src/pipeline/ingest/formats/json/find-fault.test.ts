import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFault } from './find-fault.ts';

describe('the first fault of a text', () => {
  test.each([
    ['[1,2,]', 5, 'a value'],
    ['{"a":1,}', 7, 'a name in double quotes'],
    ['{"a":1 "b":2}', 7, 'a comma or "}"'],
    ['{"a":tru}', 5, 'a value'],
    ['{"a":01}', 6, 'a comma or "}"'],
    ["{'a':1}", 1, 'a name in double quotes'],
    ['{"a" "b"}', 5, 'a colon'],
    ['["a\nb"]', 3, 'a double quote that ends the text before the line'],
    ['["\\x"]', 2, 'an escape such as \\n or \\u00e9'],
    ['["abc', 5, 'a double quote'],
    ['[{"a":1}', 8, 'a comma or "]"'],
    ['[}', 1, 'a value'],
    ['', 0, 'a value'],
  ])('of %j is at %i', (text, at, expected) => {
    expect(findFault(text, 0)).toEqual({ at, expected });
  });

  test('is looked for from a place on, whatever follows the value', () => {
    expect(findFault('oops [1] oops', 5)).toBeNull();
  });

  test('exists where JSON.parse refuses the text, and nowhere else', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', ']', '}', '0', 'x', '\n'))
      .map(([text, at, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + 1);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), damaged), (text) => {
        // Behind a bracket that is missing, the fault of what follows the value counts too.
        expect(findFault(`[${text}]`, 0) === null).toBe(isJson(`[${text}]`) || isCutEarly(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found however deep the text is', () => {
    expect(findFault('[{"a":'.repeat(100_000), 0)?.at).toBe(600_000);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** True where a bracket too many ends the list before the text does. */
function isCutEarly(text: string): boolean {
  for (let at = text.indexOf(']'); at !== -1; at = text.indexOf(']', at + 1))
    if (isJson(`[${text.slice(0, at)}]`)) return true;
  return false;
}

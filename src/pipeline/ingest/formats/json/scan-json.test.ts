import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { membersOf, skipSpace, spanOf } from './scan-json.ts';

const children = (text: string) => {
  const found = membersOf(text, 0);
  const parts: string[] = [];
  for (;;) {
    const { value, done } = found.next();
    if (done === true) return { parts, fault: value };
    parts.push(`${value.key}=${text.slice(value.span.start, value.span.end)}`);
  }
};

describe('the span of a value', () => {
  test.each([
    ['{"a":[1]} ,', '{"a":[1]}', 2],
    ['"a\\"]" ]', '"a\\"]"', 0],
    ['-1.5e3,', '-1.5e3', 0],
    ['null]', 'null', 0],
    ['{"a":"}"}x', '{"a":"}"}', 1],
    [', 1', '', 0],
  ])('of %j is %j', (text, value, depth) => {
    const span = spanOf(text, 0);
    expect(text.slice(0, span.end)).toBe(value);
    expect(span).toMatchObject({ depth, isWhole: true });
  });

  test.each(['{"a":', '"a', '[1,[2]', '"a\\"', 'tru'])('does not end in %j', (text) => {
    expect(spanOf(text, 0)).toMatchObject({ isWhole: false, end: text.length });
  });

  test('is that of the whole text for every value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(spanOf(`${text} `, 0)).toMatchObject({ end: text.length, isWhole: true });
      }),
    );
  });

  test('is found however deep the value is', () => {
    const text = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(spanOf(text, 0)).toMatchObject({ isWhole: true, depth: 1_000_000 });
  });
});

describe('the members of a container', () => {
  test('are those of the list and no deeper', () => {
    expect(children('[1, {"a":[2]} ,"x"]')).toEqual({
      parts: ['0=1', '1={"a":[2]}', '2="x"'],
      fault: null,
    });
  });

  test('have the names of the object, with escapes undone', () => {
    expect(children('{"\\u0061" : 1,"__proto__":{}}').parts).toEqual(['a=1', '__proto__={}']);
  });

  test.each([
    ['[1,2,]', 5, 'a value'],
    ['[1 2]', 3, 'a comma or "]"'],
    ['[1}', 2, 'a comma or "]"'],
    ['[1', 2, 'a comma or "]"'],
    ['{"a":1,}', 7, 'a name in double quotes'],
    ['{a:1}', 1, 'a name in double quotes'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":}', 5, 'a value'],
    ['[', 1, 'a value'],
  ])('of %j end where they are wrong', (text, at, expected) => {
    expect(children(text).fault).toEqual({ at, expected });
  });

  test('are those that JSON.parse finds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (list) => {
        expect(children(JSON.stringify(list, null, 1))).toEqual({
          parts: list.map((one, at) => `${at}=${indented(one)}`),
          fault: null,
        });
      }),
    );
  });
});

test('white space is that of JSON only', () => {
  expect(skipSpace(' \t\r\n\u00a0x', 0)).toBe(4);
  expect(skipSpace('  ', 0)).toBe(2);
});

/** As it stands in a list that is indented by one space. */
function indented(value: unknown): string {
  return JSON.stringify([value], null, 1).slice(3, -2);
}

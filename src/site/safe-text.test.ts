import { describe, expect, it } from 'vitest';
import { labelText, shortened, textHtml } from './safe-text.ts';

describe('text made safe', () => {
  it('takes controls of direction out of labels', () => {
    expect(labelText('a\u202Eb\u2066c\u0007')).toBe('abc');
  });

  it('escapes what could end a tag or an attribute', () => {
    expect(textHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
  });
});

describe('shortened', () => {
  it('cuts between words, or within one that has no end', () => {
    expect(shortened('one two three', 9)).toBe('one two…');
    expect(shortened('x'.repeat(400), 20)).toBe(`${'x'.repeat(19)}…`);
    expect(shortened('short', 9)).toBe('short');
  });

  it('does not cut a character in two', () => {
    expect(shortened('😀'.repeat(10), 6).isWellFormed()).toBe(true);
  });
});

import { expect, test } from 'vitest';
import { detached } from './detached.ts';

test.each(['', 'a', 'naïve 😀 音声', 'x'.repeat(100_000)])('%.20s stays what it is', (text) => {
  expect(detached(text)).toBe(text);
});

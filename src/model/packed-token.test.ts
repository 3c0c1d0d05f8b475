import { expect, test } from 'vitest';
import {
  GLUE_TEXT,
  glueOf,
  HYPHENATED,
  packGlue,
  packToken,
  RUN_START,
  surfaceOf,
} from './packed-token.ts';

test('a token keeps its surface form and its glue', () => {
  for (const surface of [0, 1, 2 ** 29, 2 ** 30 - 1]) {
    for (const glue of [0, 1, 2, 3] as const) {
      const token = packToken(surface, glue);
      expect([surfaceOf(token), glueOf(token)]).toEqual([surface, glue]);
    }
  }
});

test('a glue is written as it was read', () => {
  for (const glue of ['', ' ', '-'] as const) expect(GLUE_TEXT[packGlue(glue)]).toBe(glue);
  expect(packGlue(null)).toBe(RUN_START);
  expect(packGlue('-')).toBe(HYPHENATED);
});

import { expect, test } from 'vitest';
import { eventNames } from './event-names.ts';

test('a venue that papers give is an event, and so is a made-up word in it', () => {
  const isEvent = eventNames(['SemEval-2017', 'LREC', null]);
  expect(['SemEval', 'semeval-2017', 'LREC'].map(isEvent)).toEqual([true, true, true]);
});

test('common words of a venue are none', () => {
  const isEvent = eventNames(['Journal of Speech Recognition']);
  expect(isEvent('Speech recognition')).toBe(false);
  expect(isEvent('Journal of Speech Recognition')).toBe(true);
});

test('a name may say itself that it is of an event or a body', () => {
  const isEvent = eventNames([]);
  expect(isEvent('International Workshop on Speech')).toBe(true);
  expect(isEvent('Shared task')).toBe(true);
  expect(isEvent('Trackers of speech')).toBe(false);
});

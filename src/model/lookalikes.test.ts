import { expect, test } from 'vitest';
import { lookalikes } from './lookalikes.ts';

const labelled = (...labels: readonly string[]) => labels.map((label) => ({ label }));
const areAlike = (left: string, right: string) => lookalikes(labelled(left, right)).length === 1;

test.each([
  ['Latin and Cyrillic letters', 'Speech', 'Ѕреесh'],
  ['Latin and Greek letters', 'BERT', 'ΒΕRΤ'],
  ['capitals and small letters', 'Speech', 'speech'],
  ['characters without width', 'Speech', 'Spee\u200bch\ufeff'],
  ['accents, composed or not', 'Naïve', 'Nai\u0308ve'],
  ['hyphens, dashes and spaces', 'Speech-recognition', 'Speech – recognition'],
  ['letters and digits', 'Model l0', 'Model 1o'],
])('%s are easily confused', (_, left, right) => {
  expect(areAlike(left, right)).toBe(true);
});

test.each([
  ['Speech', 'Speed'],
  ['C++', 'C'],
  ['音声', '音楽'],
  ['речь', 'мир'],
  ['!!!', '???'],
])('%s and %s are not', (left, right) => {
  expect(areAlike(left, right)).toBe(false);
});

test('each is compared with all before it', () => {
  const [speech, vision, small, cyrillic] = labelled('Speech', 'Vision', 'speech', 'Ѕpeech');
  expect(lookalikes([speech!, vision!, small!, cyrillic!])).toEqual([
    { later: small, earlier: speech },
    { later: cyrillic, earlier: speech },
  ]);
});

import { expect, test } from 'vitest';
import { abstractLikeness, tripletsOf } from './abstract-likeness.ts';

const words = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `word${String(from + at)}`).join(' ');
const likeness = (left: string, right: string) => {
  const [one, other] = [tripletsOf(left), tripletsOf(right)];
  return one === null || other === null ? null : abstractLikeness(one, other);
};

test('abstracts are alike as far as the shorter goes', () => {
  expect(likeness(words(0, 100), words(0, 100).toUpperCase())).toBe(1);
  expect(likeness(words(0, 100), `${words(0, 40)} …`)).toBe(1);
  expect(likeness(words(0, 60), words(30, 90))).toBeCloseTo(0.5, 1);
  expect(likeness(words(0, 60), words(100, 160))).toBe(0);
});

test('abstracts of scripts without spaces are compared by their characters', () => {
  const text = '本文介绍了一种新的地图绘制方法并且展示了它在大规模文献集合上的应用效果';
  expect(likeness(text, `${text}。`)).toBe(1);
});

test('a short abstract says nothing', () => {
  expect(likeness('Too short.', words(0, 60))).toBeNull();
  expect(likeness('', '')).toBeNull();
});

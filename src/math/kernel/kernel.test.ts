import { expect, test } from 'vitest';
import { KernelMemory } from './kernel.ts';

test('what is allocated is zero, lies apart and at a vector’s boundary', () => {
  const memory = new KernelMemory();
  const views = [memory.floats32(3), memory.floats64(5), memory.integers(1), memory.floats32(0)];
  views.forEach((view, i) => view.fill(i + 1));
  views.forEach((view, i) => {
    expect(view.byteOffset % 16).toBe(0);
    expect(view.every((value) => value === i + 1)).toBe(true);
  });
  expect([...memory.floats64(2)]).toEqual([0, 0]);
});

test('views stay valid while the memory grows', () => {
  const memory = new KernelMemory();
  const early = memory.floats64(1);
  memory.floats64(100_000)[99_999] = 7;
  early[0] = 3;
  expect(new Float64Array(memory.memory.buffer, early.byteOffset, 1)[0]).toBe(3);
});

test('what was released is used again, as zeros', () => {
  const memory = new KernelMemory();
  const kept = memory.floats32(4).fill(1);
  const mark = memory.mark();
  const first = memory.floats32(8).fill(9);
  memory.release(mark);
  const second = memory.floats32(8);
  expect(second.byteOffset).toBe(first.byteOffset);
  expect([...second, ...kept]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1]);
});

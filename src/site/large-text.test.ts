import { describe, expect, it } from 'vitest';
import { largeText } from './large-text.ts';

const textOf = (body: ReadableStream<Uint8Array>): Promise<string> => new Response(body).text();

describe('a large text', () => {
  it('is its parts, in whatever pieces they are sent', async () => {
    const parts = ['ä', '', 'x'.repeat(1_500_000), '😀', 'y'.repeat(2_000_000), 'z'];
    expect(await textOf(largeText(parts))).toBe(parts.join(''));
    expect(await textOf(largeText([]))).toBe('');
  });

  it('is made while it is read, and no two at a time', async () => {
    const made: string[] = [];
    function* parts(name: string): Generator<string> {
      for (let part = 0; part < 3; part += 1) {
        made.push(name);
        yield 'x'.repeat(1 << 20);
      }
    }
    const [one, other] = [largeText(parts('one')), largeText(parts('other'))];
    expect(made).toEqual([]);
    await Promise.all([textOf(other), textOf(one)]);
    expect(made.join(' ')).toMatch(/^(?:(?:one ?){3}(?:other ?){3}|(?:other ?){3}(?:one ?){3})$/);
  });

  it('lets the next one begin where its reader left, or it could not be made', async () => {
    const left = largeText(['a', 'b']);
    const reader = left.getReader();
    await reader.read();
    await reader.cancel();
    function* broken(): Generator<string> {
      yield 'x';
      throw new Error('No more.');
    }
    await expect(textOf(largeText(broken()))).rejects.toThrow('No more.');
    expect(await textOf(largeText(['next']))).toBe('next');
  });
});

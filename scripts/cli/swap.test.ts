import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../testing/temporary-folder.ts';
import { mendSwap, swapIn } from './swap.ts';
import type { SwapStep } from './swap.ts';

/** A process id that no system gives. */
const endedProcess = 2 ** 30;

function siteText(dir: string): string {
  return readFileSync(join(dir, 'dist/index.html'), 'utf8');
}

function swapKilledAt(killedAt: SwapStep, dir: string): void {
  writeFiles(dir, { 'built/index.html': 'second' });
  expect(() => {
    swapIn(join(dir, 'built'), join(dir, 'dist'), (step) => {
      if (step === killedAt) throw new Error('killed');
    });
  }).toThrow('killed');
}

describe('putting a site in its place', () => {
  it('makes a new folder, deep ones too', () => {
    const dir = temporaryFolder({ 'built/index.html': 'first' });
    swapIn(join(dir, 'built'), join(dir, 'deep/dist'));
    expect(readFileSync(join(dir, 'deep/dist/index.html'), 'utf8')).toBe('first');
    expect(readdirSync(join(dir, 'deep'))).toEqual(['dist']);
  });

  it('replaces an old site as a whole and leaves nothing beside it', () => {
    const dir = temporaryFolder({
      'dist/index.html': 'first',
      'dist/gone.html': '',
      'built/index.html': 'second',
    });
    swapIn(join(dir, 'built'), join(dir, 'dist'));
    expect(siteText(dir)).toBe('second');
    expect(existsSync(join(dir, 'dist/gone.html'))).toBe(false);
    expect(readdirSync(dir)).toEqual(['dist']);
  });

  it.each<SwapStep>(['staged', 'old-aside'])('is mended after a kill when it was %s', (step) => {
    const dir = temporaryFolder({ 'dist/index.html': 'first' });
    swapKilledAt(step, dir);

    writeFiles(dir, { 'built/index.html': 'third' });
    swapIn(join(dir, 'built'), join(dir, 'dist'));
    expect(siteText(dir)).toBe('third');
    // What a running process left is its own; that of the killed one is this very process here.
    expect(readdirSync(dir).filter((name) => name.endsWith('-old'))).toEqual([]);
  });

  it('brings the old site back before anything else can fail', () => {
    const dir = temporaryFolder({ 'dist/index.html': 'first' });
    swapKilledAt('old-aside', dir);
    expect(existsSync(join(dir, 'dist'))).toBe(false);
    mendSwap(join(dir, 'dist'));
    expect(siteText(dir)).toBe('first');
  });

  it('removes what an ended process staged, and leaves that of a running one', () => {
    const dir = temporaryFolder({ 'built/index.html': 'first' });
    const ended = join(dir, `.dist.paperland-new-${endedProcess}`);
    const running = join(dir, `.dist.paperland-new-${process.ppid}`);
    mkdirSync(ended);
    mkdirSync(running);
    swapIn(join(dir, 'built'), join(dir, 'dist'));
    expect(existsSync(ended)).toBe(false);
    expect(existsSync(running)).toBe(true);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { atlasKey } from '../../domain/atlas-key.ts';
import { painterKey } from '../../domain/painter-key.ts';
import { dissolved, recordedAtlas, speech } from '../../testing/recorded-atlas.ts';
import { cardFile } from './picture-files.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, atlasKey);
  Reflect.deleteProperty(globalThis, painterKey);
});

/** Leaves an atlas and a way to draw, as a build does; gives what was drawn. */
function leave(paint: (svg: string) => Promise<Uint8Array>): readonly string[] {
  const drawn: string[] = [];
  Reflect.set(globalThis, atlasKey, recordedAtlas());
  Reflect.set(globalThis, painterKey, (svg: string) => {
    drawn.push(svg);
    return paint(svg);
  });
  return drawn;
}

const bytesOf = async (card: Response): Promise<number[]> => [...(await card.bytes())];

describe('the cards of a map', () => {
  it('are all begun by the first that is asked for, each once, by what the build left', async () => {
    const drawn: readonly string[] = leave(() => Promise.resolve(new Uint8Array([drawn.length])));
    const site = new URL('https://lab.example');
    expect(await bytesOf(await cardFile(null, site))).toEqual([1]);
    expect(drawn).toHaveLength(3);
    expect(await bytesOf(await cardFile(speech, site))).toEqual([2]);
    // A theme that ended has the card of the map.
    expect(await bytesOf(await cardFile(dissolved, site))).toEqual([1]);
    expect(drawn).toHaveLength(3);
  });

  it('that could not be drawn stop whoever asks for them', async () => {
    leave(() => Promise.reject(new Error('No ink.')));
    await expect(cardFile(speech, undefined)).rejects.toThrow('No ink.');
  });
});

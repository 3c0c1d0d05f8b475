import { gzipSync } from 'node:zlib';
import { expect, inject, it } from 'vitest';

/** Kilobytes of 1,024 bytes, packed as hosts pack text. */
const kilobytes = (text: string): number => gzipSync(text, { level: 9 }).length / 1024;

async function fetchText(address: string | URL): Promise<string> {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  return response.text();
}

it('the map’s script and the worker that paints stay small', async () => {
  const home = inject('sampleAddress');
  const page = await fetchText(home);
  const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(
    ([, source = '']) => source,
  );
  expect(scripts.length).toBeGreaterThan(0);
  const texts = await Promise.all(scripts.map((source) => fetchText(new URL(source, home))));
  const worker = /[\w./-]*\/(worker-[\w-]+\.js)/.exec(texts.join('\n'))?.[1];
  const folder = scripts[0]?.slice(0, scripts[0].lastIndexOf('/') + 1) ?? '';
  const painting = await fetchText(new URL(`${folder}${worker ?? ''}`, home));
  const total = [...texts, painting].reduce((sum, text) => sum + kilobytes(text), 0);
  expect(total).toBeLessThan(35);
});

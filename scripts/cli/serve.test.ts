import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { serveSite } from './serve.ts';

const files = {
  'index.html': 'home',
  'themes/index.html': 'themes',
  '404.html': 'nothing here',
  'themes/papers.bib': '@article{é}',
};

async function serve(base: string): Promise<string> {
  const server = await serveSite(temporaryFolder(files), { base, port: 0 });
  onTestFinished(server.close);
  return server.address;
}

describe('the server of `npm start`', () => {
  it('serves folders below the base path, and 404.html elsewhere', async () => {
    const address = await serve('/map/');
    expect(await (await fetch(address)).text()).toBe('home');
    expect(await (await fetch(`${address}themes/?a=b`)).text()).toBe('themes');
    for (const path of ['gone/', 'gone.txt', '/elsewhere/']) {
      const response = await fetch(new URL(path, address));
      expect(response.status).toBe(404);
      expect(await response.text()).toBe('nothing here');
    }
  });

  it('leads a bare folder name to the folder, keeping the query', async () => {
    const address = await serve('/map/');
    const response = await fetch(`${address}themes?a=b`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([301, '/map/themes/?a=b']);
    const root = await fetch(new URL('/', address), { redirect: 'manual' });
    expect(root.headers.get('location')).toBe('/map/');
  });

  it('names the encoding of our data files', async () => {
    const response = await fetch(`${await serve('/')}themes/papers.bib`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('@article{é}');
  });

  it('takes the next port when one is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => {
      blocker.once('error', () => {
        resolve();
      });
      blocker.listen(4321, '127.0.0.1', resolve);
    });
    onTestFinished(() => {
      blocker.close();
    });
    const server = await serveSite(temporaryFolder(files), { base: '/' });
    onTestFinished(server.close);
    expect(Number(new URL(server.address).port)).toBeGreaterThan(4321);
  });
});

import { describe, expect, it } from 'vitest';
import { recordedAtlas, speech } from '../testing/recorded-atlas.ts';
import { headersFile } from './host-files/headers-file.ts';
import { oembedJson } from './oembed.ts';

describe('oEmbed', () => {
  it('gives a frame and a picture with absolute addresses', () => {
    const text = oembedJson(
      recordedAtlas({ title: 'Words' }),
      { slug: 'speech', id: speech },
      new URL('https://lab.example'),
    );
    expect(JSON.parse(text)).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'Speech',
      width: 640,
      height: 480,
      html: '<iframe src="https://lab.example/themes/speech/embed/" title="Speech" width="640" height="480" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>',
      thumbnail_url: 'https://lab.example/themes/speech/card.png',
      thumbnail_width: 1200,
    });
  });
});

describe('_headers', () => {
  const text = headersFile((path) => `/map/${path}`);

  it('opens data and feeds to scripts of other sites, and frames only where they are meant', () => {
    expect(text).toContain('/map/data/*\n  Access-Control-Allow-Origin: *\n');
    expect(text).toContain(
      '/map/themes/:slug/embed/\n  Content-Security-Policy: frame-ancestors *',
    );
    expect(text.match(/frame-ancestors/g)).toHaveLength(2);
  });

  it('has one rule a path, at most 100 as Cloudflare allows, one wildcard in each', () => {
    const paths = text.split('\n').filter((line) => line.startsWith('/'));
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBeLessThan(100);
    for (const path of paths) expect(path.match(/[*:]/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

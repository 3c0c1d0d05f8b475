import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { pictureSize, pictureSvg, type PictureParts } from './picture-svg.ts';

const dot = {
  x: 10,
  y: 20,
  radius: 2,
  colour: 'oklch(0.5 0.1 30)',
  isHollow: false,
  isRinged: false,
  isFaint: false,
};
const parts: PictureParts = {
  width: 800,
  height: 600,
  title: 'A map',
  caption: '2 papers',
  address: 'https://map.example/',
  legend: [],
  colours: { ground: '#fff', sea: '#eee', ink: '#000', quiet: '#555', line: '#ccc', halo: '#fff' },
  transform: 'matrix(1 0 0 1 0 0)',
  land: [{ d: 'M0 0h9v9z', fill: '#ddd', stroke: 'none', strokeWidth: 1 }],
  dots: [dot],
  mark: null,
  names: [
    {
      x: 50,
      lines: [{ text: 'Dots', y: 60 }],
      sizePx: 15,
      weight: '600',
      style: 'normal',
      spacing: '1px',
      colour: '#123',
    },
  ],
  font: null,
};

describe('a saved picture', () => {
  test('holds title, caption, address, land, dots and names', () => {
    const svg = pictureSvg(parts);
    for (const words of [
      '>A map<',
      '>2 papers<',
      '>https://map.example/<',
      'M0 0h9v9z',
      '>Dots<',
    ]) {
      expect(svg).toContain(words);
    }
    expect(svg.match(/<circle /g)).toHaveLength(1);
  });

  test('gives newcomers a second ring and draws papers between themes hollow', () => {
    const svg = pictureSvg({
      ...parts,
      dots: [
        { ...dot, isRinged: true },
        { ...dot, isHollow: true },
      ],
    });
    expect(svg.match(/<circle /g)).toHaveLength(3);
    expect(svg).toContain('fill="#fff" stroke="oklch(0.5 0.1 30)"');
  });

  test('grows with its legend', () => {
    const legend = Array.from({ length: 7 }, (_, at) => ({ colour: '#123', words: `Venue ${at}` }));
    expect(pictureSize({ ...parts, legend }).height - pictureSize(parts).height).toBe(3 * 22);
    expect(pictureSvg({ ...parts, legend })).toContain('>Venue 6<');
  });

  test('escapes what papers and people wrote', () => {
    const evil = `</text><script>alert("1")</script> & '\u0000\uD800`;
    const svg = pictureSvg({
      ...parts,
      title: evil,
      caption: evil,
      address: evil,
      legend: [{ colour: '"/><script>', words: evil }],
      names: [{ ...parts.names[0]!, lines: [{ text: evil, y: 1 }] }],
    });
    const names: string[] = [];
    const collect = (node: object): void => {
      if ('nodeName' in node) names.push(String(node.nodeName));
      if ('childNodes' in node) (node.childNodes as object[]).forEach(collect);
    };
    collect(parseFragment(svg));
    expect(names).not.toContain('script');
    expect(svg).not.toContain('\u0000');
    expect(svg.isWellFormed()).toBe(true);
  });

  test('fetches nothing: a font is held within', () => {
    const svg = pictureSvg({ ...parts, font: 'data:font/woff2;base64,AAAA' });
    expect(svg.match(/https?:\/\/[^"<\s]*/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'https://map.example/',
      'https://map.example/',
    ]);
    expect(svg).toContain('url(data:font/woff2;base64,AAAA)');
  });
});

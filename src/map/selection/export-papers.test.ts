import { expect, test } from 'vitest';
import { decodeReference } from '../../domain/client-references.ts';
import type { PaperId } from '../../domain/paper.ts';
import { exportFormats, type ExportedPaper } from './export-papers.ts';

const paper: ExportedPaper = {
  ...decodeReference({
    id: '0000000a' as PaperId,
    title: 'On dots',
    authors: [{ family: 'Lovelace', given: 'Ada' }],
    year: 1843,
  }),
  page: 'https://map.example/papers/on-dots-0000000a/',
  themeId: '0000000t',
  theme: 'Dots',
  x: 0.25,
  y: 0.5,
};

test('each format writes the paper in its own way', () => {
  const written = Object.fromEntries(
    exportFormats.map(({ ending, write }) => [ending, write([paper])]),
  );
  expect(written['bib']).toContain('author = {Lovelace, Ada}');
  expect(written['ris']).toContain('AU  - Lovelace, Ada');
  expect(JSON.parse(written['csl.json']!)).toMatchObject([
    { title: 'On dots', author: [{ family: 'Lovelace', given: 'Ada' }] },
  ]);
  expect(written['csv']).toMatch(/^ID,Title,[\s\S]*On dots,"Lovelace, Ada",1843/);
  expect(JSON.parse(written['json']!)).toEqual([
    {
      id: '0000000a',
      source_id: null,
      title: 'On dots',
      authors: ['Ada Lovelace'],
      year: 1843,
      venue: null,
      doi: null,
      url: null,
      page: 'https://map.example/papers/on-dots-0000000a/',
      theme: '0000000t',
      theme_label: 'Dots',
      x: 0.25,
      y: 0.5,
    },
  ]);
});

test('a list without papers is an empty file of its kind', () => {
  for (const { write } of exportFormats) expect(() => write([])).not.toThrow();
});

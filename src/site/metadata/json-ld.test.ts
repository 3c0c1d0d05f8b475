import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AtlasPaper } from '../../domain/atlas.ts';
import { paperTypes } from '../../domain/paper.ts';
import { faultsBySchema } from '../../testing/json-faults.ts';
import { schemaOrgSchema } from '../../testing/published-formats.ts';
import { recordedAtlas } from '../../testing/recorded-atlas.ts';
import { attention } from '../../testing/sample-references.ts';
import { dataBlock, paperJsonLd, themeJsonLd } from './json-ld.ts';

const atlas = recordedAtlas();
const [base] = atlas.papers;
const [theme] = atlas.themes;
if (base === undefined || theme === undefined) throw new Error('The atlas is empty.');
const addressOf = (path: string): string => `https://maps.example.org/${path}`;
const jsonOf = (fields: Partial<AtlasPaper>): unknown =>
  JSON.parse(dataBlock(paperJsonLd(atlas, { ...base, ...fields }, addressOf)));

/** What a browser finds between the tags of the first script of a page. */
function scriptText(html: string): string {
  const scripts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node && node.tagName === 'script')
      scripts.push(node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''));
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(html));
  return scripts[0] ?? '';
}

describe('data blocks of JSON-LD', () => {
  it('stay one block whatever texts hold', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '</script>',
            '<script>',
            '<!--',
            '-->',
            ']]>',
            '\\',
            '"',
            '\u2028',
            '&lt;',
          ),
          fc.string({ unit: 'binary', maxLength: 5 }),
        ),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (name) => {
        const html = `<script type="application/ld+json">${dataBlock({ name })}</script>`;
        expect(JSON.parse(scriptText(html))).toEqual({ name });
      }),
      { numRuns: 300 },
    );
  });

  it('call a paper by its kind, with people, place, date and ids', () => {
    expect(
      jsonOf({
        ...{ title: 'On <i>maps</i> $x$', type: 'article-journal', date: '2020-05-12', year: 2020 },
        authors: [{ family: 'Beethoven', given: 'Ludwig', particle: 'van' }, { literal: 'WHO' }],
        ...{
          venue: 'Nature',
          volume: '5',
          issue: '2',
          pages: '1-9',
          doi: '10.1000/x',
          language: 'en',
        },
      }),
    ).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      name: 'On maps x',
      author: [
        { '@type': 'Person', givenName: 'Ludwig', familyName: 'van Beethoven' },
        { '@type': 'Organization', name: 'WHO' },
      ],
      datePublished: '2020-05-12',
      isPartOf: {
        ...{ '@type': 'PublicationIssue', issueNumber: '2' },
        isPartOf: {
          '@type': 'PublicationVolume',
          isPartOf: { '@type': 'Periodical', name: 'Nature' },
        },
      },
      identifier: { propertyID: 'DOI', value: '10.1000/x' },
      sameAs: ['https://doi.org/10.1000/x'],
    });
    expect(jsonOf({ type: 'thesis' })).toMatchObject({ '@type': 'Thesis' });
    expect(jsonOf({ type: 'dataset' })).toMatchObject({ '@type': 'Dataset' });
    expect(jsonOf({ type: null })).toMatchObject({ '@type': 'ScholarlyArticle' });
  });

  it('use no property that schema.org does not have for the type', () => {
    const faultsOf = faultsBySchema(schemaOrgSchema);
    for (const type of paperTypes) {
      expect(faultsOf(jsonOf({ ...attention, type })), type).toEqual([]);
      expect(faultsOf(jsonOf({ ...attention, type, volume: null })), type).toEqual([]);
    }
    expect(faultsOf({ '@context': 'https://schema.org', '@type': 'Book', pages: '1' })).not.toEqual(
      [],
    );
  });

  it('say nothing of what is not known', () => {
    expect(Object.keys(jsonOf({}) as object)).toEqual(['@context', '@type', 'name', 'url']);
  });

  it('call a theme a term of the map and its page a collection of papers', () => {
    expect(
      themeJsonLd(atlas, theme, { papers: atlas.papers.slice(3, 5), addressOf }),
    ).toMatchObject({
      '@type': 'CollectionPage',
      url: 'https://maps.example.org/themes/speech/',
      about: {
        ...{ '@type': 'DefinedTerm', name: 'Speech', termCode: 'speech01' },
        url: 'https://maps.example.org/t/speech01/',
        inDefinedTermSet: { '@type': 'DefinedTermSet', url: 'https://maps.example.org/' },
      },
      hasPart: [
        { '@type': 'ScholarlyArticle', url: expect.stringContaining('/papers/') as unknown },
        // It has no page of its own.
        { name: 'Paper 4' },
      ],
    });
  });
});

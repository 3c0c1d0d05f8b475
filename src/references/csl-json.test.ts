import { describe, expect, it } from 'vitest';
import { attention, bare } from '../testing/sample-references.ts';
import { cslFile, cslItem } from './csl-json.ts';

/** The variables of CSL-JSON 1.0.2 that we use; its schema allows no others. */
const variables = new Set(
  'id citation-key type title author issued container-title volume issue page DOI PMID URL language keyword abstract custom'.split(
    ' ',
  ),
);

describe('cslItem', () => {
  it('writes all that is known', () => {
    expect(cslItem(attention, { abstract: 'All <i>of</i>\nit.' })).toMatchInlineSnapshot(`
      {
        "DOI": "10.5555/3295222",
        "PMID": "123",
        "URL": "https://example.org/a_b?c=1&d=2",
        "abstract": "All <i>of</i> it.",
        "author": [
          {
            "family": "Vaswani",
            "given": "Ashish",
          },
          {
            "family": "Beethoven",
            "given": "Ludwig",
            "non-dropping-particle": "van",
            "suffix": "Jr.",
          },
          {
            "literal": "Barnes and Noble",
          },
        ],
        "citation-key": "vaswani2017attention",
        "container-title": "NeurIPS",
        "custom": {
          "acl": "P19-1001",
          "arxiv": "1706.03762",
          "keywords": [
            "attention",
            "sequence models, neural",
          ],
          "openalex": "W1",
          "pdf": "https://example.org/a.pdf",
          "semanticScholar": "ab12ab12ab12ab12ab12ab12ab12ab12ab12ab12",
          "sourceId": "W1",
        },
        "id": "vaswani2017attention",
        "issue": "2",
        "issued": {
          "date-parts": [
            [
              2017,
              12,
              4,
            ],
          ],
        },
        "keyword": "attention, sequence models, neural",
        "language": "en",
        "page": "5998-6008",
        "title": "Attention Is All You Need",
        "type": "paper-conference",
        "volume": "30",
      }
    `);
  });

  it('leaves out what is unknown and says that there is no id and no type', () => {
    expect(cslItem(bare)).toEqual({
      ...{ id: 'maps', 'citation-key': 'maps', type: 'document', title: 'Maps' },
      custom: { sourceId: null, type: null },
    });
  });
});

describe('cslFile', () => {
  it('is a list of items of the variables that CSL knows', () => {
    const file = cslFile([attention, bare, attention], () => '"}],\u2028 \ud800 \\');
    const items = JSON.parse(file) as readonly Record<string, unknown>[];
    expect(items.map((item) => item['id'])).toEqual([
      'vaswani2017attention',
      'maps',
      'vaswani2017attentionb',
    ]);
    for (const item of items) {
      expect(Object.keys(item).filter((name) => !variables.has(name))).toEqual([]);
      expect(item['abstract']).toBe('"}],  \ufffd \\');
    }
    expect(file.split('\n')).toHaveLength(6);
  });

  it('of no papers is an empty list', () => {
    expect(cslFile([])).toBe('[]\n');
  });
});

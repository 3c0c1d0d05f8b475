import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../domain/atlas.ts';
import { current, first, recordedAtlas } from '../../testing/recorded-atlas.ts';
import type { Settings } from '../../domain/settings.ts';
import { editionDigest, firstSentence, mostGroupPapers } from './digest.ts';
import { digestMarkdown } from './digest-markdown.ts';

const abstract = 'Waves carry words across the sea. Nobody reads the second sentence.';

function atlasWith(settings: Partial<Settings> = {}): Atlas {
  const atlas = recordedAtlas(settings);
  return { ...atlas, papers: atlas.papers.map((paper) => ({ ...paper, abstract })) };
}

function markdown(
  atlas: Atlas,
  id = current,
  origin: string | null = 'https://lab.example/',
): string {
  const digest = editionDigest(atlas, id);
  if (digest === null) throw new Error('no digest');
  return digestMarkdown(digest, 'Words', (path) => (origin === null ? null : `${origin}${path}`));
}

describe('the digest of an edition', () => {
  it('groups new papers by theme, each with one sentence, then says what became of themes', () => {
    expect(markdown(atlasWith())).toMatchInlineSnapshot(`
      "# Words: 31 July 2025

      1 new paper in 1 theme.

      ## New papers

      ### [Speech](<https://lab.example/themes/speech/>) (1)

      - **[Paper 5](<https://lab.example/papers/paper-00000005/>)**. Waves carry words across the sea.

      ## Themes that changed

      ### Ended

      - [Former tokens](<https://lab.example/themes/tokens/>); most of its papers went to [Graphs](<https://lab.example/themes/graphs/>) and [Former voices](<https://lab.example/themes/speech/>)

      ### Split

      - [Speech](<https://lab.example/themes/speech/>); papers left for [Graphs](<https://lab.example/themes/graphs/>)

      ### Merged

      - [Former voices](<https://lab.example/themes/speech/>) became part of [Speech](<https://lab.example/themes/speech/>)

      ### Renamed

      - “Spoken words” became [Speech](<https://lab.example/themes/speech/>)

      ### Drifted

      - [Graphs](<https://lab.example/themes/graphs/>)

      ### Revived

      - [Speech](<https://lab.example/themes/speech/>)

      [The map](<https://lab.example/>) · [All changes](<https://lab.example/changes/eeeeeee3/>) · [Follow by feed](<https://lab.example/feed.atom>)
      "
    `);
  });

  it('holds to the setting abstracts', () => {
    expect(firstSentence(abstract, 'full')).toBe('Waves carry words across the sea.');
    expect(firstSentence(abstract, 'none')).toBe('');
    expect(firstSentence(`${'long words '.repeat(60)}.`, 'excerpt').length).toBeLessThanOrEqual(
      280,
    );
    expect(markdown(atlasWith({ abstracts: 'none' }))).not.toContain('Waves');
  });

  it('takes a heading and the sentence after it for one', () => {
    expect(firstSentence(`Background. ${abstract}`, 'full')).toBe(
      'Background. Waves carry words across the sea.',
    );
  });

  it('has no links where the settings name no site, and stays under 60 KB', () => {
    expect(markdown(atlasWith(), current, null)).not.toContain('](');
    const [paper] = atlasWith().papers;
    if (paper === undefined) throw new Error('no paper');
    const many = Array.from({ length: 3000 }, (_, index) => ({
      ...{ ...paper, since: first },
      id: String(index) as typeof paper.id,
    }));
    const text = markdown({ ...atlasWith(), papers: many }, first);
    expect(new TextEncoder().encode(text).length).toBeLessThan(60_000);
    expect(text).toMatch(/^- and [\d,]+ more$/m);
  });

  it('writes the first papers of a theme, and counts them all', () => {
    const atlas = atlasWith();
    const [paper] = atlas.papers;
    if (paper === undefined) throw new Error('no paper');
    const many = Array.from({ length: 75 }, (_, index) => ({
      ...{ ...paper, since: first },
      id: String(index) as typeof paper.id,
    }));
    const digest = editionDigest({ ...atlas, papers: many }, first);
    expect(digest?.groups.map(({ papers, paperCount }) => [papers.length, paperCount])).toEqual([
      [mostGroupPapers, 75],
    ]);
  });
});

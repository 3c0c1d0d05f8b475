import { describe, expect, it } from 'vitest';
import type { LockItem } from '../../domain/lock.ts';
import {
  dissolved,
  forgotten,
  joined,
  merged,
  mergedBefore,
  paperId,
  recordedAtlas,
  removed,
  speech,
  graphs,
} from '../../testing/recorded-atlas.ts';
import { formerPages, formerPageWords } from './former-pages.ts';

const atlas = recordedAtlas();
const pages = new Map(formerPages(atlas).map((page) => [page.path, page]));
const leadsTo = (path: string): string | undefined => {
  const page = pages.get(path);
  return page?.kind === 'redirect' ? page.to : undefined;
};

describe('addresses without a living page', () => {
  it('are answered one by one, and no living page is made twice', () => {
    const paths = formerPages(atlas).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).not.toContain('themes/graphs/');
    expect(paths).not.toContain('about/');
    const answered = new Set([...paths, 'themes/speech/', 'themes/graphs/', 'about/']);
    for (const { path } of atlas.record.items) {
      expect(answered.has(path) || path.startsWith('papers/paper-'), path).toBe(true);
    }
  });

  it('lead from former slugs, merged themes and joined papers to the page that took over', () => {
    expect(leadsTo('themes/spoken-words/')).toBe('themes/speech/');
    expect(leadsTo('themes/voices/')).toBe('themes/speech/');
    expect(leadsTo('themes/sounds/')).toBe('themes/speech/');
    expect(leadsTo(`papers/former-${joined}/`)).toBe(`papers/paper-${paperId(0)}/`);
    expect(leadsTo('old-about/')).toBe('about/');
  });

  it('hold a tombstone of what is gone', () => {
    expect(pages.get('themes/tokens/')).toMatchObject({ kind: 'theme', id: dissolved });
    expect(pages.get(`papers/former-${removed}/`)).toMatchObject({ kind: 'paper', id: removed });
    expect(pages.get(`papers/former-${forgotten}/`)).toMatchObject({ kind: 'paper' });
    expect(pages.get(`papers/paper-${paperId(4)}/`)).toMatchObject({ kind: 'paper' });
    expect(pages.get('imprint/')).toMatchObject({ kind: 'page', name: 'imprint' });
  });

  it('lead from numbered pages that a list no longer reaches to where the theme is answered for', () => {
    for (const number of [1, 2, 3]) {
      expect(leadsTo(`themes/speech/page/${number}/`)).toBe('themes/speech/');
    }
    expect(leadsTo('themes/spoken-words/page/2/')).toBe('themes/speech/');
    expect(leadsTo('themes/voices/page/2/')).toBe('themes/speech/');
    expect(leadsTo('themes/tokens/page/2/')).toBe('themes/tokens/');
  });

  it('lead from the short address of every theme to its page, its survivor’s or its tombstone', () => {
    expect(leadsTo(`t/${speech}/`)).toBe('themes/speech/');
    expect(leadsTo(`t/${graphs}/`)).toBe('themes/graphs/');
    expect(leadsTo(`t/${merged}/`)).toBe('themes/speech/');
    expect(leadsTo(`t/${mergedBefore}/`)).toBe('themes/speech/');
    expect(leadsTo(`t/${dissolved}/`)).toBe('themes/tokens/');
  });

  it('are the short ones alone where there is no ledger yet', () => {
    const { record } = atlas;
    const bare = { ...record, editions: [], items: [], formerPapers: [], themes: [] };
    const paths = formerPages({ ...atlas, record: bare }).map(({ path }) => path);
    expect(paths).toEqual([`t/${graphs}/`, `t/${speech}/`]);
  });

  it('never lead to themselves, in a circle, or nowhere, whatever stands in the ledger', () => {
    const [item] = atlas.record.items;
    const odd = (path: string, parts: Partial<LockItem>): LockItem => ({
      ...{ kind: 'paper', id: 'lost', path, state: 'redirect', target: 'paper:lost' },
      ...{ since: item?.since ?? ('' as LockItem['since']), ...parts },
    });
    const record = {
      ...atlas.record,
      items: [
        odd('papers/a/', {}),
        odd('papers/b/', { state: 'live', target: null, id: 'b' }),
        odd('themes/c/', { kind: 'theme', target: 'theme:nobody' }),
        odd('d/', { kind: 'page', target: 'page:nobody' }),
      ],
    };
    const found = formerPages({ ...atlas, record }).filter(({ path }) => !path.startsWith('t/'));
    expect(found).toEqual([
      { kind: 'redirect', path: 'd/', to: '' },
      { kind: 'redirect', path: 'papers/a/', to: 'themes/' },
      { kind: 'paper', path: 'papers/b/', id: 'b' },
      { kind: 'redirect', path: 'themes/c/', to: 'themes/' },
    ]);
  });

  it('say in title and description nothing of what was there', () => {
    for (const page of pages.values()) {
      expect(Object.values(formerPageWords(page)).join()).not.toMatch(/Never|tokens/i);
    }
  });
});

import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildCase, caseFolder } from '../../scripts/testing/build-case.ts';
import type { BuiltCase, PageView } from '../../scripts/testing/build-case.ts';

const longWord = 'x'.repeat(400);
const longLabel = 'Waves'.repeat(24);
const longTexts = [
  { id: 'long', title: 'Waves on water', abstract: 'Waves on water rise. '.repeat(50_000) },
  {
    id: 'many',
    title: 'Waves in water',
    abstract: 'Waves in water.',
    authors: Array.from({ length: 3000 }, (_, index) => `Ada Number${index} Lovelace`),
  },
  { id: 'wide', title: `Waves of ${longWord}`, abstract: `Water and ${longWord}.` },
];

describe('texts far longer than usual', () => {
  let built: BuiltCase;
  beforeAll(async () => {
    const content = contentOf(longTexts);
    mkdirSync(join(content, 'themes'));
    writeFileSync(
      join(content, 'themes', 'waves.md'),
      `---\nlabel: ${longLabel}\nterms: [waves, water]\n---\n`,
    );
    built = await buildCase(content);
    expect(built.exitCode, built.stderr).toBe(0);
  });

  const paperPage = (title: string): PageView => {
    const found = built.files
      .filter((file) => file.startsWith('papers/'))
      .map((file) => built.page(file))
      .find((page) => page.all('h1')[0]?.text.startsWith(title));
    if (found === undefined) throw new Error(`There is no page of ${title}`);
    return found;
  };

  it('leave every page below 300 KB', () => {
    expect(largePages(built)).toEqual([]);
  });

  it('show the first 20 KB of an abstract, and say that there is more', () => {
    const { text } = paperPage('Waves on water');
    expect(text.split('Waves on water rise.').length).toBeGreaterThan(900);
    expect(text).toContain('This is only the beginning of the abstract.');
  });

  it('show twelve authors, and the others on request', () => {
    const page = paperPage('Waves in water');
    expect(page.all('details')[0]?.text).toContain('Ada Number2999 Lovelace');
    expect(page.text).toMatch(/Ada Number11 Lovelace and 2,988 more/);
  });

  it('wrap anywhere, in titles and labels alike', () => {
    expect(paperPage('Waves of').all('h1')[0]?.text).toContain(longWord);
    expect(built.page('themes/').text).toContain(longLabel);
    const styles = built.files.filter((file) => file.endsWith('.css')).map(built.read);
    expect(styles.join()).toMatch(/html\{[^}]*overflow-wrap:anywhere/);
  });
});

function contentOf(papers: readonly object[]): string {
  const content = join(caseFolder(), 'content');
  mkdirSync(join(content, 'papers'), { recursive: true });
  const lines = papers.map((paper) => JSON.stringify(paper));
  writeFileSync(join(content, 'papers', 'papers.jsonl'), lines.join('\n'));
  return content;
}

function largePages({ siteDir, files }: BuiltCase): readonly string[] {
  return files.filter(
    (file) => file.endsWith('.html') && statSync(join(siteDir, file)).size >= 300_000,
  );
}

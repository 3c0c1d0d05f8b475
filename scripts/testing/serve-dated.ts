import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plantCorpus } from '../../src/testing/planted-corpus.ts';
import { serveSite } from '../cli/serve.ts';
import { runCommand } from './build-case.ts';

/** A served site. */
export interface ServedSite {
  readonly address: string;
  readonly close: () => Promise<void>;
}

const base = '/map/';
const venues = ['Journal of Dots', 'Workshop on Maps', 'Annals of Ink & Paper'];
const authors = ['Ada Lovelace', 'Ludwig van Beethoven', 'Émilie du Châtelet', 'Zhang Wei'];

/** Builds and serves 60 planted papers that have what the sample lacks: years from 2010 to 2019, venues, authors. */
export async function serveDatedPapers(): Promise<ServedSite> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-dated-'));
  const [content, siteDir] = [join(dir, 'content'), join(dir, 'site')];
  mkdirSync(join(content, 'papers'), { recursive: true });
  writeFileSync(join(content, 'map.yaml'), 'title: Dated papers\n');
  writeFileSync(join(content, 'papers', 'papers.jsonl'), datedLines());
  const { exitCode, stderr } = await runCommand([
    ...['build', '--content', content, '--out', siteDir, '--base', base, '--quiet'],
  ]);
  if (exitCode !== 0) throw new Error(`The dated papers do not build:\n${stderr}`);
  const server = await serveSite(siteDir, { base, port: 0 });
  return {
    address: server.address,
    close: async () => {
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

function datedLines(): string {
  const { papers } = plantCorpus({ paperCount: 60, themeCount: 4, seed: 1 }).corpus;
  return papers
    .map(({ title, abstract }, index) => {
      const paper = {
        title,
        abstract,
        year: 2010 + (index % 10),
        venue: venues[index % venues.length],
        authors: [authors[index % authors.length], authors[(index + 1) % authors.length]],
      };
      return `${JSON.stringify(paper)}\n`;
    })
    .join('');
}

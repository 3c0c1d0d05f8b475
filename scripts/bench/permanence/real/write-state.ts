import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CuratedTheme } from '../../../../src/domain/theme.ts';
import type { PaperFields } from '../../../../src/pipeline/ingest/records/read-record.ts';
import type { HistoryState } from '../../../testing/random-history.ts';

/** Makes a content folder hold one state of a history; what else is there, such as the lock, stays. */
export function writeState(
  contentDir: string,
  { papers, themes }: HistoryState,
  { hasPage }: { hasPage: boolean },
): void {
  for (const folder of ['papers', 'themes', 'pages']) {
    rmSync(join(contentDir, folder), { recursive: true, force: true });
    mkdirSync(join(contentDir, folder), { recursive: true });
  }
  writeFileSync(
    join(contentDir, 'papers', 'history.jsonl'),
    [...papers.values()].map(paperLine).join(''),
  );
  for (const theme of themes) writeFileSync(join(contentDir, theme.file), themeText(theme));
  if (hasPage)
    writeFileSync(
      join(contentDir, 'pages', 'colophon.md'),
      '---\ntitle: Colophon\n---\n\nHow it was made.\n',
    );
}

/** A paper as a line of JSONL. */
function paperLine({ sourceId, ...fields }: PaperFields): string {
  return `${JSON.stringify({ id: sourceId, ...fields })}\n`;
}

/** The file of a theme. Text is quoted as JSON does, which YAML reads alike. */
export function themeText(theme: CuratedTheme): string {
  const { label, slug, terms, colour, must, not, mergeInto, isHidden, isRetired, prose } = theme;
  const keys = {
    ...(label === null ? {} : { label }),
    ...(slug === null ? {} : { slug }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(colour === null ? {} : { colour }),
    ...(must.length + not.length === 0 ? {} : { papers: { must, not } }),
    ...(mergeInto === null ? {} : { mergeInto }),
    ...(isHidden ? { hidden: true } : {}),
    ...(isRetired ? { retired: true } : {}),
  };
  const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${prose}\n`;
}

import { describe, expect, it } from 'vitest';
import type { EditionId } from '../../domain/lock.ts';
import { current, first, recordedAtlas, second } from '../../testing/recorded-atlas.ts';
import { editionReport, type EditionReport } from './edition-report.ts';
import { reportJson } from './report-json.ts';
import { reportParts } from './report-lines.ts';
import { reportSummary } from './report-summary.ts';

const atlas = recordedAtlas();

function reportOf(id: EditionId, from = atlas): EditionReport {
  const report = editionReport(from, id);
  if (report === null) throw new Error(`no report of ${id}`);
  return report;
}

/** All lines of a report as plain words, below their headings. */
function words(report: EditionReport): readonly string[] {
  return reportParts(report).flatMap(({ heading, sections }) => [
    `# ${heading}`,
    ...sections.flatMap((section) => [
      `## ${section.heading}`,
      ...section.lines.map(({ pieces }) =>
        pieces
          .map((piece) => {
            if (typeof piece === 'string') return piece;
            if ('theme' in piece) return piece.theme.label;
            if ('paper' in piece) return piece.paper.title ?? '(taken down)';
            return 'quoted' in piece ? `“${piece.quoted}”` : `\`${piece.command}\``;
          })
          .join(''),
      ),
    ]),
  ]);
}

describe('the report of an edition', () => {
  it('names every kind of change', () => {
    expect(words(reportOf(current)).join('\n')).toMatchInlineSnapshot(`
      "# Themes
      ## Ended
      Former tokens; most of its papers went to Graphs and Former voices
      ## Split
      Speech; papers left for Graphs
      ## Merged
      Former voices became part of Speech
      ## Renamed
      “Spoken words” became Speech
      ## Drifted
      Graphs
      ## Revived
      Speech
      ## Grown
      Speech from 2 to 4 papers
      ## Shrunk
      Graphs from 9 to 2 papers
      # Papers
      ## Added
      Paper 5
      ## Removed
      A removed paper
      (taken down)
      ## Back again
      Paper 4
      ## Found to be the same
      A preprint is now one with Paper 0
      ## Found to differ
      Paper 1 is parted from Paper 2
      ## With new identifiers
      Paper 2: “doi:10.1000/new”
      ## Moved to another theme
      2 papers from no theme to Speech
      1 paper from Former tokens to Graphs
      # The map
      ## Movement
      Half of the papers known before moved by at most 2.0% of the map’s diagonal, nine in ten by at most 10%.
      ## Advice
      20% of the papers came since the positions were last drawn, and the old frame has become poor for them (drawn anew: trustworthiness +0.04). To draw it anew: \`npm run build -- --relayout\`
      Themes found anew would be tighter by 4.0%. To find them anew: \`npm run build -- --regroup\`
      ## Accepted by hand
      many changed themes: \`--accept themes\`"
    `);
  });

  it('says it in one line of counts', () => {
    expect(reportSummary(reportOf(current))).toMatchInlineSnapshot(
      `"1 paper added, 2 removed, 1 back again, 1 joined with others, 1 parted from others, 3 moved to another theme and 1 with new identifiers; 1 theme ended, 1 split, 1 merged, 1 renamed, 1 drifted, 1 revived, 1 grown and 1 shrunk; known papers moved on the map; changes were accepted by hand."`,
    );
    expect(reportSummary(reportOf(second))).toBe('2 papers added; 1 theme born.');
    expect(reportSummary(reportOf(first))).toBe('This is the map’s first edition.');
  });

  it('lists nothing of the first edition, where all is new', () => {
    const report = reportOf(first);
    expect(report).toMatchObject({ isFirst: true, counts: { papers: 6, themes: 2 } });
    expect(words(report)).toEqual([]);
  });

  it('says so where nothing changed, even if positions were measured', () => {
    const { record } = atlas;
    const quiet = 'eeeeeee4' as EditionId;
    const next = {
      ...{ id: quiet, parents: [current], date: null, digest: '', paperCount: 6, themeCount: 2 },
      ...{
        themeCountReason: '',
        abstractCount: 0,
        events: [{ kind: 'map-moved', median: 0, p90: 0 } as const],
      },
    };
    const later = {
      ...atlas,
      record: { ...record, edition: quiet, editions: [...record.editions, next] },
    };
    expect(reportSummary(reportOf(quiet, later))).toBe('Nothing changed.');
  });

  it('is there for a map whose record is empty, and for no other edition', () => {
    const record = { ...atlas.record, editions: [], items: [], formerPapers: [], themes: [] };
    const bare = { ...atlas, record };
    expect(reportOf(current, bare)).toMatchObject({ isFirst: true, counts: { papers: 6 } });
    expect(editionReport(bare, first)).toBeNull();
  });
});

describe('report.json', () => {
  const json = JSON.stringify(
    reportJson(reportOf(current), (path) => `/map/${path}`),
    null,
    1,
  );

  it('has its keys in one order', () => {
    expect(Object.keys(JSON.parse(json) as object)).toEqual([
      ...['format', 'edition', 'first', 'counts', 'papers', 'themes', 'movement', 'advice'],
      'accepted',
    ]);
  });

  it('names things with where they are answered for, and nothing of a paper taken down', () => {
    const { papers, themes } = JSON.parse(json) as {
      papers: { removed: readonly object[]; joined: readonly object[] };
      themes: { merged: readonly object[] };
    };
    expect(papers.removed).toEqual([
      { id: 'paper0rm', title: 'A removed paper', page: '/map/papers/former-paper0rm/' },
      { id: 'paper0fg', title: null, page: '/map/papers/former-paper0fg/' },
    ]);
    expect(papers.joined).toMatchObject([{ into: { title: 'Paper 0' } }]);
    expect(themes.merged).toEqual([
      {
        themes: [{ id: 'voices01', label: 'Former voices', page: '/map/themes/speech/' }],
        into: { id: 'speech01', label: 'Speech', page: '/map/themes/speech/' },
      },
    ]);
    expect(json).not.toContain('Never to be shown');
  });
});

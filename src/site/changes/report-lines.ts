import { countOf, countText } from '../count-words.ts';
import { labelText, printable } from '../safe-text.ts';
import type { PaperLinkText, ThemeLink } from '../permanence/places.ts';
import type { EditionReport } from './edition-report.ts';

/** A piece of a line: our own words, something to link, words of the content, or something to type. */
export type LinePiece =
  | string
  | { readonly theme: ThemeLink }
  | { readonly paper: PaperLinkText }
  | { readonly quoted: string }
  | { readonly command: string };

/** A line of a list. */
export interface ReportLine {
  readonly pieces: readonly LinePiece[];
  /** Papers that the line counts, for where there is room. */
  readonly papers?: readonly PaperLinkText[];
}

/** A list under a heading; none is empty. */
export interface ReportSection {
  readonly heading: string;
  /** What the heading means, where it does not say so itself. */
  readonly remark?: string;
  readonly lines: readonly ReportLine[];
}

/** A part of the report: about themes, papers or the map. */
export interface ReportPart {
  readonly heading: string;
  readonly sections: readonly ReportSection[];
}

/** What an edition changed, as lists of lines for people; parts and sections without lines are left out. */
export function reportParts(report: EditionReport): readonly ReportPart[] {
  return [
    { heading: 'Themes', sections: themeSections(report.themes) },
    { heading: 'Papers', sections: paperSections(report.papers) },
    { heading: 'The map', sections: mapSections(report) },
  ]
    .map(({ heading, sections }) => ({
      heading,
      sections: sections.filter(({ lines }) => lines.length > 0),
    }))
    .filter(({ sections }) => sections.length > 0);
}

function themeSections(themes: EditionReport['themes']): readonly ReportSection[] {
  const bare = (links: readonly ThemeLink[]): readonly ReportLine[] =>
    links.map((theme) => ({ pieces: [{ theme }] }));
  return [
    { heading: 'New', lines: bare(themes.born) },
    {
      heading: 'Ended',
      lines: themes.dissolved.map(({ theme, successors }) => ({
        pieces: [
          { theme },
          ...(successors.length === 0
            ? []
            : ['; most of its papers went to ', ...listed(successors)]),
        ],
      })),
    },
    {
      heading: 'Split',
      lines: themes.split.map(({ theme, heirs }) => ({
        pieces: [
          { theme },
          ...(heirs.length === 0 ? [] : ['; papers left for ', ...listed(heirs)]),
        ],
      })),
    },
    {
      heading: 'Merged',
      lines: themes.merged.map(({ themes: merged, into }) => ({
        pieces: [...listed(merged), ' became part of ', { theme: into }],
      })),
    },
    {
      heading: 'Renamed',
      lines: themes.renamed.map(({ theme, from, to }) => ({
        pieces: [
          { quoted: labelText(from) },
          ' became ',
          ...(theme.label === labelText(to)
            ? [{ theme }]
            : [{ quoted: labelText(to) }, ', today ', { theme }]),
        ],
      })),
    },
    {
      heading: 'Drifted',
      remark:
        'Less than half of their papers stayed together, but no other theme has a better claim.',
      lines: bare(themes.drifted),
    },
    { heading: 'Revived', lines: bare(themes.revived) },
    { heading: 'Grown', lines: themes.grown.map(resizedLine) },
    { heading: 'Shrunk', lines: themes.shrunk.map(resizedLine) },
  ];
}

function resizedLine({ theme, from, to }: EditionReport['themes']['grown'][number]): ReportLine {
  return { pieces: [{ theme }, ` from ${countText(from)} to ${countOf(to, 'paper')}`] };
}

function paperSections(papers: EditionReport['papers']): readonly ReportSection[] {
  const bare = (links: readonly PaperLinkText[]): readonly ReportLine[] =>
    links.map((paper) => ({ pieces: [{ paper }] }));
  const themeOrNone = (theme: ThemeLink | null): LinePiece => (theme ? { theme } : 'no theme');
  return [
    { heading: 'Added', lines: bare(papers.added) },
    { heading: 'Removed', lines: bare(papers.removed) },
    { heading: 'Back again', lines: bare(papers.returned) },
    {
      heading: 'Found to be the same',
      lines: papers.joined.map(({ paper, into }) => ({
        pieces: [{ paper }, ' is now one with ', { paper: into }],
      })),
    },
    {
      heading: 'Found to differ',
      lines: papers.parted.map(({ paper, from }) => ({
        pieces: [{ paper }, ' is parted from ', { paper: from }],
      })),
    },
    {
      heading: 'With new identifiers',
      lines: papers.rekeyed.map(({ paper, keys }) => ({
        pieces: [
          { paper },
          ...(keys.length === 0 ? [] : [': ', { quoted: printable(keys.join(', ')) }]),
        ],
      })),
    },
    {
      heading: 'Moved to another theme',
      lines: papers.moved.map(({ from, to, papers: moved }) => ({
        pieces: [
          `${countOf(moved.length, 'paper')} from `,
          themeOrNone(from),
          ' to ',
          themeOrNone(to),
        ],
        papers: moved,
      })),
    },
  ];
}

function mapSections({ movement, advice, accepted }: EditionReport): readonly ReportSection[] {
  return [
    {
      heading: 'Movement',
      lines: movement === null ? [] : [{ pieces: [movementText(movement)] }],
    },
    { heading: 'Advice', lines: adviceLines(advice) },
    {
      heading: 'Accepted by hand',
      lines: accepted.map((gate) => ({
        pieces: [
          ...(gateWords[gate] === undefined ? [] : [`${gateWords[gate]}: `]),
          { command: `--accept ${printable(gate)}` },
        ],
      })),
    },
  ];
}

const gateWords: Readonly<Record<string, string>> = {
  urls: 'pages that went without a reason',
  shrink: 'far fewer papers or abstracts',
  themes: 'many changed themes',
  positions: 'many moved papers',
};

function movementText({ median, p90 }: NonNullable<EditionReport['movement']>): string {
  if (p90 === 0) return 'Papers known before stayed where they were.';
  if (percentText(median) === percentText(0)) {
    return (
      'Most papers known before stayed where they were; ' +
      `nine in ten moved by at most ${percentText(p90)} of the map’s diagonal.`
    );
  }
  return (
    `Half of the papers known before moved by at most ${percentText(median)} of the map’s ` +
    `diagonal, nine in ten by at most ${percentText(p90)}.`
  );
}

function adviceLines({ relayout, regroup }: EditionReport['advice']): readonly ReportLine[] {
  const lines: ReportLine[] = [];
  if (relayout !== null) {
    const gains = [
      ...gainText(relayout.trustworthinessGain, 'trustworthiness'),
      ...gainText(relayout.overlapGain, 'overlap'),
    ];
    lines.push({
      pieces: [
        `${percentText(relayout.placedShare)} of the papers came since the positions were last ` +
          'drawn, and the old frame has become poor for them' +
          `${gains.length === 0 ? '' : ` (drawn anew: ${gains.join(', ')})`}. To draw it anew: `,
        { command: 'npm run build -- --relayout' },
      ],
    });
  }
  if (regroup !== null) {
    lines.push({
      pieces: [
        `Themes found anew would be tighter by ${percentText(regroup.inertiaShare)}. To find them anew: `,
        { command: 'npm run build -- --regroup' },
      ],
    });
  }
  return lines;
}

function gainText(gain: number | null, name: string): readonly string[] {
  if (gain === null) return [];
  return [`${name} ${gain < 0 ? '−' : '+'}${Math.abs(gain).toFixed(2)}`];
}

/** A share in per cent, with one decimal where it is small. */
function percentText(share: number): string {
  const percent = share * 100;
  return `${percent.toFixed(percent < 10 ? 1 : 0)}%`;
}

/** Themes in prose: `a, b and c`. */
function listed(themes: readonly ThemeLink[]): readonly LinePiece[] {
  return themes.flatMap((theme, index): LinePiece[] => {
    if (index === 0) return [{ theme }];
    return [index === themes.length - 1 ? ' and ' : ', ', { theme }];
  });
}

import type { PaperId } from './paper.ts';
import type { ThemeId } from './theme.ts';

/** Name of an edition: at least 8 characters of Crockford base32, lower case. */
export type EditionId = string & { readonly kind: 'edition-id' };

/**
 * What earlier builds promised: which ids, addresses, themes and positions a map has given out. Every list is
 * in the order of ids. A line may carry keys that a later version wrote and this one does not know: a changed
 * line is made by spreading the old one, so that they live on.
 */
export interface Lock {
  readonly meta: LockMeta;
  readonly editions: readonly Edition[];
  readonly themes: readonly LockTheme[];
  readonly papers: readonly LockPaper[];
  readonly items: readonly LockItem[];
}

/** `meta.json`: what holds for the map as a whole. */
export interface LockMeta {
  /** Version of the files' form. */
  readonly schema: number;
  readonly seed: number;
  /** Settings that shape the map, as they were when it was last built. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The edition whose build drew all positions anew; papers of later ones were placed among them. */
  readonly layoutSince: EditionId | null;
  /** The edition whose build found all themes anew; later ones carried them on. */
  readonly themesSince: EditionId | null;
}

/** `editions.jsonl`: one line a change of content or settings. */
export interface Edition {
  readonly id: EditionId;
  /** The editions it follows: none for the first, two or more after a merge of branches. */
  readonly parents: readonly EditionId[];
  /** `2025`, `2025-07` or `2025-07-31`; null where neither the author nor the content gave one. */
  readonly date: string | null;
  /** SHA-256 of content and settings, hex. */
  readonly digest: string;
  /** As the edition was closed; what later merges add is not counted. */
  readonly paperCount: number;
  readonly themeCount: number;
  /** Papers with an abstract, counted like the others. */
  readonly abstractCount: number;
  /** In plain words, for `/method/`: why there are so many themes. */
  readonly themeCountReason: string;
  /** What it changed, for the report. Papers and themes that are new carry it as `since` instead. */
  readonly events: readonly EditionEvent[];
}

/** One change that an edition made. */
export type EditionEvent =
  /** Papers no longer in the content, and papers that are there again. */
  | { readonly kind: 'papers-removed'; readonly papers: readonly PaperId[] }
  | { readonly kind: 'papers-returned'; readonly papers: readonly PaperId[] }
  /** Two published papers that turned out to be one, and one that turned out to be two. */
  | { readonly kind: 'paper-joined'; readonly paper: PaperId; readonly into: PaperId }
  | { readonly kind: 'paper-parted'; readonly paper: PaperId; readonly from: PaperId }
  /** A paper gained registered keys, as a preprint gains a DOI. */
  | { readonly kind: 'paper-rekeyed'; readonly paper: PaperId; readonly keys: readonly string[] }
  /** Papers that went from one theme to another; null stands for no theme. */
  | {
      readonly kind: 'papers-moved';
      readonly from: ThemeId | null;
      readonly to: ThemeId | null;
      readonly papers: readonly PaperId[];
    }
  /** A theme has more or fewer papers than before. */
  | {
      readonly kind: 'theme-resized';
      readonly theme: ThemeId;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'theme-renamed';
      readonly theme: ThemeId;
      readonly from: string;
      readonly to: string;
    }
  /** Less than half of a theme stayed together, but no other theme has a better claim to it. */
  | { readonly kind: 'theme-drifted'; readonly theme: ThemeId }
  | {
      readonly kind: 'theme-split';
      readonly theme: ThemeId;
      readonly heirs: readonly ThemeId[];
    }
  | {
      readonly kind: 'themes-merged';
      readonly themes: readonly ThemeId[];
      readonly into: ThemeId;
    }
  | {
      readonly kind: 'theme-dissolved';
      readonly theme: ThemeId;
      readonly successors: readonly ThemeId[];
    }
  | { readonly kind: 'theme-revived'; readonly theme: ThemeId }
  /** How far known papers moved, as shares of the diagonal of the unit square, 0–1. */
  | { readonly kind: 'map-moved'; readonly median: number; readonly p90: number }
  /**
   * Papers placed since positions were last drawn make the old frame poor: they are `placedShare` of all, and a map
   * drawn anew would show them better by these differences of newcomers' trustworthiness and overlap, null where
   * that was not tried.
   */
  | {
      readonly kind: 'relayout-advised';
      readonly placedShare: number;
      readonly trustworthinessGain: number | null;
      readonly overlapGain: number | null;
    }
  /** Themes found anew would be tighter: the inertia of those carried on is this share above theirs. */
  | { readonly kind: 'regroup-advised'; readonly inertiaShare: number }
  /** A gate that the author opened on purpose, as `--accept` names it. */
  | { readonly kind: 'accepted'; readonly gate: string };

/** `papers.jsonl`: one line for every paper that was ever on the map. */
export interface LockPaper {
  readonly id: PaperId;
  /** All normalised keys it was ever known by, such as `doi:10.1/x`, sorted. */
  readonly keys: readonly string[];
  /** As the content last gave it, at most 200 characters, for reports and tombstones; null for a paper taken down. */
  readonly title: string | null;
  /** Last part of its address, fixed when its page is first published; null until then. */
  readonly slug: string | null;
  /** The edition that brought it. */
  readonly since: EditionId;
  /** The edition that last changed its theme, position or fate. */
  readonly changed: EditionId;
  readonly theme: ThemeId | null;
  /** Unit square, y upwards, 5 decimals; both null where the paper is unplaced. */
  readonly x: number | null;
  readonly y: number | null;
  /** Why it is not in the corpus any more; absent while it is. */
  readonly fate?: PaperFate | undefined;
}

/** Why a paper that was published is not in the corpus. */
export type PaperFate =
  /** It is the same paper as another. */
  | { readonly kind: 'joined'; readonly into: PaperId }
  /** The content does not name it any more. */
  | { readonly kind: 'removed' }
  /** Taken down by the setting `forget`. */
  | { readonly kind: 'forgotten' };

/** `themes.jsonl`: one line for every theme that ever was. */
export interface LockTheme {
  readonly id: ThemeId;
  readonly slug: string;
  /** Slugs it had before, which lead to it, sorted. */
  readonly formerSlugs: readonly string[];
  readonly label: string;
  /** Labels it had before, sorted. */
  readonly formerLabels: readonly string[];
  /** The edition that it was born in. */
  readonly since: EditionId;
  /** The edition that last changed its label, its author's file or its end. */
  readonly changed: EditionId;
  /** Degrees of OKLCH, 0–359. */
  readonly hue: number;
  readonly tone: 'deep' | 'bright';
  /** Name, without `.md`, of the author's file that is bound to it. */
  readonly file: string | null;
  /** Absent while the theme lives. */
  readonly retired?: ThemeEnd | undefined;
}

/** How a theme ended, and what its tombstone and a revival need. */
export interface ThemeEnd {
  readonly edition: EditionId;
  /** The theme that it became part of and its page leads to; null where it dissolved. */
  readonly into: ThemeId | null;
  /** Where most of its papers went, the largest share first. */
  readonly successors: readonly ThemeId[];
  /** Its last papers, sorted. */
  readonly members: readonly PaperId[];
}

/** What has an address of its own: a theme, a paper, or a page that the author wrote. */
export type ItemKind = 'theme' | 'paper' | 'page';

/** Names a thing wherever its page stands, such as `theme:myskc3se` or `page:about`. */
export type ItemRef = `${ItemKind}:${string}`;

/**
 * `items.jsonl`, the ledger: one line for every address ever published. A thing has at most one line that is
 * live or gone; its former addresses are redirects, to itself or to another thing.
 */
export interface LockItem {
  readonly kind: ItemKind;
  /** Id of the theme or paper, name of the page. */
  readonly id: string;
  /** Folder of its page below the base path: `themes/speech/`. */
  readonly path: string;
  readonly state: 'live' | 'redirect' | 'gone';
  /** What a redirect leads to; null in the other states. */
  readonly target: ItemRef | null;
  /** Most numbered pages (`page/1/` and on) that its list ever had; absent where it never had any. */
  readonly pages?: number | undefined;
  /** The edition that first published the address. */
  readonly since: EditionId;
}

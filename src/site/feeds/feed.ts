import type { ThemeId } from '../../domain/theme.ts';

/** A piece of a sentence: words, or words that lead somewhere. All of it is plain text, not yet escaped. */
export type FeedPiece =
  | string
  | {
      readonly text: string;
      /** Below the base path; null where no page tells of it. */
      readonly path: string | null;
    };

/** One piece of news. */
export interface FeedEntry {
  /** `urn:uuid:…`, for ever the same for the same news. */
  readonly id: string;
  /** Plain text, never empty. */
  readonly title: string;
  /** RFC 3339, in UTC: when its edition was made. */
  readonly time: string;
  /** Page of this site that tells of it, below the base path; null for none. */
  readonly path: string | null;
  /** Where a paper is published, an absolute address. */
  readonly elsewhere: string | null;
  /** Names as people write them; none for news of themes. */
  readonly authors: readonly string[];
  /** Label of the theme that it belongs to; null for none. */
  readonly theme: string | null;
  readonly paragraphs: readonly (readonly FeedPiece[])[];
  /** BCP 47 tag of title and text where it is not that of the map. */
  readonly language?: string | undefined;
  /** Themes whose own feeds tell of it too. */
  readonly themes: readonly ThemeId[];
}

/** What there is to follow: the map or one theme. */
export interface Feed {
  /** `urn:uuid:…`, for ever the same. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** RFC 3339, in UTC: the time of the newest edition that this feed can tell of. */
  readonly time: string;
  /** The page that the feed is about, below the base path. */
  readonly path: string;
  /** Name of the map, as the author of what no one else wrote. */
  readonly author: string;
  readonly language: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** Gives the absolute address of a path, or null where the settings name no site. */
export type AddressOf = (path: string) => string | null;

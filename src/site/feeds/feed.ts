/** One entry of a feed, in no syntax yet. Texts are plain, paths relative to the base path. */
export interface FeedEntry {
  /** `urn:uuid:…`; see `entryId`. */
  readonly id: string;
  readonly title: string;
  readonly path: string;
  /** Where it leads outside the site: the paper itself; null where nothing is known. */
  readonly external: string | null;
  /** Date of the edition that it belongs to: `2025`, `2025-07`, `2025-07-31`, or null. */
  readonly date: string | null;
  readonly authors: readonly string[];
  /** Names of themes. */
  readonly categories: readonly string[];
  /** Paragraphs of plain text. */
  readonly paragraphs: readonly string[];
}

/** A feed, newest entries first. */
export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Of the feed itself, and of the page that it is about. */
  readonly path: string;
  readonly pagePath: string;
  readonly language: string;
  /** Name of the map, the author of all that has none. */
  readonly mapTitle: string;
  readonly entries: readonly FeedEntry[];
  /** Date of the newest edition that has one. */
  readonly date: string | null;
}

/** Stands for the date of an edition that has none: feeds must have one, and a clock there is not. */
const noDate = '1970-01-01';

/** A date as feeds write it (RFC 3339): the first moment of a day, month or year in UTC. */
export function feedDate(date: string | null): string {
  const [year = '1970', month = '01', day = '01'] = (date ?? noDate).split('-');
  return `${year}-${month}-${day}T00:00:00Z`;
}

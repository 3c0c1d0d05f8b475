import type { RawItem, ReadItems } from '../records/raw-record.ts';

/** One format of files, and how to know and read it. */
export interface Format {
  /** As reports name it: `ris`, `bibtex`. */
  readonly name: string;
  /**
   * Whether a file is of this format, by its beginning (at most 20,000 characters of text) and, only where the content leaves
   * it open, by the ending of its name (lower case, without the dot; a further `.gz` taken off).
   */
  readonly matches: (head: string, ending: string) => boolean;
  readonly read: ReadItems;
  /** Set where a record is a line: reads one (counted from 1), so that files of any size can be read line by line. */
  readonly readLine?: (line: string, number: number) => Iterable<RawItem>;
  /** Whether a file with this beginning can be read so. */
  readonly isLineByLine?: (head: string) => boolean;
}

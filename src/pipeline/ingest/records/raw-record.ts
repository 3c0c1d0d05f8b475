import type { Problem } from '../../../domain/problem.ts';

/** A name as a source writes it: one text (`Family, Given` or `Given Family`), or in parts. */
export type RawAuthor =
  | string
  | {
      readonly family: string;
      readonly given?: string | undefined;
      readonly particle?: string | undefined;
      readonly suffix?: string | undefined;
    }
  /** A group, or a name that is not to be taken apart. */
  | { readonly literal: string };

/**
 * The fields of a record as its source has them, unchecked. A reader leaves out what the source leaves out, undoes what
 * belongs to the syntax of its format (quotes, escapes, wrapped lines) and nothing else: repair and checks come
 * later and are the same for all. Private fields are never read.
 */
export interface RawFields {
  /** The record's own id or key. */
  readonly id?: unknown;
  readonly title?: unknown;
  readonly abstract?: unknown;
  /** A list of `RawAuthor`, or one text. */
  readonly authors?: unknown;
  /** A number, or text such as `2020`, `in press`. */
  readonly year?: unknown;
  /** Text such as `2020-05-12`, `2020/05`, `May 2020`. */
  readonly date?: unknown;
  /** A kind of paper in the words of CSL; a reader translates the words of its format. */
  readonly type?: unknown;
  readonly venue?: unknown;
  readonly volume?: unknown;
  readonly issue?: unknown;
  readonly pages?: unknown;
  readonly doi?: unknown;
  readonly arxiv?: unknown;
  readonly pmid?: unknown;
  readonly acl?: unknown;
  readonly openalex?: unknown;
  readonly semanticScholar?: unknown;
  readonly url?: unknown;
  readonly pdf?: unknown;
  /** A tag (`en`, `eng`) or an English name (`English`). */
  readonly language?: unknown;
  /** A list of texts, or one text with semicolons or commas between. */
  readonly keywords?: unknown;
}

export type FieldName = keyof RawFields;

/** Something that a reader has to say; `field` and `value` as in a `Problem`. */
export interface Remark extends Pick<Problem, 'level' | 'code' | 'message' | 'hint'> {
  readonly field?: string;
  readonly value?: unknown;
}

/** Where in its file something stands. */
export interface Place {
  /** Counted from 1. */
  readonly line: number;
  /** What a person would search for in the file: a citation key, an id, a JSON pointer; null where there is none. */
  readonly key: string | null;
}

/** What a reader finds in a file, in the order of the file. */
export type RawItem =
  | {
      readonly kind: 'record';
      readonly place: Place;
      readonly fields: RawFields;
      /** What the source calls the fields, where it calls them otherwise: `{ venue: 'journaltitle' }`. */
      readonly names?: Readonly<Partial<Record<FieldName, string>>>;
      /** Of level `warned` or `noted`. */
      readonly remarks?: readonly Remark[];
      /** Where a format is written in several ways, the name of this one: `openalex`. */
      readonly dialect?: string;
    }
  /**
   * A record that cannot be used; it counts as found and rejected. The remark is of level `rejected`. Without a place
   * the whole file is meant.
   */
  | { readonly kind: 'broken'; readonly place: Place | null; readonly remark: Remark }
  /** Something about the file as a whole, or a part of it that is no record. */
  | { readonly kind: 'remark'; readonly place: Place | null; readonly remark: Remark };

/** Reads the text of one file (UTF-8 decoded, without byte order mark, any line ends); never throws for bad input. */
export type ReadItems = (text: string) => Iterable<RawItem>;

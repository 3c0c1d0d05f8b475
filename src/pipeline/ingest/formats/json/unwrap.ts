import { foldKey } from './json-object.ts';
import { skipSpace, type Member } from './scan-json.ts';

/** What is inside an object of a JSON file. */
export interface Unwrapped {
  /** True for a record; false for an envelope, and for an object that shows no sign of either. */
  readonly isRecord: boolean;
  /** Members in which records stand. */
  readonly parts: readonly Member[];
}

/** Keys that only records have. */
const sureSigns: ReadonlySet<string> = new Set(
  'abstract abstracttext abstractinvertedindex displayname authorships paperid corpusid doi'.split(
    ' ',
  ),
);
/** Keys that records have, and sometimes lists of records too: a reading list has a title. */
const signs: ReadonlySet<string> = new Set(
  'title articletitle documenttitle papertitle author authors summary'.split(' '),
);
/** Under these keys lists and answers of services keep records. */
const envelopes: ReadonlySet<string> = new Set(
  'results items papers records submissions data notes references recommendedpapers message'.split(
    ' ',
  ),
);
/** Those of them that no record has: its `references` or `notes` are its own. */
const surelyLists: ReadonlySet<string> = new Set(
  'results items papers records submissions'.split(' '),
);
const wrappers: ReadonlySet<string> = new Set(['citingpaper', 'citedpaper']);
const semanticScholarId: ReadonlySet<string> = new Set(['paperid']);
const citations: ReadonlySet<string> = new Set(['citations', 'references']);

/**
 * Tells by the keys of an object whether it is a record, and where in it other records stand. A paper of
 * Semantic Scholar that is a whole document (`isDocument`) was asked for with the papers that it cites or that cite it.
 */
export function unwrap(text: string, members: readonly Member[], isDocument: boolean): Unwrapped {
  const hasAny = (wanted: ReadonlySet<string>): boolean =>
    members.some(({ key }) => wanted.has(foldKey(String(key))));
  const among = (wanted: ReadonlySet<string>): readonly Member[] =>
    members.filter(({ key, span }) => wanted.has(foldKey(String(key))) && holdsObjects(text, span));
  const isNote = members.some(({ key, span }) => key === 'content' && text[span.start] === '{');
  if (isNote || hasAny(sureSigns)) {
    return {
      isRecord: true,
      parts: isDocument && hasAny(semanticScholarId) ? among(citations) : [],
    };
  }
  const isSigned = hasAny(signs);
  const wrapped = among(wrappers);
  const parts = wrapped.length > 0 ? wrapped : among(isSigned ? surelyLists : envelopes);
  return { isRecord: isSigned && parts.length === 0, parts };
}

/** True for an object, and for a list that is empty or begins with an object, a `null`, or not at all. */
function holdsObjects(text: string, { start }: Member['span']): boolean {
  if (text[start] === '{') return true;
  if (text[start] !== '[') return false;
  return ['{', ']', 'n', undefined].includes(text[skipSpace(text, start + 1)]);
}

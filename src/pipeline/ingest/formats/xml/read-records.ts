import type { FieldName, RawFields, RawItem, Remark } from '../../records/raw-record.ts';
import {
  cutElements,
  type CutElement,
  type CutItem,
  type Fault,
  type IsCut,
} from './cut-elements.ts';

/** A record of a document: what to search for in the file, and its fields. */
export interface XmlRecord {
  readonly key: string | null;
  readonly fields: RawFields;
  /** What the format calls the fields. */
  readonly names?: Readonly<Partial<Record<FieldName, string>>>;
}

/** How the records of a format are found and read. */
export interface RecordReader {
  readonly isCut: IsCut;
  /** Null for an element that is no record; an item for one that is to be spoken of. */
  readonly describe: (cut: CutElement) => XmlRecord | RawItem | null;
}

/** Reads the records of a document one after the other. */
export function* readRecords(
  text: string,
  { isCut, describe }: RecordReader,
): Generator<RawItem, void, undefined> {
  yield* settleItems(cutElements(text, isCut), describe);
}

/** Makes items of the elements that were cut out of a document, and of what was wrong with it. */
export function* settleItems(
  items: Iterable<CutItem>,
  describe: RecordReader['describe'],
): Generator<RawItem, void, undefined> {
  let hasRecord = false;
  for (const item of items) {
    const found = item.kind === 'element' ? itemOf(item.cut, describe) : faultItem(item);
    if (found === null) continue;
    hasRecord ||= found.kind !== 'remark';
    yield found;
  }
  if (!hasRecord) yield noRecord();
}

function itemOf(cut: CutElement, describe: RecordReader['describe']): RawItem | null {
  const described = describe(cut);
  if (described === null || 'kind' in described) return described;
  const place = { line: cut.line, key: described.key };
  if (cut.fault !== null) return { kind: 'broken', place, remark: remarkOf(cut.fault) };
  const { names } = described;
  const fields = withoutEmpty(described.fields);
  return { kind: 'record', place, fields, ...(names === undefined ? {} : { names }) };
}

/** A format that has an empty element says no more than one that has none. */
function withoutEmpty(fields: RawFields): RawFields {
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function faultItem({ kind, fault }: Extract<CutItem, { fault: Fault }>): RawItem {
  const place = { line: fault.line, key: null };
  const remark = remarkOf(fault);
  if (kind === 'flaw') return { kind: 'remark', place, remark: { ...remark, level: 'warned' } };
  return { kind: 'broken', place: fault.kind === 'dtd' ? null : place, remark };
}

function noRecord(): RawItem {
  return {
    kind: 'broken',
    place: null,
    remark: {
      level: 'rejected',
      code: 'XML-EMPTY',
      message: 'There is no record in the file.',
      hint: 'Export it again with at least one paper, or remove it.',
    },
  };
}

/** What is wrong with a document, and what to do. */
export function remarkOf({ kind, ...fault }: Fault): Remark {
  return { level: 'rejected', ...wordings[kind](fault) };
}

type Wording = (fault: Omit<Fault, 'kind'>) => Pick<Remark, 'code' | 'message' | 'hint' | 'value'>;

const wordings: Readonly<Record<Fault['kind'], Wording>> = {
  broken: ({ line, detail, near }) => ({
    code: 'XML-BROKEN',
    value: near,
    message: `The XML is broken on line ${line} (${detail.replace(/\.$/u, '')}); nothing from there on was read.`,
    hint: 'Export the file again; if it was edited by hand, check that every element is closed and that `&` is written `&amp;`.',
  }),
  dtd: ({ detail }) => ({
    code: 'XML-DTD',
    value: detail,
    message:
      'The file declares entities or elements of its own (DOCTYPE with `[…]`), which are never read.',
    hint: 'Remove the DOCTYPE from the file, or export it again without one.',
  }),
  deep: ({ line, detail }) => ({
    code: 'XML-DEEP',
    value: detail,
    message: `Elements are nested more than 64 levels deep (\`${detail.slice(0, 40)}\` on line ${line}).`,
    hint: 'Export the record again; no program that writes papers nests elements so deep.',
  }),
  control: ({ line, column, detail }) => ({
    code: 'XML-CONTROL',
    value: detail,
    message: `There is a control character on line ${line}, column ${column}, that XML does not allow (${detail}).`,
    hint: 'Remove the invisible character in an editor, or export the file again.',
  }),
  entity: ({ line, detail }) => ({
    code: 'XML-ENTITY',
    value: detail,
    message: `There is an entity on line ${line} that stands for no character: \`${detail}\`.`,
    hint: 'Write the character itself, and `&` as `&amp;`.',
  }),
};

import { cleanLine } from '../clean-text.ts';
import type { RawItem } from '../records/raw-record.ts';
import type { Format } from './format.ts';

/** Least number of characters that make a paragraph an abstract; a title has fewer. */
export const abstractMinLength = 200;

/** A line that is not blank. */
interface Paragraph {
  /** Cleaned. */
  readonly text: string;
  readonly raw: string;
  readonly line: number;
  readonly isLong: boolean;
}

/**
 * Pasted plain text: a short line followed by a long one is a title and its abstract. Short lines before the first
 * such pair and after the last are page furniture; between pairs they are papers without an abstract. A long line
 * without a title is rejected.
 */
export const pastedText: Format = {
  name: 'text',
  matches: () => true,
  *read(text) {
    const paragraphs = splitParagraphs(text);
    const isTitle = paragraphs.map(
      ({ isLong }, at) => !isLong && paragraphs[at + 1]?.isLong === true,
    );
    const firstTitle = isTitle.indexOf(true);
    const lastTitle = isTitle.lastIndexOf(true);
    const furniture: Paragraph[] = [];
    let foundCount = 0;

    for (const [at, paragraph] of paragraphs.entries()) {
      const { line, raw: title, isLong } = paragraph;
      if (isLong && isTitle[at - 1] === true) continue;
      const isFurniture = !isLong && (firstTitle === -1 || at < firstTitle || at > lastTitle);
      if (isFurniture) {
        furniture.push(paragraph);
        continue;
      }
      foundCount++;
      if (isLong) yield orphanAbstract(paragraph);
      else {
        const abstract = isTitle[at] === true ? paragraphs[at + 1]?.raw : undefined;
        yield { kind: 'record', place: { line, key: null }, fields: { title, abstract } };
      }
    }
    if (foundCount === 0) yield noPaper(furniture);
    else if (furniture.length > 0)
      yield skippedFurniture(furniture, paragraphs[firstTitle]?.line ?? Infinity);
  },
};

function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const { text: clean } = cleanLine(raw);
    if (clean === '') return;
    const isLong = clean.length >= abstractMinLength;
    paragraphs.push({ text: clean, raw, line: index + 1, isLong });
  });
  return paragraphs;
}

function orphanAbstract({ line, text }: Paragraph): RawItem {
  const remark = {
    level: 'rejected',
    code: 'TEXT-NO-TITLE',
    value: text,
    message:
      'This is an abstract without a title: the paragraph before it is no title either, or there is none.',
    hint: `Put its title, of fewer than ${abstractMinLength} characters, on a line of its own before it. If it continues the abstract above, join the two into one line.`,
  } as const;
  return { kind: 'broken', place: { line, key: null }, remark };
}

function noPaper(furniture: readonly Paragraph[]): RawItem {
  const remark = {
    level: 'rejected',
    code: 'TEXT-NO-PAPER',
    value: furniture[0]?.text ?? '',
    message: `There is no paper in the file: no line is followed by an abstract of at least ${abstractMinLength} characters.`,
    hint: 'Write each paper as a title, a blank line, and the whole abstract on one line, without line breaks inside it.',
  } as const;
  return { kind: 'broken', place: null, remark };
}

function skippedFurniture(furniture: readonly Paragraph[], firstLine: number): RawItem {
  const before = furniture.filter(({ line }) => line < firstLine);
  const after = furniture.filter(({ line }) => line > firstLine);
  const parts = [
    before.length === 0 ? '' : `${describeLines(before)} before the first paper`,
    after.length === 0 ? '' : `${describeLines(after)} after the last`,
  ].filter((part) => part !== '');
  const remark = {
    level: 'noted',
    code: 'TEXT-FURNITURE',
    value: furniture
      .map(({ text }) => text.slice(0, 80))
      .slice(0, 20)
      .join(' · '),
    message: `Skipped as page furniture: ${parts.join(', ')}.`,
    hint: 'Nothing to do. If one of these is a paper, put its abstract on the line after it.',
  } as const;
  return { kind: 'remark', place: null, remark };
}

function describeLines(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ line }) => line);
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}

import type { Problem } from '../../../domain/problem.ts';
import { cleanLine } from '../clean-text.ts';
import { makeProblem } from '../make-problem.ts';
import { bareFields, type FileReading, type ReadRecord } from './read-record.ts';

/** Least number of characters that make a paragraph an abstract; a title has fewer. */
export const abstractMinLength = 200;

/** A line that is not blank. */
interface Paragraph {
  readonly text: string;
  readonly line: number;
  readonly isLong: boolean;
  readonly hadControls: boolean;
}

/**
 * Reads pasted plain text: a short line followed by a long one is a title and its abstract. Short lines
 * before the first such pair and after the last are page furniture; between pairs they are papers without an
 * abstract. A long line without a title is rejected.
 */
export function readPastedText(path: string, text: string): FileReading {
  const paragraphs = splitParagraphs(text);
  const isTitle = paragraphs.map(
    ({ isLong }, at) => !isLong && paragraphs[at + 1]?.isLong === true,
  );
  const firstTitle = isTitle.indexOf(true);
  const lastTitle = isTitle.lastIndexOf(true);
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  const furniture: Paragraph[] = [];
  let rejectedCount = 0;

  paragraphs.forEach((paragraph, at) => {
    const { line, text: title, isLong } = paragraph;
    if (isLong) {
      if (isTitle[at - 1] === true) return;
      rejectedCount++;
      problems.push(orphanAbstract(path, paragraph));
      return;
    }
    const isFurniture = firstTitle === -1 || at < firstTitle || at > lastTitle;
    if (isFurniture) {
      furniture.push(paragraph);
      return;
    }
    const abstract = isTitle[at] === true ? paragraphs[at + 1] : undefined;
    const hadControls = paragraph.hadControls || abstract?.hadControls === true;
    if (hadControls) problems.push(controlsRemoved(path, paragraph));
    if (abstract === undefined) problems.push(missingAbstract(path, paragraph));
    records.push({
      file: path,
      line,
      fields: { ...bareFields(title), abstract: abstract?.text ?? '' },
      isWarned: hadControls || abstract === undefined,
    });
  });

  if (records.length + rejectedCount === 0) {
    rejectedCount = 1;
    problems.push(noPaper(path, furniture));
  } else if (furniture.length > 0) {
    problems.push(skippedFurniture(path, furniture, paragraphs[firstTitle]?.line ?? Infinity));
  }
  return { path, format: 'text', records, rejectedCount, problems };
}

function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  text.split(/\r\n|\n|\r/).forEach((raw, index) => {
    const { text: clean, hadControls } = cleanLine(raw);
    if (clean === '') return;
    const isLong = clean.length >= abstractMinLength;
    paragraphs.push({ text: clean, line: index + 1, isLong, hadControls });
  });
  return paragraphs;
}

function orphanAbstract(file: string, { line, text }: Paragraph): Problem {
  return makeProblem({
    level: 'rejected',
    code: 'TEXT-NO-TITLE',
    file,
    line,
    value: text,
    message:
      'This is an abstract without a title: the paragraph before it is no title either, or there is none.',
    hint: `Put its title, of fewer than ${abstractMinLength} characters, on a line of its own before it. If it continues the abstract above, join the two into one line.`,
  });
}

function missingAbstract(file: string, { line, text }: Paragraph): Problem {
  return makeProblem({
    level: 'warned',
    code: 'TEXT-NO-ABSTRACT',
    file,
    line,
    field: 'abstract',
    value: text,
    message: `The paper has no abstract: no paragraph of at least ${abstractMinLength} characters follows its title.`,
    hint: 'Put the abstract on one line after the title; if this line is no title, remove it.',
  });
}

function controlsRemoved(file: string, { line, text }: Paragraph): Problem {
  return makeProblem({
    level: 'warned',
    code: 'TEXT-CONTROL',
    file,
    line,
    value: text,
    message: 'Control characters in title or abstract were removed.',
    hint: 'Paste the text again from its source, or remove the invisible characters in an editor.',
  });
}

function noPaper(file: string, furniture: readonly Paragraph[]): Problem {
  return makeProblem({
    level: 'rejected',
    code: 'TEXT-NO-PAPER',
    file,
    value: furniture[0]?.text ?? '',
    message: `There is no paper in the file: no line is followed by an abstract of at least ${abstractMinLength} characters.`,
    hint: 'Write each paper as a title, a blank line, and the whole abstract on one line, without line breaks inside it.',
  });
}

function skippedFurniture(
  file: string,
  furniture: readonly Paragraph[],
  firstLine: number,
): Problem {
  const before = furniture.filter(({ line }) => line < firstLine);
  const after = furniture.filter(({ line }) => line > firstLine);
  const parts = [
    before.length === 0 ? '' : `${describeLines(before)} before the first paper`,
    after.length === 0 ? '' : `${describeLines(after)} after the last`,
  ].filter((part) => part !== '');
  return makeProblem({
    level: 'noted',
    code: 'TEXT-FURNITURE',
    file,
    value: furniture
      .map(({ text }) => text.slice(0, 80))
      .slice(0, 20)
      .join(' · '),
    message: `Skipped as page furniture: ${parts.join(', ')}.`,
    hint: 'Nothing to do. If one of these is a paper, put its abstract on the line after it.',
  });
}

function describeLines(paragraphs: readonly Paragraph[]): string {
  const lines = paragraphs.map(({ line }) => line);
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;
}

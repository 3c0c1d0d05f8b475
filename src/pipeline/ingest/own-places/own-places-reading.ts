import type { OwnPlaces } from '../../../domain/own-places.ts';
import type { PaperId } from '../../../domain/paper.ts';
import type { Problem } from '../../../domain/problem.ts';
import { makeProblem, quotable, type ProblemParts } from '../make-problem.ts';
import type { FindPaper } from './find-paper.ts';
import { parseOwnTheme } from './parse-own-theme.ts';

/** A line as an object of unknown fields. */
type Line = Readonly<Record<string, unknown>>;

/** Where a line stands and whom it names, for its remarks. */
interface Place {
  readonly line: number;
  readonly key: string | null;
}

const knownFields = ['id', 'doi', 'vector', 'x', 'y', 'theme'];

/** Takes lines of `vectors.jsonl` one after the other; a bad one is told and left out. */
export class OwnPlacesReading {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #find: FindPaper;
  readonly #vectors = new Map<PaperId, Float32Array>();
  readonly #positions = new Map<PaperId, { x: number; y: number }>();
  readonly #themes = new Map<PaperId, string>();
  readonly #lineOf = new Map<PaperId, number>();
  /** Numbers of the first vector, which all must have. */
  #dimensionCount = 0;
  #firstLine = 0;

  constructor(file: string, find: FindPaper) {
    this.#file = file;
    this.#find = find;
  }

  get places(): OwnPlaces {
    return {
      dimensionCount: this.#dimensionCount,
      vectors: this.#vectors,
      positions: this.#positions,
      themes: this.#themes,
    };
  }

  readLine(text: string, line: number): void {
    if (text.trim() === '') return;
    const fields = parseLine(text);
    if (fields === null) {
      this.#warn({ line, key: null }, noObject(text));
      return;
    }
    const name = [fields['id'], fields['doi']].find((value) => isName(value));
    const key = name === undefined ? null : String(name);
    const paper = this.#paperOf(fields, { line, key });
    if (paper === null) return;
    const earlier = this.#lineOf.get(paper);
    if (earlier !== undefined) {
      this.#warn({ line, key }, repeated(key ?? paper, earlier));
      return;
    }
    this.#lineOf.set(paper, line);
    this.#readVector(fields['vector'], paper, { line, key });
    this.#readPosition(fields, paper, { line, key });
    this.#readTheme(fields['theme'], paper, { line, key });
  }

  /** The paper that a line names, by its `id` or else its `doi`. */
  #paperOf(fields: Line, place: Place): PaperId | null {
    const given = [fields['id'], fields['doi']].filter(isName).map(String);
    if (given.length === 0) {
      this.#warn(place, {
        code: 'VECTOR-NO-ID',
        field: 'id',
        value: quotable(JSON.stringify(fields)),
        message: 'The line names no paper: it has neither `id` nor `doi`.',
        hint: 'Write for example {"id": "smith2021", "vector": [0.1, …]}, with the id, key or DOI of the record.',
      });
      return null;
    }
    const paper = given.map((name) => this.#find(name)).find((id) => id !== undefined);
    if (paper !== undefined) return paper;
    this.#warn(place, {
      code: 'VECTOR-UNKNOWN',
      field: isName(fields['id']) ? 'id' : 'doi',
      value: given[0] ?? '',
      message: `No paper, or more than one, is called "${quotable(given[0] ?? '')}"; the line was passed over.`,
      hint: 'Use the id of the paper in `data/papers.jsonl`, its own id in its source, or its DOI.',
    });
    return null;
  }

  #readVector(value: unknown, paper: PaperId, place: Place): void {
    if (value === undefined || value === null) return;
    const numbers = numbersOf(value);
    if (numbers === null) {
      this.#warn(place, {
        code: 'VECTOR-NUMBERS',
        field: 'vector',
        value: quotable(JSON.stringify(value)),
        message: 'The vector is no list of numbers; the paper is placed without it.',
        hint: 'Write a list of finite numbers, not all zero: "vector": [0.12, -0.03, …].',
      });
      return;
    }
    if (this.#dimensionCount === 0) {
      this.#dimensionCount = numbers.length;
      this.#firstLine = place.line;
    }
    if (numbers.length !== this.#dimensionCount) {
      this.#warn(place, {
        code: 'VECTOR-DIMENSIONS',
        field: 'vector',
        value: String(numbers.length),
        message: `The vector has ${numbers.length} numbers, that of line ${this.#firstLine} has ${this.#dimensionCount}; the paper is placed without it.`,
        hint: 'Take all vectors from one model.',
      });
      return;
    }
    this.#vectors.set(paper, numbers);
  }

  #readPosition(fields: Line, paper: PaperId, place: Place): void {
    const { x, y } = fields;
    if (x === undefined && y === undefined) return;
    if (x === null && y === null) return;
    if (isFinite(x) && isFinite(y)) {
      this.#positions.set(paper, { x, y });
      return;
    }
    const field = isFinite(x) ? 'y' : 'x';
    this.#warn(place, {
      code: 'VECTOR-POSITION',
      field,
      value: quotable(JSON.stringify(fields[field] ?? null)),
      message: `The position is not whole: \`${field}\` is no number. The paper is placed without it.`,
      hint: 'Write both as numbers, in any units: "x": 0.31, "y": 0.78.',
    });
  }

  #readTheme(value: unknown, paper: PaperId, place: Place): void {
    const theme = parseOwnTheme(value);
    if (theme === null) return;
    if (theme !== undefined) {
      this.#themes.set(paper, theme);
      return;
    }
    this.#warn(place, {
      code: 'VECTOR-THEME',
      field: 'theme',
      value: quotable(JSON.stringify(value)),
      message: 'The theme is neither a name nor a number; the paper goes to the nearest theme.',
      hint: 'Write one theme, by name or by number: "theme": "Speech recognition" or "theme": 12.',
    });
  }

  #warn({ line, key }: Place, parts: Omit<ProblemParts, 'level' | 'file' | 'line' | 'key'>): void {
    this.problems.push(makeProblem({ level: 'warned', file: this.#file, line, key, ...parts }));
  }
}

function parseLine(text: string): Line | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(
      knownFields.flatMap((name) =>
        Object.hasOwn(value, name) ? [[name, Reflect.get(value, name) as unknown]] : [],
      ),
    );
  } catch {
    return null;
  }
}

function noObject(text: string): Omit<ProblemParts, 'level' | 'file' | 'line' | 'key'> {
  return {
    code: 'VECTOR-BROKEN',
    field: '',
    value: quotable(text),
    message: 'The line is no JSON object; it was passed over.',
    hint: 'Write one object on each line: {"id": "smith2021", "vector": [0.1, …]}.',
  };
}

function repeated(
  name: string,
  earlier: number,
): Omit<ProblemParts, 'level' | 'file' | 'line' | 'key'> {
  return {
    code: 'VECTOR-TWICE',
    field: 'id',
    value: name,
    message: `The paper "${quotable(name)}" has a line already, line ${earlier}; this one was passed over.`,
    hint: 'Keep one line for each paper.',
  };
}

function isName(value: unknown): value is string | number {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A vector in single precision; null for what is none, is empty, or points nowhere. */
function numbersOf(value: unknown): Float32Array | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const numbers = new Float32Array(value.length);
  let squares = 0;
  for (const [at, number] of value.entries()) {
    if (!isFinite(number)) return null;
    numbers[at] = number;
    squares += number * number;
  }
  return squares > 0 && Number.isFinite(squares) ? numbers : null;
}

import type { Opening, XmlElement } from './element.ts';
import { Namespaces } from './namespaces.ts';
import { openParser, withoutDeclaration } from './open-parser.ts';

/** Something in a document that is not as it should be. */
export interface Fault {
  readonly kind: 'broken' | 'dtd' | 'deep' | 'control' | 'entity';
  /** Counted from 1, as the column. */
  readonly line: number;
  readonly column: number;
  /** What the parser says; of a character or an entity, what it is. */
  readonly detail: string;
  /** Up to 60 characters of the text before it. */
  readonly near: string;
}

/** An element cut out of a document. */
export interface CutElement {
  readonly element: XmlElement;
  readonly line: number;
  /** The elements around it, the root first. */
  readonly parents: readonly Opening[];
  /** Set where it cannot be used. */
  readonly fault: Fault | null;
}

/** In order: elements, flaws outside of them, and at most one end before the end of the text. */
export type CutItem =
  | { readonly kind: 'element'; readonly cut: CutElement }
  | { readonly kind: 'flaw' | 'end'; readonly fault: Fault };

/** Whether an element is one to cut out; asked outside of those only. */
export type IsCut = (opening: Opening, parents: readonly Opening[]) => boolean;

/** Levels of elements above and, again, below one that is cut out. */
const maxDepth = 64;
const chunkLength = 64 * 1024;
/** Characters of the name of an entity that are shown. */
const maxNameLength = 40;
const nearLength = 60;
/** A file of nothing but flaws is given up after so many. */
const maxFlaws = 1000;

/** What the parser says of a flaw after which it can go on. */
const flawKinds: ReadonlyMap<string, Fault['kind']> = new Map([
  ['disallowed character.', 'control'],
  ['undefined entity.', 'entity'],
  ['malformed character entity.', 'entity'],
]);

/** Cuts elements out of a document. Nothing outside of the text is ever fetched; time and memory are linear in its length. */
export function* cutElements(text: string, isCut: IsCut): Generator<CutItem, void, undefined> {
  const { source, ...before } = withoutDeclaration(text);
  const cutter = new Cutter(source, { ...before, isCut });
  for (let at = 0; at <= source.length && !cutter.isDone; at += chunkLength) {
    cutter.read(source.slice(at, at + chunkLength));
    if (at + chunkLength > source.length) cutter.finish();
    yield* cutter.take();
  }
}

interface Growing extends Opening {
  readonly children: (string | Growing)[];
}

/** Ends the parser where a fault is. */
class Stop extends Error {
  override readonly name = 'Stop';
}

class Cutter {
  isDone = false;
  readonly #source: string;
  readonly #linesBefore: number;
  readonly #columnsBefore: number;
  readonly #isCut: IsCut;
  readonly #parser = openParser();
  readonly #namespaces = new Namespaces();
  readonly #parents: Opening[] = [];
  /** The element that is being cut out and those open within it. */
  readonly #open: Growing[] = [];
  /** How many open elements are nested too deep. */
  #droppedDepth = 0;
  #startLine = 0;
  #cutLine = 0;
  #fault: Fault | null = null;
  #flawCount = 0;
  /** An element just ended. It is not sure to be whole before the parser has gone on: `<a><b></a>` ends both. */
  #ended: CutElement | null = null;
  #items: CutItem[] = [];

  constructor(
    source: string,
    before: { linesBefore: number; columnsBefore: number; isCut: IsCut },
  ) {
    this.#source = source;
    this.#linesBefore = before.linesBefore;
    this.#columnsBefore = before.columnsBefore;
    this.#isCut = before.isCut;
    const parser = this.#parser;
    parser.on('doctype', (doctype) => {
      // The address of a DTD elsewhere is passed over.
      if (/\[|<!/u.test(doctype)) this.#stop('dtd', doctype);
    });
    parser.on('opentagstart', () => {
      this.#startLine = this.#line - (parser.column === 0 ? 1 : 0);
    });
    parser.on('opentag', ({ name, attributes }) => {
      this.#settle();
      this.#enter(this.#namespaces.open(name, attributes));
    });
    parser.on('closetag', () => {
      this.#settle();
      this.#namespaces.close();
      this.#leave();
    });
    const take = (text: string): void => {
      this.#settle();
      if (this.#droppedDepth === 0) this.#open.at(-1)?.children.push(text);
    };
    parser.on('text', take);
    parser.on('cdata', take);
    parser.on('error', (error) => {
      this.#complain(error.message.replace(/^\d+:\d+: /u, ''));
    });
  }

  read(chunk: string): void {
    this.#guard(() => this.#parser.write(chunk));
  }

  finish(): void {
    this.#guard(() => this.#parser.close());
    this.#settle();
    this.isDone = true;
  }

  take(): readonly CutItem[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  get #line(): number {
    return this.#parser.line + this.#linesBefore;
  }

  #guard(run: () => void): void {
    if (this.isDone) return;
    try {
      run();
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
  }

  #enter(opening: Opening): void {
    const parent = this.#open.at(-1);
    if (parent === undefined && !this.#isCut(opening, this.#parents)) {
      if (this.#parents.length === maxDepth) this.#stop('deep', opening.name);
      this.#parents.push(opening);
      return;
    }
    if (this.#droppedDepth > 0 || this.#open.length > maxDepth) {
      this.#droppedDepth++;
      this.#fault ??= this.#faultOf('deep', opening.name);
      return;
    }
    const element: Growing = { ...opening, children: [] };
    if (parent === undefined) this.#cutLine = this.#startLine;
    else parent.children.push(element);
    this.#open.push(element);
  }

  #leave(): void {
    if (this.#droppedDepth > 0) {
      this.#droppedDepth--;
      return;
    }
    const element = this.#open.pop();
    if (element === undefined) this.#parents.pop();
    else if (this.#open.length === 0) {
      const [line, fault] = [this.#cutLine, this.#fault];
      this.#ended = { element, line, parents: [...this.#parents], fault };
      this.#fault = null;
    }
  }

  #settle(): void {
    if (this.#ended !== null) this.#items.push({ kind: 'element', cut: this.#ended });
    this.#ended = null;
  }

  #complain(detail: string): void {
    // Between an element and its end that fits to nothing there is no other event.
    if (detail === 'unexpected close tag.') this.#ended = null;
    this.#settle();
    const kind = flawKinds.get(detail);
    const isMarkup = kind === 'control' && this.#source[this.#parser.position - 1] === '<';
    if (kind === undefined || isMarkup || ++this.#flawCount > maxFlaws)
      this.#stop('broken', detail);
    const fault = this.#faultOf(kind, this.#name(kind));
    if (this.#open.length > 0) this.#fault ??= fault;
    else this.#items.push({ kind: 'flaw', fault });
  }

  #faultOf(kind: Fault['kind'], detail: string): Fault {
    const end = this.#parser.position;
    const near = this.#source.slice(Math.max(0, end - nearLength), end);
    const isFirstLine = this.#parser.line === 1;
    const column = this.#parser.column + (isFirstLine ? this.#columnsBefore : 0);
    return { kind, line: this.#line, column, detail, near };
  }

  /** The character or entity that the parser has just read: `U+0001`, `&name;`. */
  #name(kind: Fault['kind']): string {
    const end = this.#parser.position;
    if (kind === 'entity') {
      const start = this.#source.lastIndexOf('&', end - 1);
      return this.#source.slice(Math.max(start, end - maxNameLength), end);
    }
    const code = this.#source.charCodeAt(end - 1);
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }

  #stop(kind: Fault['kind'], detail: string): never {
    this.#items.push({ kind: 'end', fault: this.#faultOf(kind, detail) });
    this.isDone = true;
    throw new Stop();
  }
}

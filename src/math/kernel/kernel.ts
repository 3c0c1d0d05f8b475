import { assembleModule, type AssembledFunction } from './assembler.ts';
import { dotProducts, panelsAbove, shortDotProducts } from './dot-products.ts';
import { addGram, denseTimesSquare, sparseTimesDense } from './matrix-products.ts';

const functions = {
  dotProducts,
  shortDotProducts,
  panelsAbove,
  sparseTimesDense,
  denseTimesSquare,
  addGram,
};

/** Assembled functions at work; their arguments are whole numbers: byte addresses in the memory, counts and row numbers. */
export type Kernel<Name extends string = keyof typeof functions> = Readonly<
  Record<Name, (...args: number[]) => void>
>;

/**
 * Puts assembled functions to work on a memory. They are compiled when first asked for, in a few milliseconds, so the
 * project holds their source only. None uses relaxed instructions: results have the same bits on every machine.
 */
export function kernelMaker<Name extends string>(
  assembled: Readonly<Record<Name, AssembledFunction>>,
): (memory: WebAssembly.Memory) => Kernel<Name> {
  let compiled: WebAssembly.Module | undefined;
  return (memory) => {
    compiled ??= new WebAssembly.Module(assembleModule(assembled));
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
    // The exports are the functions that were assembled.
    return exports as unknown as Kernel<Name>;
  };
}

/** The SIMD kernel of products of matrices at work on a memory. */
export const kernelOn = kernelMaker(functions);

const PAGE_BYTES = 65_536;
const MOST_PAGES = 65_536;

/** Memory of the kernel, which threads can share: a stack that grows as needed. */
export class KernelMemory {
  readonly memory = new WebAssembly.Memory({ initial: 1, maximum: MOST_PAGES, shared: true });
  #used = 0;

  /** The height of the stack, to go back to with `release`. */
  mark(): number {
    return this.#used;
  }

  /** Gives back all that was allocated since the mark; no one may use it any more. */
  release(mark: number): void {
    new Uint8Array(this.memory.buffer, mark, this.#used - mark).fill(0);
    this.#used = mark;
  }

  /** Zeros; `byteOffset` of the view is the address that kernel functions take. */
  floats32(length: number): Float32Array {
    const address = this.#allocate(length * 4);
    return new Float32Array(this.memory.buffer, address, length);
  }

  floats64(length: number): Float64Array {
    const address = this.#allocate(length * 8);
    return new Float64Array(this.memory.buffer, address, length);
  }

  integers(length: number): Uint32Array {
    const address = this.#allocate(length * 4);
    return new Uint32Array(this.memory.buffer, address, length);
  }

  /** Address of so many bytes, at a vector’s boundary. */
  #allocate(byteCount: number): number {
    const address = this.#used;
    this.#used = Math.ceil((address + byteCount) / 16) * 16;
    const missing = Math.ceil(this.#used / PAGE_BYTES) - this.memory.buffer.byteLength / PAGE_BYTES;
    if (missing > 0) this.memory.grow(missing);
    return address;
  }
}

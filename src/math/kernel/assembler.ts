/**
 * A WebAssembly assembler for the few instructions that the kernel uses (WebAssembly specification, chapter 5).
 * Expressions nest as in the text format, `f64x2.add(a, b)`, and TypeScript checks their types.
 */

export type ValueType = 'i32' | 'v128';

/** Instructions that leave one value on the stack. */
export interface Expression<T extends ValueType> {
  readonly type: T;
  readonly code: readonly number[];
}

/** Instructions that leave nothing. */
export interface Statement {
  readonly type: 'none';
  readonly code: readonly number[];
}

/** A parameter or variable; as an expression, its value. */
export interface Local<T extends ValueType> extends Expression<T> {
  set(value: Expression<T>): Statement;
}

export interface AssembledFunction {
  readonly parameterCount: number;
  readonly writeCode: () => readonly number[];
}

type I32 = Expression<'i32'>;
type V128 = Expression<'v128'>;

const typeCodes = { i32: 0x7f, v128: 0x7b } as const;
const simdPrefix = 0xfd;

/** LEB128, as all counts and indexes are written. */
function unsigned(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...unsigned(value >>> 7)];
}

function signed(value: number): number[] {
  const isLast = value >= -0x40 && value < 0x40;
  return isLast ? [value & 0x7f] : [(value & 0x7f) | 0x80, ...signed(value >> 7)];
}

const int = (...code: number[]): I32 => ({ type: 'i32', code });
const vector = (...code: number[]): V128 => ({ type: 'v128', code });
const statement = (...code: number[]): Statement => ({ type: 'none', code });

/** An operation of two or more: a · b · c is (a · b) · c. */
const intOperation =
  (opcode: number) =>
  (first: I32, ...others: I32[]) =>
    int(...first.code, ...others.flatMap(({ code }) => [...code, opcode]));
const vectorOperation = (opcode: number) => (a: V128, b: V128) =>
  vector(...a.code, ...b.code, simdPrefix, ...unsigned(opcode));
/** Moves the bits of each lane by so many places. */
const vectorShift = (opcode: number) => (a: V128, places: number) =>
  vector(...a.code, ...i32.const(places).code, simdPrefix, ...unsigned(opcode));
const vectorConversion = (opcode: number) => (a: V128) =>
  vector(...a.code, simdPrefix, ...unsigned(opcode));
/** The bytes of numbers, the lowest first. */
const bytesOf = (numbers: Float32Array | Int32Array): number[] => {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => {
    if (numbers instanceof Float32Array) view.setFloat32(4 * i, number, true);
    else view.setInt32(4 * i, number, true);
  });
  return [...new Uint8Array(view.buffer)];
};
/** Loads and stores promise an alignment of 2⁰ bytes: none. */
const vectorLoad = (opcode: number) => (address: I32, offset?: number) =>
  vector(...address.code, simdPrefix, opcode, 0, ...unsigned(offset ?? 0));

export const i32 = {
  const: (value: number) => int(0x41, ...signed(value)),
  load: (address: I32, offset = 0) => int(...address.code, 0x28, 0, ...unsigned(offset)),
  store: (address: I32, value: I32) => statement(...address.code, ...value.code, 0x36, 0, 0),
  add: intOperation(0x6a),
  mul: intOperation(0x6c),
  and: intOperation(0x71),
  /** 1 where a < b, unsigned. */
  lessThan: intOperation(0x49),
  /** The first where the condition is not 0, else the second. */
  select: (a: I32, b: I32, condition: I32) => int(...a.code, ...b.code, ...condition.code, 0x1b),
};

export const v128 = {
  zero: vector(simdPrefix, 12, ...new Array<number>(16).fill(0)),
  load: vectorLoad(0),
  /** One 32-bit number in all four lanes. */
  load32Splat: vectorLoad(9),
  /** One 64-bit number in both lanes. */
  load64Splat: vectorLoad(10),
  /** 64 bits into the lower half, zeros above. */
  load64Zero: vectorLoad(0x5d),
  /** 64 bits into the upper half of a vector. */
  load64Upper: (address: I32, value: V128) =>
    vector(...address.code, ...value.code, simdPrefix, 0x57, 0, 0, 1),
  /** Stores the lower half. */
  store64: (address: I32, value: V128) =>
    statement(...address.code, ...value.code, simdPrefix, 0x5b, 0, 0, 0),
  /** Stores the first lane of 32 bits. */
  store32: (address: I32, value: V128) =>
    statement(...address.code, ...value.code, simdPrefix, 0x5a, 0, 0, 0),
  /** Four lanes of 32 bits out of the eight of two vectors, by their numbers. */
  shuffle32: (a: V128, b: V128, lanes: readonly [number, number, number, number]) =>
    vector(
      ...[...a.code, ...b.code, simdPrefix, 0x0d],
      ...lanes.flatMap((lane) => [0, 1, 2, 3].map((byte) => 4 * lane + byte)),
    ),
  and: vectorOperation(0x4e),
  xor: vectorOperation(0x51),
  store: (address: I32, value: V128, offset = 0) =>
    statement(...address.code, ...value.code, simdPrefix, 11, 0, ...unsigned(offset)),
  or: vectorOperation(0x50),
  /** 1 where any bit is set. */
  anyTrue: (value: V128) => int(...value.code, simdPrefix, 0x53),
};

export const f32x4 = {
  /** One constant in all lanes, or one for each. */
  const: (...values: readonly [number] | readonly [number, number, number, number]) => {
    const [a, b = a, c = a, d = a] = values;
    return vector(simdPrefix, 12, ...bytesOf(Float32Array.of(a, b, c, d)));
  },
  add: vectorOperation(0xe4),
  sub: vectorOperation(0xe5),
  mul: vectorOperation(0xe6),
  div: vectorOperation(0xe7),
  min: vectorOperation(0xe8),
  max: vectorOperation(0xe9),
  floor: vectorConversion(0x68),
  /** All bits of a lane where a ≤ b. */
  atMost: vectorOperation(0x45),
  /** From whole numbers, signed. */
  fromWhole: vectorConversion(0xfa),
};
export const i32x4 = {
  const: (...values: readonly [number] | readonly [number, number, number, number]) => {
    const [a, b = a, c = a, d = a] = values;
    return vector(simdPrefix, 12, ...bytesOf(Int32Array.of(a, b, c, d)));
  },
  add: vectorOperation(0xae),
  sub: vectorOperation(0xb1),
  min: vectorOperation(0xb6),
  shiftLeft: vectorShift(0xab),
  /** Zeros come in from above. */
  shiftRight: vectorShift(0xad),
  /** Towards zero. */
  fromFloat: vectorConversion(0xf8),
  lane: (value: V128, lane: number) => int(...value.code, simdPrefix, 0x1b, lane),
  /** In each lane the sum of the products of two 16-bit numbers. */
  dot16: vectorOperation(0xba),
  /** All bits of a lane where a > b. */
  greater: vectorOperation(0x3b),
};
export const f64x2 = { add: vectorOperation(0xf0), mul: vectorOperation(0xf2) };

/** `for (variable = from; variable < to; variable += step) …` */
export function loop(
  variable: Local<'i32'>,
  { from, to, step }: { from: I32; to: I32; step: number },
  body: readonly Statement[],
): Statement {
  const goesOn = i32.lessThan(variable, to).code;
  return statement(
    ...variable.set(from).code,
    ...[...goesOn, 0x04, 0x40], // if
    ...[0x03, 0x40], // loop
    ...body.flatMap(({ code }) => code),
    ...variable.set(i32.add(variable, i32.const(step))).code,
    ...[...goesOn, 0x0d, 0], // br_if to the head of the loop
    ...[0x0b, 0x0b], // end of loop and if
  );
}

/** `if (condition) …` */
export function when(condition: I32, body: readonly Statement[]): Statement {
  return statement(...condition.code, 0x04, 0x40, ...body.flatMap(({ code }) => code), 0x0b);
}

/**
 * A function of i32 parameters, by name, that returns nothing; the body declares its variables with `local`. It is written
 * when its code is asked for, which most maps never do of every function.
 */
export function assembleFunction<Name extends string>(
  parameterNames: readonly Name[],
  writeBody: (
    parameters: Readonly<Record<Name, Local<'i32'>>>,
    local: <T extends ValueType>(type: T) => Local<T>,
  ) => readonly Statement[],
): AssembledFunction {
  const writeCode = (): number[] => {
    const types: ValueType[] = [];
    const local = <T extends ValueType>(type: T): Local<T> => {
      const index = unsigned(types.push(type) - 1);
      return {
        type,
        code: [0x20, ...index],
        set: (value) => statement(...value.code, 0x21, ...index),
      };
    };
    const parameters = Object.fromEntries(
      parameterNames.map((name) => [name, local('i32')]),
      // `fromEntries` forgets the names.
    ) as Record<Name, Local<'i32'>>;
    const body = writeBody(parameters, local).flatMap(({ code }) => code);
    const variables = types.slice(parameterNames.length).map((type) => [1, typeCodes[type]]);
    return [...list(variables), ...body, 0x0b];
  };
  return { parameterCount: parameterNames.length, writeCode };
}

/** A module that imports a shared memory, `env.memory`, and exports functions by their names. */
export function assembleModule(
  functions: Readonly<Record<string, AssembledFunction>>,
): Uint8Array<ArrayBuffer> {
  const names = Object.keys(functions);
  const all = Object.values(functions);
  const mostPages = 65_536;
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...section(
      1, // types: one a function, i32 × parameters → nothing
      all.map(({ parameterCount }) => [
        0x60,
        ...list(Array.from({ length: parameterCount }, () => [typeCodes.i32])),
        0,
      ]),
    ),
    ...section(2, [[...text('env'), ...text('memory'), 2, 3, 0, ...unsigned(mostPages)]]), // imports
    ...section(
      3, // functions
      all.map((_, index) => unsigned(index)),
    ),
    ...section(
      7, // exports
      names.map((name, index) => [...text(name), 0, ...unsigned(index)]),
    ),
    ...section(
      10, // code
      all.map(({ writeCode }) => {
        const code = writeCode();
        return [...unsigned(code.length), ...code];
      }),
    ),
  ]);
}

function list(items: readonly (readonly number[])[]): number[] {
  return [...unsigned(items.length), ...items.flat()];
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  const content = list(items);
  return [id, ...unsigned(content.length), ...content];
}

function text(value: string): number[] {
  const bytes = new TextEncoder().encode(value);
  return [...unsigned(bytes.length), ...bytes];
}

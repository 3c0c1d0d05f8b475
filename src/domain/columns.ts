/**
 * Columns of whole numbers as bytes that gzip packs well: low bytes of all rows first, then their high bytes, so that
 * like stands beside like.
 */

/** The two bytes of each value, 0 to 65,535: all low ones, then all high ones. */
export function encodeColumn(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const { length } = values;
  const bytes = new Uint8Array(2 * length);
  for (let row = 0; row < length; row++) {
    const value = values[row] ?? 0;
    bytes[row] = value & 255;
    bytes[length + row] = value >> 8;
  }
  return bytes;
}

/** Undoes `encodeColumn`. */
export function decodeColumn(bytes: Uint8Array): Uint16Array {
  const length = bytes.length / 2;
  const values = new Uint16Array(length);
  for (let row = 0; row < length; row++) {
    values[row] = (bytes[row] ?? 0) | ((bytes[length + row] ?? 0) << 8);
  }
  return values;
}

/** A column as steps from row to row, small ones near 0 whichever way they go (zigzag), then as above. */
export function encodeSteps(values: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const steps = new Uint16Array(values.length);
  let last = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    // Steps go round at 65,536, so each fits into 16 bits with its sign.
    const step = ((value - last) << 16) >> 16;
    steps[row] = (step << 1) ^ (step >> 15);
    last = value;
  }
  return encodeColumn(steps);
}

/** Undoes `encodeSteps`. */
export function decodeSteps(bytes: Uint8Array): Uint16Array {
  const values = decodeColumn(bytes);
  let last = 0;
  for (let row = 0; row < values.length; row++) {
    const step = values[row] ?? 0;
    last = (last + ((step >> 1) ^ -(step & 1))) & 65_535;
    values[row] = last;
  }
  return values;
}

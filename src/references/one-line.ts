/** Text as one line without control characters and halves of characters, whatever it held. */
export function oneLine(text: string): string {
  // Most texts are one: a look costs less than three copies.
  if (text.isWellFormed() && !/[\0-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/.test(text))
    return text.trim();
  return text
    .toWellFormed()
    .replaceAll(/[\t-\r\u2028\u2029]+/g, ' ')
    .replaceAll(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '')
    .trim();
}

/** An address or an id, which TeX does not read: without braces, escapes and wrapped lines. */
export function verbatimText(value: string): string {
  if (!/[\\{}$\s]/.test(value)) return value;
  return value
    .replaceAll(/\\(?:url|href)\s{0,9}(?=\{)/g, '')
    .replaceAll(/\{?\\(?:textasciitilde|sim)(?![A-Za-z])(?:\{\})?\}?|\$\\sim\$|\\~\{\}/g, '~')
    .replaceAll(/\{?\\textunderscore(?![A-Za-z])(?:\{\})?\}?/g, '_')
    .replaceAll(/\\(?=[_%&#~$^{}])/g, '')
    .replaceAll(/[{}]/g, '')
    .replaceAll(/\s+/g, (space) => (/[\r\n]/.test(space) ? '' : ' '))
    .trim();
}

/** The first address of a field that may hold several; empty for a path on somebody's disk. */
export function firstAddress(value: string): string {
  const spaced = value
    .replaceAll(/\s+/g, (space) => (/[\r\n]/.test(space) ? '\n' : ' '))
    .replaceAll(/\n(?=https?:)/gi, ' ');
  const [first = ''] = verbatimText(spaced).split(/[ ,;](?=https?:\/\/)/i, 1);
  const address = first.replace(/[ ,;]{1,5}$/, '').replaceAll(' ', '%20');
  return /^(?:file:|[/~\\]|[a-z]:[/\\])/i.test(address) ? '' : address;
}

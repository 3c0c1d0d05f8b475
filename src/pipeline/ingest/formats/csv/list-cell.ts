/** The entries of a list as Python or JSON writes it (`['Marx, Karl', "O'Neill"]`); null for any other text. */
export function parseList(cell: string): readonly string[] | null {
  if (!/^\[\s*(?:['"]|\])/u.test(cell) || !cell.endsWith(']')) return null;
  const entries: string[] = [];
  let entry = '';
  let quote: string | null = null;
  for (let at = 1; at < cell.length - 1; at++) {
    const character = cell.charAt(at);
    if (quote === null) {
      if (character !== "'" && character !== '"') continue;
      quote = character;
      entry = '';
    } else if (character === quote) {
      entries.push(entry);
      quote = null;
    } else entry += character === '\\' ? cell.charAt(++at) : character;
  }
  return entries;
}

/** Splits keywords at semicolons or bars, else at the commas outside brackets: `cyst (diagnosis, surgery), human`. */
export function splitKeywordCell(cell: string): readonly string[] {
  const list = parseList(cell);
  if (list !== null) return list;
  const mark = [';', '|'].find((candidate) => cell.includes(candidate));
  return mark === undefined ? splitOutsideBrackets(cell) : cell.split(mark).map(trim).filter(isAny);
}

function splitOutsideBrackets(text: string): readonly string[] {
  const parts: string[] = [];
  let [start, depth] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(' || character === '[') depth++;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (character === ',' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)].map(trim).filter(isAny);
}

function trim(text: string): string {
  return text.trim();
}

function isAny(text: string): boolean {
  return text !== '';
}

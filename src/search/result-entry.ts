import { markWords } from './mark-words.ts';
import type { Query } from './parse-query.ts';
import type { ResultDetail } from './search.ts';

/** A result as an entry of a bibliography. `themeClasses` gives the colours of a theme by its index. */
export function resultEntry(
  detail: ResultDetail,
  query: Query,
  themeClasses: (themeIndex: number) => string,
): HTMLLIElement {
  const entry = document.createElement('li');
  entry.className = 'paper-entry result';
  const title = document.createElement('a');
  title.className = 'paper-title';
  title.href = detail.href;
  if (detail.language !== null) title.lang = detail.language;
  title.append(isolated(markedText(detail.title, query)));
  entry.append(title);
  const source = [detail.venue ?? '', detail.year === null ? '' : String(detail.year)]
    .filter((part) => part !== '')
    .join(', ');
  const reference = line('paper-reference', [
    ...(detail.authors === '' ? [] : [isolated(markedText(detail.authors, query))]),
    ...(source === '' ? [] : [isolated(markedText(source, query))]),
  ]);
  if (reference.childNodes.length > 0) entry.append(reference);
  if (detail.themeLabel !== null) {
    const theme = document.createElement('span');
    theme.className = `result-theme ${themeClasses(detail.themeIndex)}`;
    theme.textContent = detail.themeLabel;
    entry.append(theme);
  }
  return entry;
}

/** Parts of a line with a middle dot between them. */
function line(className: string, parts: readonly Node[]): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  parts.forEach((part, index) => {
    if (index > 0) element.append(' · ');
    element.append(part);
  });
  return element;
}

/** Text that cannot turn round what stands beside it. */
function isolated(nodes: readonly Node[]): HTMLElement {
  const element = document.createElement('bdi');
  element.append(...nodes);
  return element;
}

function markedText(text: string, query: Query): Node[] {
  return markWords(text, query).map(({ text: part, isMarked }) => {
    if (!isMarked) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

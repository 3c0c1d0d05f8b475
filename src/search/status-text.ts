import type { SearchResult } from './search.ts';

const english = new Intl.NumberFormat('en');

/** What the line above the results says. */
export function statusText({
  total,
  hasAllWords,
  isPhraseMissing,
  mistyped,
}: Omit<SearchResult, 'hits'>): string {
  if (total === 0) return 'Nothing found. Fewer or other words may help.';
  const count = `${english.format(total)} ${total === 1 ? 'paper' : 'papers'}`;
  if (isPhraseMissing) {
    return `No paper has the words in quotes next to each other. ${count} with these words:`;
  }
  if (!hasAllWords) return `No paper has all of these words. ${count} with most of them:`;
  if (mistyped.length > 0) return `${count} with words like ${mistyped.map(quoted).join(', ')}.`;
  return total === 1 ? `${count}.` : `${count}, the best matches first.`;
}

function quoted(word: string): string {
  return `“${word}”`;
}

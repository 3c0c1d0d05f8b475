/** A Markdown file in its two parts, or why it has none. */
export type SplitFile =
  | { readonly yaml: string; readonly prose: string }
  | { readonly fault: 'language' | 'unclosed'; readonly value: string };

/** Splits front matter between two lines `---` from the prose below it; a file without any is all prose. */
export function splitFrontMatter(text: string): SplitFile {
  const lines = text.split(/\r\n|\n|\r/);
  const opening = /^---(?!-)[ \t]*(.*)$/.exec(lines[0] ?? '');
  if (opening === null) return { yaml: '', prose: lines.join('\n').trim() };
  const language = opening[1]?.trim() ?? '';
  if (language !== '' && language !== 'yaml') return { fault: 'language', value: language };
  const end = lines.findIndex((line, at) => at > 0 && line.trimEnd() === '---');
  if (end === -1) return { fault: 'unclosed', value: lines[1] ?? '' };
  return {
    yaml: lines.slice(1, end).join('\n'),
    prose: lines
      .slice(end + 1)
      .join('\n')
      .trim(),
  };
}

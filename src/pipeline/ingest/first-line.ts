/** The first line of a text that is not blank, trimmed; empty where there is none. */
export function firstLine(text: string): string {
  const start = text.length - text.trimStart().length;
  const rest = text.slice(start);
  const end = rest.search(/[\r\n]/);
  return (end === -1 ? rest : rest.slice(0, end)).trimEnd();
}

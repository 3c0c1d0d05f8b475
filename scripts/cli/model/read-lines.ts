/** Lines of a stream of UTF-8, without their ends (LF or CRLF) and a mark of byte order; the last needs no end. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array | string>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  // Pieces of a line that is not whole yet: a long one comes in many, and joining them anew each time would take the square.
  let pieces: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    for (const line of lines) {
      pieces.push(line);
      yield withoutReturn(pieces.join(''));
      pieces = [];
    }
    if (last !== '') pieces.push(last);
  }
  pieces.push(decoder.decode());
  const rest = pieces.join('');
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/**
 * FNV-1a over UTF-16 code units (Fowler, Noll and Vo) of `text.slice(start, end)`, its high bits mixed into the low ones: a whole
 * number below 2³².
 */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Hands a file to the reader. The address of the blob is given back once the browser has taken it. */
export function saveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Name of a file of this map: the map's title in small letters, what it is, and its ending. */
export function fileName(title: string, what: string, ending: string): string {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return `${[...(words ?? ['map']).slice(0, 6), what].join('-')}.${ending}`;
}

/** The upright serif that the page has loaded, as a data address; null where the style sheet names none or it does not come. */
export async function readSerif(): Promise<string | null> {
  const address = serifAddress();
  if (address === null) return null;
  try {
    const response = await fetch(address);
    return response.ok ? await dataAddress(await response.blob()) : null;
  } catch {
    // The picture is complete without: programs take the next font of the list.
    return null;
  }
}

function serifAddress(): string | null {
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const { style } = rule;
      if (!style.getPropertyValue('font-family').includes('Source Serif 4')) continue;
      if (style.getPropertyValue('font-style') === 'italic') continue;
      const path = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (path !== undefined) return new URL(path, sheet.href ?? location.href).href;
    }
  }
  return null;
}

/** A blob as a `data:` address. */
export function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '');
    };
    reader.onerror = () => {
      reject(new Error('The font could not be read.'));
    };
    reader.readAsDataURL(blob);
  });
}

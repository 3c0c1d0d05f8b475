import type { PackedColour } from './disc-sprites.ts';

/** Turns CSS colours of any kind, `oklch(…)` and system colours among them, into packed ones, by painting with each. */
export function createColourReader(): (colour: string) => PackedColour {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, PackedColour>();
  return (colour) => {
    const kept = known.get(colour);
    if (kept !== undefined || context === null) return kept ?? 0xff000000;
    // A colour that cannot be read leaves the one before: black.
    context.fillStyle = 'black';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    const packed = (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
    known.set(colour, packed);
    return packed;
  };
}

/** The value of a CSS variable on an element. */
export function cssVariable(element: Element, name: string): string {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

/** Calls back when the colours of the page may have changed: scheme, contrast, the system's own colours. */
export function onColoursChange(then: () => void): void {
  for (const query of [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ]) {
    matchMedia(query).addEventListener('change', then);
  }
}

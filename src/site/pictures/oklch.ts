/** Lightness 0–1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** An OKLCH colour as sRGB, `#rrggbb`, each channel clipped (Ottosson 2020): not every program that shows pictures knows OKLCH. */
export function hexOf([lightness, chroma, hue]: Oklch): string {
  const angle = (hue * Math.PI) / 180;
  const a = chroma * Math.cos(angle);
  const b = chroma * Math.sin(angle);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map(byteText).join('')}`;
}

/** A linear channel, 0–1, as two hexadecimal digits with the gamma of sRGB. */
function byteText(linear: number): string {
  const clipped = Math.min(1, Math.max(0, linear));
  const value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}

/** A colour on the way from one to another, `share` of the first; hues here lie near each other. */
export function mixed(first: Oklch, second: Oklch, share: number): Oklch {
  const mix = (a: number, b: number): number => a * share + b * (1 - share);
  return [mix(first[0], second[0]), mix(first[1], second[1]), mix(first[2], second[2])];
}

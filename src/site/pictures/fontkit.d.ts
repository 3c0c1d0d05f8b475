/** The parts of fontkit that we use; the package brings no types. Units are those of the font. */
declare module 'fontkit' {
  export interface Path {
    readonly translate: (x: number, y: number) => Path;
    readonly toSVG: () => string;
  }

  export interface GlyphRun {
    readonly glyphs: readonly { readonly path: Path }[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
    readonly layout: (text: string) => GlyphRun;
  }

  export function create(bytes: Uint8Array): Font;
}

import type { ClientMap } from '../../domain/client-map.ts';
import type { DotLayer } from './dots.ts';

/**
 * The dots as the page brought them, one link a paper. They move with the picture they stand in, and the style sheet
 * puts back the themes that are not in the light; so only single dots are left to see to.
 */
export class SvgDots implements DotLayer {
  readonly #map: HTMLElement;
  /** By row. */
  readonly #dots: readonly SVGElement[];
  #lit: readonly number[] | null = null;
  #mask: Uint8Array | null = null;

  constructor(map: HTMLElement, clientMap: ClientMap) {
    this.#map = map;
    const dots = [...map.querySelectorAll<SVGElement>('.dots a')];
    if (dots.length !== clientMap.count) {
      throw new Error(
        `The map has ${String(dots.length)} dots for ${String(clientMap.count)} rows.`,
      );
    }
    this.#dots = dots;
    // From here on the card names the dots, not the browser’s own tips.
    for (const group of map.querySelectorAll('.dots')) group.setAttribute('aria-hidden', 'true');
    for (const dot of dots) dot.querySelector('title')?.remove();
  }

  draw(): void {
    // They stand in the picture that moves.
  }

  setMask(mask: Uint8Array | null): void {
    if (mask === this.#mask) return;
    this.#mask = mask;
    for (const [row, dot] of this.#dots.entries()) {
      dot.classList.toggle('is-out', mask !== null && mask[row] === 0);
    }
  }

  mask(): Uint8Array | null {
    return this.#mask;
  }

  setColours(colours: Uint8Array | null, palette: readonly string[] | null): void {
    for (const [row, dot] of this.#dots.entries()) {
      if (colours === null) dot.style.removeProperty('--theme-dot');
      else {
        const colour = palette?.[colours[row] ?? 255] ?? 'var(--dot-quiet)';
        dot.style.setProperty('--theme-dot', colour);
      }
    }
  }

  setLit(lit: readonly number[] | null): void {
    if (lit === this.#lit) return;
    for (const row of this.#lit ?? []) this.#dots[row]?.classList.remove('is-hit');
    this.#lit = lit;
    this.#map.classList.toggle('has-hits', lit !== null);
    for (const row of lit ?? []) this.#dots[row]?.classList.add('is-hit');
  }

  setTheme(): void {
    // By classes on the groups of dots, as for land and names.
  }
}

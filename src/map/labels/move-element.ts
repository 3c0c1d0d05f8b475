import type { Pixel } from '../moving/viewport.ts';

/** Lays an element at whole pixels of the screen: type stays sharp, and the compositor need not mix pixels. */
export function moveElement(element: HTMLElement | SVGElement, { x, y }: Pixel): void {
  const whole = (value: number) => Math.round(value * devicePixelRatio) / devicePixelRatio;
  element.style.setProperty('transform', `translate(${whole(x)}px,${whole(y)}px)`);
}

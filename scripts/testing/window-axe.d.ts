import type axe from 'axe-core';

declare global {
  interface Window {
    /** Set in a page by evaluating the source of axe-core. */
    axe: typeof axe;
  }
}

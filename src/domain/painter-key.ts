/**
 * Name in the process under which a build leaves its way of drawing pictures in a thread of its own, an SVG to the bytes of a
 * PNG: what Astro bundles can start no thread.
 */
export const painterKey = 'paperlandPainter';

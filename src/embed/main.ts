import { startEmbeddedMap } from './embedded-map.ts';
import { applyScheme } from './scheme.ts';

// A classic script: a frame in a sandbox may load no modules from here. It runs in the head, so that no wrong colour shows.
applyScheme(location.search, document.documentElement);
// A frame in a sandbox has no origin, and hosts seldom give it fonts: it does with a serif of the reader's.
document.documentElement.classList.toggle('with-font', self.origin !== 'null');
document.addEventListener('DOMContentLoaded', () => {
  const area = document.querySelector<HTMLElement>('.embed-map');
  const picture = document.querySelector<SVGSVGElement>('.embed-picture');
  const hint = document.querySelector<HTMLElement>('.embed-hint');
  const buttons = document.querySelector<HTMLElement>('.embed-buttons');
  if (area === null || picture === null || hint === null || buttons === null) return;
  startEmbeddedMap({ area, picture, hint, buttons });
});

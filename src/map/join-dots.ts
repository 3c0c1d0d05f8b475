/** Up to this many dots stay links of their own, with all that a browser offers on a link. */
const linkedDotLimit = 250;

/** What dots are drawn with, from the ground up; see `MapPicture.astro`. */
const layers = ['newcomer', 'newcomer-gap', 'ring', 'dot', 'hollow'] as const;

/**
 * Takes over from the links in the picture once the map itself finds papers: the card names the dots from here on,
 * and of many dots each theme's are drawn as one path, which moves several times faster.
 */
export function joinDots(map: HTMLElement): void {
  const isMany = map.querySelectorAll('.dots a').length > linkedDotLimit;
  for (const group of map.querySelectorAll('.dots')) {
    group.setAttribute('aria-hidden', 'true');
    // The browser's own tips would come on top of the card.
    for (const title of group.querySelectorAll('title')) title.remove();
    if (isMany) {
      group.replaceChildren(...layers.map((name) => joinedPath(group, name)));
    }
  }
}

function joinedPath(group: Element, name: string): SVGPathElement {
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const parts = [...group.getElementsByClassName(name)];
  path.setAttribute('class', name);
  path.setAttribute('d', parts.map((part) => part.getAttribute('d')).join(''));
  return path;
}

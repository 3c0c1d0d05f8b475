/** What an element may be given: attributes by name (true for one without a value, false for none), and what follows its events. */
export type Attributes = Readonly<Record<string, string | boolean | ((event: Event) => void)>>;

/** Makes an HTML element with attributes, listeners (`onclick` and the like, as functions) and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  give(element, attributes);
  element.append(...children);
  return element;
}

/** The same for an element of SVG. */
export function makeSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  give(element, attributes);
  element.append(...children);
  return element;
}

/** A button with words on it. */
export function button(
  words: string,
  onClick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  return make('button', { type: 'button', onclick: onClick, ...attributes }, [words]);
}

function give(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
}

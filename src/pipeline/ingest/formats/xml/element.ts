/** An element with all that it holds, in order. */
export interface XmlElement extends Opening {
  readonly children: readonly (string | XmlElement)[];
}

/** The start tag of an element. */
export interface Opening {
  /** Without prefix. */
  readonly name: string;
  /** The address that its prefix stands for; empty for none. */
  readonly namespace: string;
  /** By name; those with a prefix as `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** The elements of this name and namespace among the children of an element. */
export function childrenNamed(
  parent: XmlElement | undefined,
  name: string,
  namespace = '',
): readonly XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && child.name === name && child.namespace === namespace,
  );
}

/** The first element that a path of names leads to, all of no namespace. */
export function elementAt(
  start: XmlElement | undefined,
  ...path: readonly string[]
): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenNamed(at, name)[0], start);
}

/** All elements that a path of names leads to, all of no namespace. */
export function elementsAt(
  start: XmlElement | undefined,
  ...path: readonly string[]
): readonly XmlElement[] {
  const first = start === undefined ? [] : [start];
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap((one) => childrenNamed(one, name)),
    first,
  );
}

/** The elements among the children of an element. */
export function childElements(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((child) => typeof child !== 'string');
}

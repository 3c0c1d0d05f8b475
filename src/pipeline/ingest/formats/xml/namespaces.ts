import type { Opening } from './element.ts';

/** What prefixes stand for at a place of a document. Takes a time linear in the number of tags, however deep they are nested. */
export class Namespaces {
  /** By prefix what it stood for in the elements around, the innermost last. */
  readonly #meanings = new Map<string, string[]>();
  /** The prefixes that each open element declares. */
  readonly #declared: (readonly string[])[] = [];

  /** Enters an element. */
  open(qualifiedName: string, attributes: Readonly<Record<string, string>>): Opening {
    const entries = Object.entries(attributes);
    const prefixes: string[] = [];
    for (const [name, value] of entries) {
      const prefix = declaredPrefix(name);
      if (prefix === null) continue;
      prefixes.push(prefix);
      const meanings = this.#meanings.get(prefix);
      if (meanings === undefined) this.#meanings.set(prefix, [value]);
      else meanings.push(value);
    }
    this.#declared.push(prefixes);
    const resolved = entries
      .filter(([name]) => declaredPrefix(name) === null)
      .map(([name, value]) => [this.#attributeName(name), value] as const);
    return { ...this.#split(qualifiedName), attributes: new Map(resolved) };
  }

  /** Leaves the innermost element. */
  close(): void {
    for (const prefix of this.#declared.pop() ?? []) this.#meanings.get(prefix)?.pop();
  }

  #split(qualifiedName: string): { name: string; namespace: string } {
    const colon = qualifiedName.indexOf(':');
    const prefix = qualifiedName.slice(0, Math.max(colon, 0));
    const namespace = this.#meanings.get(prefix)?.at(-1) ?? '';
    return { name: qualifiedName.slice(colon + 1), namespace };
  }

  /** Unlike an element, an attribute without a prefix is of no namespace. */
  #attributeName(qualifiedName: string): string {
    if (!qualifiedName.includes(':')) return qualifiedName;
    const { name, namespace } = this.#split(qualifiedName);
    return namespace === '' ? name : `{${namespace}}${name}`;
  }
}

function declaredPrefix(attribute: string): string | null {
  if (attribute === 'xmlns') return '';
  return attribute.startsWith('xmlns:') ? attribute.slice('xmlns:'.length) : null;
}

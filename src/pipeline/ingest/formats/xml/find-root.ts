import type { Opening } from './element.ts';
import { Namespaces } from './namespaces.ts';
import { openParser, withoutDeclaration } from './open-parser.ts';

/** Ends the parser once enough is known. */
class Found extends Error {
  override readonly name = 'Found';
}

/** The root element of a document, by its beginning; null where that is no XML, and where the root's start tag is not whole. */
export function findRoot(head: string): Opening | null {
  const { source } = withoutDeclaration(head);
  if (!source.startsWith('<')) return null;
  let root: Opening | null = null;
  const parser = openParser();
  parser.on('opentag', ({ name, attributes }) => {
    root = new Namespaces().open(name, attributes);
    throw new Found();
  });
  parser.on('error', () => {
    throw new Found();
  });
  try {
    parser.write(source);
  } catch (error) {
    if (!(error instanceof Found)) throw error;
  }
  return root;
}

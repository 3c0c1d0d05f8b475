import { foldKey, isMissing, isObject, type JsonObject } from '../json-object.ts';

/** What parts of a name are called: folded keys, those with the surest meaning first. */
const partKeys = {
  literal: ['literal'],
  name: ['name', 'fullname', 'displayname'],
  family: ['family', 'familyname', 'lastname', 'last', 'surname'],
  given: ['given', 'givenname', 'firstname', 'first', 'forename'],
  middle: ['middle', 'middlename'],
  suffix: ['suffix'],
  dropping: ['droppingparticle'],
  nonDropping: ['nondroppingparticle', 'particle'],
} as const;

/** Names as a record writes them: a list of texts, or of objects with a name or its parts. All else is left as it is. */
export function readNames(value: unknown): unknown {
  if (isObject(value)) return [readName(value)];
  return Array.isArray(value) ? value.map(readName) : value;
}

/** One name. That of a `name` may be taken apart later, that of a `literal` not. */
export function readName(value: unknown): unknown {
  if (typeof value === 'string') return withoutEmail(value);
  if (!isObject(value)) return value ?? '';
  const parts = partsOf(value);
  const { family, given, suffix, literal, name } = parts;
  if (family === undefined && literal !== undefined) return { literal };
  if (family === undefined && name !== undefined) {
    return typeof name === 'string' ? withoutEmail(name) : name;
  }
  if (family === undefined && given === undefined) return value;
  return {
    family: family ?? '',
    given: joined([given, parts.middle].flat()),
    particle: joined([parts.dropping, parts.nonDropping]),
    suffix,
  };
}

function partsOf(value: JsonObject): Record<keyof typeof partKeys, unknown> {
  const byKey = new Map<string, unknown>();
  for (const [key, part] of Object.entries(value)) {
    const folded = foldKey(key);
    if (!isMissing(part) && !byKey.has(folded)) byKey.set(folded, part);
  }
  const find = (part: keyof typeof partKeys): unknown =>
    byKey.get(partKeys[part].find((key) => byKey.has(key)) ?? '');
  return {
    literal: find('literal'),
    name: find('name'),
    family: find('family'),
    given: find('given'),
    middle: find('middle'),
    suffix: find('suffix'),
    dropping: find('dropping'),
    nonDropping: find('nonDropping'),
  };
}

/** Texts with a space between. A part that is no text is given back for the message about it. */
function joined(parts: readonly unknown[]): unknown {
  const given = parts.filter((part) => !isMissing(part));
  const bad = given.find((part) => typeof part !== 'string');
  return bad ?? (given.length === 0 ? undefined : given.join(' '));
}

/** A name without the e-mail address that some write behind it: `Ada Lovelace <ada@example.org>`. */
function withoutEmail(name: string): string {
  if (!name.includes('@')) return name;
  const words = name.split(/\s+/).filter((word) => !/^[^@]+@[^@.]+\.[^@]+$/.test(word));
  return words.join(' ');
}

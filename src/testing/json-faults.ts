import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** What a value has wrong by a schema, one line a fault; none where it is as the schema says. */
export type FaultsOf = (value: unknown) => readonly string[];

/** Checks by a JSON Schema, of draft 2020-12 or 7 as it says itself; throws for a schema that is none. */
export function faultsBySchema(schema: object): FaultsOf {
  const options = { allErrors: true, strict: true, allowUnionTypes: true } as const;
  const isNew = '$schema' in schema && String(schema.$schema).includes('2020-12');
  const ajv = isNew ? new Ajv2020(options) : new Ajv(options);
  const check = ajv.compile(schema);
  return (value) =>
    check(value)
      ? []
      : (check.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** Checks by one of the definitions of a schema. */
export function faultsByPart(
  schema: { readonly $schema: string; readonly $defs: object },
  name: string,
): FaultsOf {
  const { $schema, $defs } = schema;
  return faultsBySchema({ $schema, $defs, $ref: `#/$defs/${name}` });
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { permanentUrn } from './feed-ids.ts';

it('gives every permanent name a UUID of version 5', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(permanentUrn(name)).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }),
  );
});

it('gives one name one id for ever, and other names others', () => {
  expect(permanentUrn('paper:0123abcd')).toBe(permanentUrn('paper:0123abcd'));
  expect(permanentUrn('paper:0123abcd')).toMatchInlineSnapshot(
    `"urn:uuid:868606b0-eedd-560d-b6b9-d90dc049ed26"`,
  );
  expect(permanentUrn('theme:0123abcd')).not.toBe(permanentUrn('paper:0123abcd'));
});

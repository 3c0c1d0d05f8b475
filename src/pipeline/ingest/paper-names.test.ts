import { expect, test } from 'vitest';
import { keysOfName } from './paper-names.ts';

test.each([
  ['10.18653/v1/2020.ACL-main.1', ['doi:10.18653/v1/2020.acl-main.1']],
  ['https://doi.org/10.1/X', ['doi:10.1/x']],
  ['arXiv:2101.00010v2', ['arxiv:2101.00010']],
  ['W2741809807', ['openalex:W2741809807']],
  ['2020.acl-main.1', ['acl:2020.acl-main.1']],
])('an author may call a paper %s', (name, keys) => {
  expect(keysOfName(name)).toEqual(expect.arrayContaining(keys));
});

test('any name may be the id of a source, or a key as it stands', () => {
  expect(keysOfName('smith2020')).toEqual(['id:smith2020', 'smith2020']);
});

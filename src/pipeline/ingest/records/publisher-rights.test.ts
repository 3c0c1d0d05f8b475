import { expect, test } from 'vitest';
import { publisherIn } from './publisher-rights.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

test.each([
  ['Scopus', 'TY  - JOUR\nDB  - Scopus\n'],
  ['Scopus', '@article{a,\n source={Scopus},\n}'],
  ['Scopus', 'UR  - https://www.scopus.com/inward/record.uri?eid=1'],
  ['Embase', 'DB  - Embase\n'],
  ['PsycINFO', 'L2  - http://ovidsp.ovid.com/ovidweb.cgi?T=JS&D=psyc16&AN=1'],
  ['Web of Science', 'FN Clarivate Analytics Web of Science\nVR 1.0\n'],
  ['Web of Science', 'AN  - WOS:000444108200009\n'],
])('a file of %s is known: %j', (publisher, head) => {
  expect(publisherIn(head)).toBe(publisher);
});

test('a paper that only speaks of a database is not from it', () => {
  expect(publisherIn('AB  - We searched Scopus, Embase and Web of Science.')).toBeNull();
  expect(publisherIn('@article{a,\n abstract={We searched PsycINFO at scopus.com}}')).toBeNull();
});

test('many lines take no longer than others', () => {
  const started = cpuTimeMs();
  publisherIn('http://www.'.repeat(2000) + '\n source'.repeat(2000));
  expect(cpuTimeMs() - started).toBeLessThan(4000);
});

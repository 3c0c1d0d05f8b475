import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitAbstract } from './split-abstract.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const body =
  'We show that bees dance in the dark, and that the length of a dance tells how far the flowers are.';

test.each([
  '[No abstract available]',
  'No abstract available.',
  'Abstract not available',
  'abstract',
  'N/A',
  'n/a',
  'None',
  '-',
  '...',
])('%j is no abstract', (text) => {
  expect(splitAbstract(text)).toEqual({ abstract: '', rights: null });
});

test('an abstract that says nothing of rights stays as it is', () => {
  expect(splitAbstract(body)).toEqual({ abstract: body, rights: null });
  expect(splitAbstract('None of these bees dance.').abstract).toBe('None of these bees dance.');
});

test.each([
  '© 2020 Elsevier B.V. All rights reserved.',
  'Copyright (c) 2014 Wiley Periodicals, Inc.',
  '(C) 2014 IEEE',
  '© The Author(s) 2019. Published by Oxford University Press.',
  'All rights reserved.',
])('the statement %j behind an abstract is taken out and kept', (rights) => {
  expect(splitAbstract(`${body} ${rights}`)).toEqual({ abstract: body, rights });
});

test.each([
  '© 2014 IEEE.',
  '© 2020 Elsevier B.V. All rights reserved.',
  '© 2019, Springer Nature Switzerland AG.',
  'Copyright © 2014 by the authors.',
])('the statement %j before an abstract is taken out and kept', (rights) => {
  expect(splitAbstract(`${rights} ${body}`)).toEqual({ abstract: body, rights });
});

test('law is a subject, too', () => {
  const law = `${body} Copyright law of 1976 allows it, and copyrighted dances are rare.`;
  expect(splitAbstract(law)).toEqual({ abstract: law, rights: null });
});

test('a heading before an abstract is dropped', () => {
  expect(splitAbstract(`Abstract: ${body}`).abstract).toBe(body);
  expect(splitAbstract('Abstract interpretation of bees.').abstract).toMatch(/^Abstract int/);
});

test('a statement alone is kept where it stands', () => {
  expect(splitAbstract('© 2014 IEEE. Bees.').abstract).toBe('© 2014 IEEE. Bees.');
});

test('nothing is lost and nothing takes long', () => {
  const part = fc.constantFrom('©', ' 2014 ', 'All rights reserved', '. ', 'bees ', '(c) ', body);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join('').trim();
      const { abstract, rights } = splitAbstract(text);
      if (abstract === '') return;
      expect(abstract.length + (rights ?? '').length).toBeGreaterThanOrEqual(text.length - 2);
    }),
  );
  for (const noise of ['© '.repeat(50_000), 'copyright '.repeat(10_000), '. '.repeat(50_000)]) {
    const started = cpuTimeMs();
    splitAbstract(noise);
    expect(cpuTimeMs() - started).toBeLessThan(4000);
  }
});

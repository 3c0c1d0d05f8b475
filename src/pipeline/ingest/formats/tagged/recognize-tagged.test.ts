import { expect, test } from 'vitest';
import { recognizeFormat } from '../../records/recognize-format.ts';

const formatOf = (path: string, text: string) => {
  const recognized = recognizeFormat(path, text);
  return 'format' in recognized ? recognized.format.name : recognized.refusal.code;
};

test.each([
  ['TY  - JOUR\nTI  - One\nER  -\n', 'ris'],
  ['TY - JOUR\r\nTI - One\r\n', 'ris'],
  ['\r\n1.\rTY  - JOUR\rTI  - One\r', 'ris'],
  ['Exported today\n\nTY  - Journal Article\n', 'ris'],
  ['TI  - One\nER  -\n', 'ris'],
  ['\nPMID- 20481061\nOWN - NLM\n', 'medline'],
  ['UI  - 20481061\nTI  - One\nAB  - A\n', 'medline'],
  ['FN ISI Export Format\nVR 1.0\nPT J\nAU A, B\n', 'web-of-science'],
  ['PT J\r\nAU A, B\r\nTI One\r\n', 'web-of-science'],
])('%j is known by its content, whatever the file is called', (text, name) => {
  for (const path of ['a.txt', 'a', 'a.ris', 'a.isi']) expect(formatOf(path, text)).toBe(name);
});

test('the ending decides where content gives no sign', () => {
  expect(formatOf('a.ris', 'hello')).toBe('ris');
  expect(formatOf('a.nbib', 'hello')).toBe('medline');
  expect(formatOf('a.ciw.gz', 'hello')).toBe('web-of-science');
});

test('the ending does not stand against the signs of another format', () => {
  expect(formatOf('a.ris', '{"title":"One"}')).toBe('jsonl');
});

test('lines within JSON, XML or BibTeX are no signs', () => {
  const lines = 'TY  - JOUR\nTI  - One\nPMID- 12\nPT J\nTI One\n';
  for (const begin of ['{"a":\n', '@article{a,\n', '<?xml version="1.0"?>\n', '[\n'])
    for (const ending of ['ris', 'nbib', 'ciw', 'txt'])
      expect(['ris', 'medline', 'web-of-science']).not.toContain(
        formatOf(`a.${ending}`, begin + lines),
      );
});

test.each([
  'A paper\n\nWe say: PMID 12, and IS - if you will - TY for thanks.\n',
  'PT cruisers\n\nAU pairs and TI calculators are compared.\n',
])('%j is plain text', (text) => {
  expect(formatOf('a.txt', text)).toBe('text');
});

import { describe, expect, test } from 'vitest';
import { recognizeFormat } from '../../records/recognize-format.ts';

describe('a file is taken for a table', () => {
  const formatOf = (path: string, text: string) => {
    const recognized = recognizeFormat(path, text);
    return 'format' in recognized ? recognized.format.name : recognized.refusal.code;
  };
  const prose = `${'Words, and more words, '.repeat(15)}end.`;

  test.each(['a.csv', 'a.CSV', 'a.tsv.gz', 'a.tab'])('by its ending: %s', (path) => {
    expect(formatOf(path, 'anything')).toBe('csv');
  });

  test.each([
    'title,abstract\nOne,A',
    'PT\tAU\tTI\tSO\nJ\tA\tOne\tNature',
    '"Authors";"Title";"Year"\n"Lovelace, A.";"One";"1843"',
    'Exported today\nTitle,Abstract,DOI\nOne,A,10.1/x',
    `Title,Abstract\nOne,"${prose.repeat(80)}"`,
  ])('by its header: %.40j', (text) => {
    expect(formatOf('a.txt', text)).toBe('csv');
    expect(formatOf('a', text)).toBe('csv');
  });

  test.each([
    `Paper title, abstract\n${prose}`,
    `Title, abstract and keyword screening\n\n${prose}`,
    `Abstract, title, keywords\n${prose}`,
    `Title,Abstract\n\n${prose}`,
    `Title;\n${prose}`,
    `Title\n${prose}`,
    `About tables\n\n${prose}\n\nTitle, Abstract\n${prose}`,
    `Title | Year | Venue\n--- | --- | ---\nOne | 1 | x`,
    'Title,Abstract',
  ])('not where it is prose: %.40j', (text) => {
    expect(formatOf('a.txt', text)).toBe('text');
  });
});

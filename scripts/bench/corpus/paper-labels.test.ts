import { expect, test } from 'vitest';
import type { Paper } from '../../../src/domain/paper.ts';
import { joinLabels } from './paper-labels.ts';

/** Of a paper only the record's own id matters here. */
const corpusOf = (...ids: (string | null)[]) => ({
  papers: ids.map((sourceId) => ({ sourceId }) as Paper),
});

test('labels go to the papers of their records, in whatever order', () => {
  const jsonl = ['{"id":"b","label":"bees"}', '{"id":7,"label":"ants"}', '{"id":"c"}', ''];
  expect(joinLabels(corpusOf('7', 'b', 'c', null), jsonl.join('\n'))).toEqual({
    labelOf: ['ants', 'bees', null, null],
    labelCount: 2,
  });
});

test('papers without labels are not labelled', () => {
  expect(joinLabels(corpusOf('a'), 'A title\n\nAn abstract with a "label".')).toBeNull();
  expect(joinLabels(corpusOf('a'), '{"id":"a","label":""}')).toBeNull();
});

import { describe, expect, it } from 'vitest';
import { editionDate } from './edition-date.ts';

describe('the date of an edition', () => {
  it('is the author’s, else the build system’s, else the newest in the content', () => {
    const all = { given: '2025-07-31', sourceDateEpoch: '1700000000', newestInContent: '2024' };
    expect(editionDate(all)).toBe('2025-07-31');
    expect(editionDate({ ...all, given: undefined })).toBe('2023-11-14');
    expect(editionDate({ newestInContent: '2024' })).toBe('2024');
    expect(editionDate({ sourceDateEpoch: '', newestInContent: null })).toBeNull();
  });

  it.each(['2025', '2025-02-30', '31.07.2025', ''])('is not %j from the command line', (given) => {
    expect(() => editionDate({ given, newestInContent: null })).toThrow('Expected a day');
  });

  it.each(['soon', '-1', '1e99', '999999999999999'])('is not SOURCE_DATE_EPOCH=%s', (epoch) => {
    expect(() => editionDate({ sourceDateEpoch: epoch, newestInContent: null })).toThrow(
      'Expected seconds since 1970',
    );
  });
});

import type { Format } from './format.ts';

/** A first line such as `%0 Journal Article` or `%T A title`. */
const referLine = /^\s*%[0A-Z@!?*] \S/u;

/** The format of refer and of EndNote’s `.enw`: refused, with what the same programs give that is read. */
export const refer: Format = {
  name: 'refer',
  matches: (head) => referLine.test(head),
  *read(text) {
    yield {
      kind: 'broken',
      place: null,
      remark: {
        level: 'rejected',
        code: 'FILE-FORMAT',
        value: text.trimStart().split(/[\r\n]/, 1)[0] ?? '',
        message: 'There is no record in the file: it is in the tagged format of EndNote and refer.',
        hint: 'Take it from the same place as BibTeX or RIS. EndNote writes RIS by the output style “RefMan (RIS) Export”.',
      },
    };
  },
};

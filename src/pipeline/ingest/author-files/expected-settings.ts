/** What a setting may hold (completes "expected …") and how it may be written. */
export interface ExpectedSetting {
  readonly expected: string;
  readonly example: string;
}

/** By path; the entries of a list share one. */
export const expectedSettings: Readonly<Record<string, ExpectedSetting>> = {
  title: { expected: 'text of 1 to 200 characters', example: 'title: Language models' },
  site: {
    expected: 'an address that begins with https:// or http://',
    example: 'site: https://lab.example.org',
  },
  base: {
    expected: 'a path of letters, digits and . _ ~ - that begins and ends with a slash',
    example: 'base: /map/',
  },
  repository: {
    expected: 'an address that begins with https:// or http://',
    example: 'repository: https://github.com/lab/map',
  },
  index: { expected: 'true or false', example: 'index: false' },
  language: { expected: 'a language tag', example: 'language: en' },
  themes: { expected: 'keys below it', example: 'themes: { count: 12 }' },
  'themes.count': {
    expected: '"auto" or a whole number from 1 to 200',
    example: 'themes: { count: 12 }',
  },
  'themes.stability': {
    expected: 'one of low, normal and high',
    example: 'themes: { stability: high }',
  },
  stopwords: { expected: 'a list of words', example: 'stopwords: [approach, novel]' },
  abstracts: { expected: 'one of full, excerpt and none', example: 'abstracts: excerpt' },
  duplicates: {
    expected: 'keys below it',
    example: 'duplicates: { keep: [[4k2m9x7q, 10.1234/abcd]] }',
  },
  'duplicates.join': {
    expected: 'a list of pairs of ids',
    example: 'duplicates: { join: [[4k2m9x7q, 10.1234/abcd]] }',
  },
  'duplicates.keep': {
    expected: 'a list of pairs of ids',
    example: 'duplicates: { keep: [[4k2m9x7q, 10.1234/abcd]] }',
  },
  paperPages: { expected: '"all", "none" or a whole number', example: 'paperPages: all' },
  gates: { expected: 'keys below it', example: 'gates: { shrinkShare: 0.2 }' },
  'gates.shrinkShare': {
    expected: 'a number from 0 to 1',
    example: 'gates: { shrinkShare: 0.2 }',
  },
  'gates.shrinkPapers': {
    expected: 'a whole number',
    example: 'gates: { shrinkPapers: 100 }',
  },
  'gates.abstractsShare': {
    expected: 'a number from 0 to 1',
    example: 'gates: { abstractsShare: 0.3 }',
  },
  'gates.themesShare': {
    expected: 'a number from 0 to 1',
    example: 'gates: { themesShare: 0.4 }',
  },
  'gates.positionsShare': {
    expected: 'a number from 0 to 1',
    example: 'gates: { positionsShare: 0.1 }',
  },
  retire: { expected: 'a list of names of pages', example: 'retire: [about]' },
  forget: { expected: 'a list of ids of papers', example: 'forget: [4k2m9x7q]' },
};

/** Settings that hold text, or lists of text, however it looks: `title: 2025` is the text "2025". */
export const textSettings: readonly string[] = [
  'title',
  'site',
  'base',
  'repository',
  'language',
  'stopwords',
  'retire',
  'forget',
  'duplicates.join',
  'duplicates.keep',
];

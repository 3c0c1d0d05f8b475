import fc from 'fast-check';
import { paperTypes, type Paper } from '../domain/paper.ts';

/** What a source says of a paper, after all checks. */
type Fields = Omit<Paper, 'id' | 'slug'>;
/** Fields as a reader would hand them over. */
export type UnsettledFields = Readonly<Record<string, unknown>>;

/** Repairs and checks fields; null where nothing usable is left. */
export type Settle = (fields: UnsettledFields) => Fields | null;

/** Bits of text that formats or programs have a use for. */
const bits = [
  ...[
    'a',
    'word',
    'Maps',
    'of',
    ' ',
    ' ',
    ' ',
    '. ',
    ', ',
    '; ',
    ': ',
    'é',
    'ß',
    '张伟',
    '😀',
    'e\u0301',
  ],
  ...[
    '{',
    '}',
    '\\',
    '%',
    '#',
    '&',
    '_',
    '~',
    '^',
    '$',
    '$',
    '"',
    '""',
    "'",
    "''",
    '`',
    '``',
    '@',
    '|',
    '/',
  ],
  ...[
    '-',
    '--',
    '---',
    '–',
    '“',
    '”',
    '=',
    '<',
    '>',
    'p<0.05',
    ' and ',
    '1',
    '2020',
    '(',
    ')',
    '[',
    ']',
  ],
  ...[
    '<i>',
    '</i>',
    '<b>',
    '</b>',
    '<sub>',
    '</sub>',
    '<sup>2</sup>',
    '<i>x</i>',
    '<sup>',
    '</sup>',
  ],
  ...[
    '$x^2$',
    '$\\alpha_{1}$',
    '$a$5',
    '\\(y\\)',
    '\\(\\beta\\)3',
    '$$z$$',
    '\\textit{',
    '\\&',
    '\\\\',
    "\\'",
  ],
  ...[
    '@article{key,',
    ', title = "x",',
    ', year = 2020,',
    '},\n',
    'ER  - ',
    'TY  - JOUR',
    '\n',
    '\r\n',
    '\t',
  ],
  ...[
    '\0',
    '\u0007',
    '\u2028',
    '\ud800',
    '\u00a0',
    '\u200b',
    '\u202e',
    '&amp;',
    '&lt;',
    'https://a.org/b_c?d=%20',
  ],
];

const text = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...bits) },
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(''));
const line = fc.oneof(fc.constantFrom('Science & Art', '12', 'S-3', 'C#'), text);

const word = fc.constantFrom(
  ...[
    'Vaswani',
    'Müller',
    'O’Neill',
    "O'Neill",
    'Pérez-García',
    'de',
    'Silva',
    'Van',
    'von',
    'And',
    'and',
    'Others',
  ],
  ...[
    'Staff',
    'Jr.',
    'III',
    'V',
    'A.',
    'B. C.',
    'Ludwig',
    'École',
    '张',
    '伟',
    'Smith,',
    'x;y',
    '"Q"',
    'a=b',
    'Team',
  ],
);
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });
const namePart = fc.oneof({ weight: 5, arbitrary: words }, text);
const author = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      family: namePart,
      given: namePart,
      particle: optional(fc.oneof(fc.constantFrom('van', 'van der', 'de la', 'd’'), namePart)),
      suffix: optional(fc.oneof(fc.constantFrom('Jr.', 'III'), namePart)),
    }),
  },
  fc.record({ family: namePart, suffix: optional(namePart) }),
  fc.record({
    literal: fc.oneof(
      fc.constantFrom(
        'Barnes and Noble',
        'Smith, J and Jones, K',
        'World Health Organization',
        '张伟',
      ),
      text,
    ),
  }),
);

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const pathText = fc
  .array(fc.constantFrom(...'ab1._~-/?#&=:@!$()*+%,;'.split(''), '%20', 'year=2020,'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));
const address = pathText.map((path) => `https://example.org/${path}x`);
const pages = fc.oneof(
  fc.constantFrom('433-460', 'e0134826', '1-3, 5-7', 'S1-S12', '12', '7-7', '-'),
  text,
);
const date = fc.oneof(
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }) }).map(({ year }) => String(year)),
  fc.constantFrom('2020-05', '2020-05-12', '1999-12-31', '2024-02-29'),
);

const unsettled = fc.record(
  {
    id: fc.oneof(fc.constantFrom('smith2020', '12', '10.1000/ABC', 'https://a.org/~b_c'), text),
    abstract: fc.oneof(
      text,
      fc.array(text, { maxLength: 20 }).map((parts) => parts.join(' ')),
    ),
    authors: fc.array(author, { maxLength: 4 }),
    date,
    type: fc.constantFrom(...paperTypes),
    venue: fc.oneof(fc.constantFrom('arXiv', 'www.example.org', 'Nature'), line),
    volume: line,
    issue: fc.oneof(fc.constantFrom('3', 'arXiv:1'), line),
    pages,
    doi: pathText.map((path) => `10.1000/${path}x`),
    arxiv: fc.constantFrom('2101.00010', 'hep-th/9901001'),
    pmid: digits(8),
    acl: fc.constantFrom('2020.acl-main.1', 'P19-1001'),
    openalex: digits(6).map((number) => `W${number}`),
    semanticScholar: digits(40),
    url: address,
    pdf: address,
    language: fc.constantFrom('en', 'pt-BR', 'zh-Hant'),
    keywords: fc.array(fc.oneof(words, line), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);

/**
 * Papers with hostile and common texts in every field. They are settled until nothing changes any more: what is settled
 * once more on its way through a file must come out the same.
 */
export function arbitraryPapers(settle: Settle): fc.Arbitrary<Fields> {
  return fc
    .tuple(text, unsettled)
    .map(([title, fields]) => settledFully({ title, ...fields }, settle))
    .filter((fields) => fields !== null);
}

function settledFully(raw: UnsettledFields, settle: Settle): Fields | null {
  let fields = settle(raw);
  for (let round = 0; round < 6 && fields !== null; round++) {
    const { sourceId: id, ...others } = fields;
    const next = settle({ id, ...others });
    if (JSON.stringify(next) === JSON.stringify(fields)) return fields;
    fields = next;
  }
  return null;
}

import { describe, expect, test } from 'vitest';
import type { RawItem } from '../../records/raw-record.ts';
import { recognizeFormat } from '../../records/recognize-format.ts';
import { arxivAtom } from './arxiv-atom.ts';
import { cpuTimeMs } from '../../../../testing/cpu-time.ts';

const feed = (inner: string, attributes = 'xmlns="http://www.w3.org/2005/Atom"') =>
  `<feed ${attributes}>${inner}</feed>`;
const entry = (title: string) => `<entry><title>${title}</title></entry>`;
const read = (text: string): readonly RawItem[] => [...arxivAtom.read(text)];
/** Reads a file by the format that it is recognised as. */
const readAny = (text: string): readonly RawItem[] => {
  const recognized = recognizeFormat('papers/a.xml', text);
  return 'format' in recognized ? [...recognized.format.read(text)] : [];
};
const outline = (items: readonly RawItem[]) =>
  items.map((item) => {
    const line = item.place?.line ?? null;
    if (item.kind === 'record') return [line, item.fields.title];
    return [line, item.kind, item.remark.code];
  });
const titles = (text: string) =>
  read(text).map((item) => item.kind === 'record' && item.fields.title);
const timed = (run: () => void): number => {
  const start = cpuTimeMs();
  run();
  return cpuTimeMs() - start;
};

describe('entities', () => {
  test('a file whose entities multiply is refused, fast', () => {
    const lol = Array.from(
      { length: 9 },
      (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
    ).join('\n');
    const text = `<!DOCTYPE feed [<!ENTITY l0 "lol">${lol}]>${feed(entry('&l9;'))}`;
    expect(timed(() => read(text))).toBeLessThan(4000);
    expect(outline(readAny(text))).toEqual([[null, 'broken', 'XML-DTD']]);
    expect(outline(readAny(text.replaceAll('feed', 'lolz')))).toEqual([
      [null, 'broken', 'XML-DTD'],
    ]);
  });

  test('a long entity that is used 20,000 times is refused, fast', () => {
    const text = `<!DOCTYPE feed [<!ENTITY a "${'x'.repeat(9000)}">]>${feed(entry('&a;'.repeat(20_000)))}`;
    expect(timed(() => read(text))).toBeLessThan(4000);
    expect(outline(read(text))).toEqual([[null, 'broken', 'XML-DTD']]);
  });

  test('300,000 references to characters take little time', () => {
    const text = feed(entry('&#65;'.repeat(300_000)));
    expect(timed(() => read(text))).toBeLessThan(4000);
    expect(titles(text)).toEqual(['A'.repeat(300_000)]);
  });

  test('external entities are refused and never fetched', () => {
    const text = `<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]>${feed(entry('&x;'))}`;
    expect(outline(read(text))).toEqual([[null, 'broken', 'XML-DTD']]);
  });

  test('the address of a DTD elsewhere is passed over', () => {
    const text = `<!DOCTYPE feed PUBLIC "-//NLM//DTD" "https://dtd.example.org/a.dtd">${feed(entry('Bees'))}`;
    expect(titles(text)).toEqual(['Bees']);
  });

  test('entities of HTML are characters', () => {
    expect(titles(feed(entry('Bees&nbsp;&amp; &Eacute;t&eacute; &lt; 3')))).toEqual([
      'Bees & Été < 3',
    ]);
  });

  test('an entity that nobody knows costs its record, not the file', () => {
    const text = feed(
      `\n${entry('&h;')}\n${entry('&toString;')}\n${entry('&#0;')}\n${entry('Wasps')}`,
    );
    expect(outline(read(text))).toEqual([
      [2, 'broken', 'XML-ENTITY'],
      [3, 'broken', 'XML-ENTITY'],
      [4, 'broken', 'XML-ENTITY'],
      [5, 'Wasps'],
    ]);
  });
});

describe('structure', () => {
  test('of a file that is not well-formed, the records before stay', () => {
    const text = feed(`\n${entry('Bees')}\n<entry><title>Wasps</entry>\n${entry('Ants')}`);
    expect(outline(read(text))).toEqual([
      [2, 'Bees'],
      [3, 'broken', 'XML-BROKEN'],
    ]);
    const [, broken] = read(text);
    expect(broken?.kind === 'broken' && broken.remark.message).toMatchInlineSnapshot(
      `"The XML is broken on line 3 (unexpected close tag); nothing from there on was read."`,
    );
  });

  test.each([
    ['an end that fits to nothing', `<entry><title>Wasps</title></feed>`],
    ['a file that was cut off', `<entry><title>Wasps</title>`],
    ['a bare ampersand', `<entry><title>AT&T</title></entry>${entry('Ants; &amp;')}`],
    ['an attribute without quotes', `<entry a=b></entry>`],
    ['a start tag in a value', `<entry a="<"></entry>`],
  ])('%s ends the reading', (_, rest) => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom">\n${entry('Bees')}${rest}`;
    expect(outline(read(text))).toEqual([
      [2, 'Bees'],
      [2, 'broken', 'XML-BROKEN'],
    ]);
  });

  test('a record that is nested too deep is rejected, fast, and the next is read', () => {
    const deep = '<a>'.repeat(16_000) + '</a>'.repeat(16_000);
    const text = feed(`<entry><title>Deep</title>${deep}</entry>\n${entry('Bees')}`);
    expect(timed(() => read(text))).toBeLessThan(4000);
    expect(outline(read(text))).toEqual([
      [1, 'broken', 'XML-DEEP'],
      [2, 'Bees'],
    ]);
  });

  test('64 levels below a record are read, 65 not', () => {
    const nested = (depth: number) => `${'<i>'.repeat(depth)}x${'</i>'.repeat(depth)}`;
    const text = (depth: number) => feed(`<entry><title>${nested(depth)}</title></entry>`);
    expect(titles(text(63))).toEqual([nested(63)]);
    expect(outline(read(text(64)))).toEqual([[1, 'broken', 'XML-DEEP']]);
  });

  test.each(['<a>', '<a xmlns:b="c">', '<a></b>', '</a>', '&amp', '<!--', '<![CDATA[', '\u0001'])(
    '100 KB of %j take little time',
    (unit) => {
      const open = '<feed xmlns="http://www.w3.org/2005/Atom">';
      const flood = unit.repeat(100_000 / unit.length);
      for (const text of [flood, open + flood, `${open}<entry>${flood}`])
        expect(timed(() => read(text))).toBeLessThan(4000);
    },
  );

  test('a control character costs its record and is named with its line', () => {
    const text = feed(`\n${entry('Be\u0001es')}\n${entry('Wasps')}`);
    expect(outline(read(text))).toEqual([
      [2, 'broken', 'XML-CONTROL'],
      [3, 'Wasps'],
    ]);
    const [broken] = read(text);
    expect(broken?.kind === 'broken' && broken.remark.message).toContain('line 2, column 17,');
    const declared = `<?xml version="1.0"?>${feed(entry('\u0001'))}`;
    const [first] = read(declared);
    const column = declared.indexOf('\u0001') + 1;
    expect(first?.kind === 'broken' && first.remark.message).toContain(`line 1, column ${column},`);
  });

  test('a control character outside of records is told of', () => {
    expect(outline(read(feed(`\u0001\n${entry('Bees')}`)))).toEqual([
      [1, 'remark', 'XML-CONTROL'],
      [2, 'Bees'],
    ]);
  });

  test.each(['\n', '\r\n', '\r'])('lines are counted where they end with %j', (end) => {
    const text = [
      '<?xml version="1.0"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<entry',
      '>',
    ]
      .join(end)
      .concat('<title>Bees</title></entry></feed>');
    expect(outline(read(text))).toEqual([[3, 'Bees']]);
  });

  test('the encoding that a file names means nothing, for it is decoded', () => {
    const text = `\n<?xml version="1.0" encoding="UTF-16"?>\n${feed(entry('Bees'))}`;
    expect(outline(read(text))).toEqual([[3, 'Bees']]);
  });

  test('a file without records is rejected', () => {
    expect(outline(read(feed('')))).toEqual([[null, 'broken', 'XML-EMPTY']]);
  });
});

describe('XML of no format that is read', () => {
  test('is refused with the name of its root', () => {
    const [item] = readAny('<?xml version="1.0"?>\n<svg:svg xmlns:svg="a"><g/></svg:svg>');
    expect(item).toMatchObject({ kind: 'broken', place: null, remark: { code: 'XML-UNKNOWN' } });
    expect(item?.kind === 'broken' && item.remark.message).toContain('`svg`');
  });

  test('is refused where it has no root', () => {
    expect(outline(readAny('<?xml version="1.0"?> <!-- nothing -->'))).toEqual([
      [null, 'broken', 'XML-UNKNOWN'],
    ]);
  });

  test('is not text that begins with a tag of a title', () => {
    const recognized = recognizeFormat('papers/a.txt', '<i>Apis</i> at night\n\nThey fly.\n');
    expect('format' in recognized && recognized.format.name).toBe('text');
  });
});

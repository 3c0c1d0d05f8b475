import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { chinese } from '../testing/planted-languages/zh.ts';
import { french } from '../testing/planted-languages/fr.ts';
import { german } from '../testing/planted-languages/de.ts';
import { portuguese } from '../testing/planted-languages/pt.ts';
import { russian } from '../testing/planted-languages/ru.ts';
import { spanish } from '../testing/planted-languages/es.ts';
import { findLanguageChange } from './language-change.ts';
import { KNOWN_WORDS } from './known-words.ts';
import { tokenize } from './tokens.ts';

const english =
  'We measure how much water the soils of two forests hold in the summer. It is shown that old trees with deep roots are better off than young ones, and that they recover as soon as there is rain. The data are free to use.';

/** The languages before and after the change, and the first words behind it. */
function changeOf(text: string): [string, string, string] | null {
  const runs = tokenize(text);
  const words = runs.flat();
  const starts = new Set(runs.map((_, index) => runs.slice(0, index).flat().length));
  const change = findLanguageChange(
    Uint32Array.from(words, ({ word }) => KNOWN_WORDS.evidenceOf(word)),
    (place) => starts.has(place),
  );
  if (change === null) return null;
  const next = words.slice(change.at, change.at + 2).map(({ surface }) => surface);
  return [change.before, change.after, next.join(' ')];
}

/** Two planted abstracts of one theme, without their titles. */
const abstractsOf = (planted: readonly (readonly string[])[]): string =>
  (planted[1] ?? [])
    .slice(0, 2)
    .map((text) => text.split(' | ')[1] ?? '')
    .join(' ');

describe('an abstract with its translation behind it', () => {
  test.each([
    ['German', german, 'de'],
    ['French', french, 'fr'],
    ['Spanish', spanish, 'es'],
    ['Portuguese', portuguese, 'pt'],
    ['Russian', russian, 'ru'],
    ['Chinese', chinese, 'zh'],
  ])('is parted between %s and English, whichever comes first', (_, planted, tag) => {
    const other = abstractsOf(planted);
    expect(changeOf(`${other} ${english}`)).toEqual([tag, 'en', 'We measure']);
    const back = changeOf(`${english} ${other}`);
    expect(back?.slice(0, 2)).toEqual(['en', tag]);
    expect(other.startsWith(back?.[2].split(' ')[0] ?? '?')).toBe(true);
  });

  test('is not parted within a sentence', () => {
    expect(changeOf(`${abstractsOf(german)} ${english}`.replace(/[.,]/gu, ''))).toBeNull();
  });
});

describe('an abstract', () => {
  test.each([
    ['in one language', abstractsOf(french)],
    ['that quotes a title in another', `${abstractsOf(french)} The Art of the Fugue.`],
    ['too short to tell', 'Wir zeigen es. We show it.'],
    ['without words', ''],
  ])('%s does not change', (_, text) => {
    expect(changeOf(text)).toBeNull();
  });
});

test.runIf(hasCorpora)('of a thousand real abstracts in one language none changes', () => {
  const texts = readFileSync(join(corporaDir, 'acl-1k.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { abstract: string }).abstract);
  expect(texts.filter((text) => changeOf(text) !== null)).toEqual([]);
});

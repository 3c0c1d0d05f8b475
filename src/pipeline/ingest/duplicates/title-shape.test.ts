import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTitles, countTellingWords, TitleShape } from './title-shape.ts';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';

const compare = (left: string, right: string) =>
  compareTitles(new TitleShape(left), new TitleShape(right));

describe('two titles', () => {
  test.each([
    ['Deep maps: a survey', 'DEEP MAPS — A Survey.'],
    ['Naïve Schrödinger maps', 'Naive Schrodinger Maps'],
    ['Pre-training for maps', 'Pretraining for Maps'],
    ['A survey of the maps', 'Survey of maps'],
    ['Maps & charts', 'Maps and charts'],
    ['CO<sub>2</sub> in <i>E. coli</i>', 'CO$_2$ in E. coli'],
    ['RETRACTED: Deep maps', 'Deep maps'],
    ['語言模型', '語言模型'],
    ['Life with COVID-19', 'Life with COVID19'],
  ])('are the same but for their form: %s, %s', (left, right) => {
    expect(compare(left, right)).toBe('same');
  });

  test.each([
    ['Modelling the behaviour of very large crowds', 'Modeling the behavior of very large crowds'],
    ['Tokenisation of agglutinative languages', 'Tokenization of agglutinative languages'],
    ['Attention is all you need, once more', 'Attenton is all you need, once more'],
    ['Neural machine translation of rare words', 'Neural machine translatoin of rare words'],
    ['Neural machine translation of rare words', 'Neural machine translstion of rare words'],
  ])('differ by slips of typing: %s, %s', (left, right) => {
    expect(compare(left, right)).toBe('slips');
  });

  test.each([
    ['Removal of nitrite from ground water', 'Removal of nitrate from ground water'],
    ['Micro-economics of small island states', 'Macro-economics of small island states'],
  ])('differ by letters that may change the sense: %s, %s', (left, right) => {
    expect(compare(left, right)).toBe('edits');
  });

  test.each([
    ['Atlas of deep maps, part I', 'Atlas of deep maps, part II'],
    ['Atlas of deep maps in many parts 1', 'Atlas of deep maps in many parts 2'],
    ['Overview of the 2019 shared task on maps', 'Overview of the 2020 shared task on maps'],
    ['The first workshop on maps of small things', 'The third workshop on maps of small things'],
    ['A map of hepatitis B in northern countries', 'A map of hepatitis C in northern countries'],
    ['Supervised learning of map projections', 'Unsupervised learning of map projections'],
    ['Hypertension among makers of large maps', 'Hypotension among makers of large maps'],
    [
      'Erratum: A very long title about all of the small things on a map',
      'A very long title about all of the small things on a map',
    ],
    ['Maps with a legend for everyone', 'Maps without a legend for everyone'],
    ['Deep maps', 'Deep naps'],
    ['Programming in C++', 'Programming in C#'],
    ['Section 1 2 of maps', 'Section 12 of maps'],
  ])('are two: %s, %s', (left, right) => {
    expect(compare(left, right) === 'same' || compare(left, right) === 'slips').toBe(false);
  });

  test('are compared alike both ways, and one that is the same has the same letters', () => {
    const word = fc.constantFrom(
      'maps',
      'mapping',
      'maping',
      'II',
      '2',
      'a',
      'atlas',
      'atlsa',
      '!',
    );
    const title = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(title, title, (left, right) => {
        expect(compare(left, right)).toBe(compare(right, left));
        expect(compare(left, left)).toBe('same');
        const [one, other] = [new TitleShape(left), new TitleShape(right)];
        // Blocks for comparisons miss nothing that is nearly the same.
        if (compareTitles(one, other) !== null)
          expect(one.letters === other.letters || one.slipKey === other.slipKey).toBe(true);
      }),
    );
  });

  test('take no longer for being long', () => {
    const start = cpuTimeMs();
    for (const long of [
      'a'.repeat(100_000),
      '<'.repeat(100_000),
      'i '.repeat(50_000),
      '& '.repeat(50_000),
    ])
      compare(long, `${long} maps`);
    expect(cpuTimeMs() - start).toBeLessThan(2000);
  });
});

describe('a title', () => {
  test.each([
    'Preface',
    'Editorial',
    'Introduction to the Special Issue',
    'Letter to the Editor',
    'Volume 12',
    '!!!',
  ])('is one of many: %s', (title) => {
    expect(new TitleShape(title).isGeneric).toBe(true);
  });

  test.each(['Introduction to deep maps', 'Maps', '語言模型'])('is one of its own: %s', (title) => {
    expect(new TitleShape(title).isGeneric).toBe(false);
  });

  test.each([
    ['Erratum: Deep maps', 'correction'],
    ['Correction to: Deep maps', 'correction'],
    ['Deep maps (Corrigendum)', 'correction'],
    ['Retraction: Deep maps', 'retraction'],
    ['Reply to Smith', 'reply'],
    ["Authors' response", 'reply'],
    ['Comment on “Deep maps”', 'comment'],
    ['Deep maps', ''],
    ['RETRACTED: Deep maps', ''],
  ])('says whether it is a remark about a paper: %s', (title, notice) => {
    expect(new TitleShape(title).notice).toBe(notice);
  });

  test.each([
    ['Maps', 1],
    ['A map of the small things on the sea', 3],
    ['We show results', 0],
  ])('tells by its words: %s', (title, count) => {
    expect(countTellingWords(title)).toBe(count);
  });
});

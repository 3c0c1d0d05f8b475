import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corporaDir, hasCorpora } from '../testing/corpora.ts';
import { chinese } from '../testing/planted-languages/zh.ts';
import { dutch } from '../testing/planted-languages/nl.ts';
import { french } from '../testing/planted-languages/fr.ts';
import { german } from '../testing/planted-languages/de.ts';
import { italian } from '../testing/planted-languages/it.ts';
import { japanese } from '../testing/planted-languages/ja.ts';
import { korean } from '../testing/planted-languages/ko.ts';
import { portuguese } from '../testing/planted-languages/pt.ts';
import { russian } from '../testing/planted-languages/ru.ts';
import { spanish } from '../testing/planted-languages/es.ts';
import { detectLanguage } from './detect-language.ts';

const byTag = {
  ...{ de: german, es: spanish, fr: french, it: italian, ja: japanese, ko: korean, nl: dutch },
  ...{ pt: portuguese, ru: russian, zh: chinese },
};

describe('a text', () => {
  test.each(Object.entries(byTag))('in %s is recognized, title and abstract', (tag, groups) => {
    const found = groups.flat().map((text) => detectLanguage(text));
    expect(found.filter((language) => language !== tag)).toEqual([]);
  });

  test('in English is recognized', () => {
    expect(detectLanguage('We show that the model is better than those of earlier work.')).toBe(
      'en',
    );
  });

  test.each([
    ['Spanish', 'Un estudio de los efectos de la lectura en los niños con más de seis años', 'es'],
    ['Portuguese', 'Um estudo dos efeitos da leitura nas crianças com mais de seis anos', 'pt'],
    ['Italian', 'Uno studio degli effetti della lettura nei bambini con più di sei anni', 'it'],
  ])('in %s is told from its neighbours', (_, text, tag) => {
    expect(detectLanguage(text)).toBe(tag);
  });

  test.each([
    [
      'Ukrainian, whose letters Russian does not have',
      'Дослідження впливу читання на дітей',
      'und',
    ],
    ['Greek', 'Η επίδραση της ανάγνωσης στα παιδιά', 'und'],
    ['Arabic', 'أثر القراءة على الأطفال في المدارس', 'und'],
  ])('in %s is in none that we know', (_, text, tag) => {
    expect(detectLanguage(text)).toBe(tag);
  });

  test.each([
    [
      'Danish',
      'Vi undersøger, hvordan skovens jord holder på vandet om sommeren, og viser, at de gamle træer klarer sig bedre end de unge. Der er flere grunde til, at rødderne når dybere.',
    ],
    [
      'Norwegian',
      'Vi undersøker hvordan jorda i skogen holder på vannet om sommeren, og viser at de gamle trærne klarer seg bedre enn de unge. Det er flere grunner til at røttene når dypere.',
    ],
    [
      'Polish',
      'Badamy, jak gleba w lesie zatrzymuje wodę latem, i pokazujemy, że stare drzewa radzą sobie lepiej niż młode.',
    ],
    [
      'Finnish',
      'Tutkimme, miten metsän maaperä pidättää vettä kesällä, ja osoitamme, että vanhat puut selviävät paremmin kuin nuoret. On monta syytä siihen, että juuret ulottuvat syvemmälle.',
    ],
    [
      'Turkish',
      'Ormanın toprağının yazın suyu nasıl tuttuğunu inceliyoruz ve yaşlı ağaçların genç ağaçlardan daha iyi durumda olduğunu gösteriyoruz.',
    ],
  ])(
    'in %s is in none that we know, though it shares small words with Dutch or none',
    (_, text) => {
      expect(detectLanguage(text)).toBe('und');
    },
  );

  test('in English about Polish words stays English', () => {
    expect(detectLanguage('Køpsala: Transition Graph Parsing with Efficient Training')).toBeNull();
    expect(
      detectLanguage(
        'We show how the words książka, gżegżółka and źdźbło are read by children of six years who have not been to school, and what it is that makes each of them hard to read.',
      ),
    ).toBe('en');
  });

  test('of a few words without small ones tells nothing', () => {
    expect(detectLanguage('Neural machine translation')).toBeNull();
    expect(detectLanguage('Réseaux neuronaux')).toBeNull();
    expect(detectLanguage('')).toBeNull();
  });

  test('in Chinese with many English names stays Chinese', () => {
    expect(
      detectLanguage('本文提出一种基于 BERT 和 Transformer 的机器翻译方法，并在 WMT 数据集上评测'),
    ).toBe('zh');
  });

  test('of Han characters alone may be Japanese, so a short one tells nothing', () => {
    expect(detectLanguage('機械翻訳')).toBeNull();
  });

  test('of any kind is judged without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        detectLanguage(text);
      }),
    );
  });
});

test.runIf(hasCorpora)('real abstracts in French, Chinese and English are told apart', () => {
  const records = readFileSync(join(corporaDir, 'acl-1k.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { title: string; abstract: string; language?: string });
  const tags: Readonly<Record<string, string>> = { fra: 'fr', zho: 'zh', eng: 'en' };
  const labelled = records.flatMap(({ abstract, language }) => {
    const tag = tags[language ?? ''];
    return tag === undefined ? [] : [{ abstract, tag }];
  });
  const wrong = labelled.filter(({ abstract, tag }) => detectLanguage(abstract) !== tag);
  expect(labelled.length).toBeGreaterThan(40);
  // Some that are called Chinese are in English.
  expect(wrong.length / labelled.length).toBeLessThan(0.04);
});

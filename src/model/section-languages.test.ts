import { describe, expect, test } from 'vitest';
import { weighText } from './detect-language.ts';
import type { LanguageTag } from './languages/language.ts';
import { sectionLanguages } from './section-languages.ts';

const germanAbstract =
  'Wir zeigen, dass die Methode auch bei kleinen Daten besser ist als die anderen, und beschreiben, wie sie in der Praxis eingesetzt werden kann.';
const englishAbstract =
  'We show that the method is better than the others with small data, and we describe how it can be used in practice by those who have no more than that.';

const languagesOf = (
  title: string,
  abstract: string,
  { given = null, map = 'en' }: { given?: LanguageTag | null; map?: LanguageTag } = {},
) => sectionLanguages({ title: weighText(title), abstract: weighText(abstract) }, { given, map });

describe('title and abstract', () => {
  test('may be in two languages', () => {
    expect(
      languagesOf(
        'Wie sich die Übersetzung von Namen auf das Verstehen der Märchen auswirkt',
        englishAbstract,
      ),
    ).toEqual(['de', 'en']);
  });

  test('that tell nothing are in the language of the other', () => {
    expect(languagesOf('Neuronale Netze', germanAbstract)).toEqual(['de', 'de']);
  });

  test('that both tell nothing are in that of the map', () => {
    expect(languagesOf('Réseaux neuronaux', '', { map: 'fr' })).toEqual(['fr', 'fr']);
  });

  test('are in the language that the record names', () => {
    expect(languagesOf('Neuronale Netze', '', { given: 'de' })).toEqual(['de', 'de']);
  });

  test('are not where the text plainly says another', () => {
    expect(languagesOf('Neural networks', englishAbstract, { given: 'de' })).toEqual(['de', 'en']);
    expect(languagesOf('神经网络机器翻译', '', { given: 'en' })).toEqual(['zh', 'en']);
  });
});

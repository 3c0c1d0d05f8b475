import { paperTypes, type PaperType } from '../../../../domain/paper.ts';

/** Words of exports for each kind, in lower case, letters only; codes are those of RIS. */
const words: Readonly<Partial<Record<PaperType, string>>> = {
  'article-journal':
    'article|journalarticle|journal|journals|jour|researcharticle|reviewarticle|review|letter|note|editorial|shortsurvey|datapaper|erratum|casereport|articleinpress|earlyaccessarticle|ieeejournals|ietjournals|ibmjournals|meetingabstract|ejour',
  article: 'preprint|postedcontent|workingpaper|unpb',
  'article-magazine': 'magazinearticle|magazine|mgzn|ieeemagazines',
  'article-newspaper': 'newspaperarticle|newspaper|news',
  'paper-conference':
    'conferencepaper|conferencepapers|proceedingspaper|proceedingsarticle|inproceedings|conference|conf|cpaper|conferenceproceeding|conferencereview|ieeeconferences|ietconferences',
  chapter: 'chapter|bookchapter|booksection|chap|inbook|incollection|conferencechapter',
  book: 'book|books|monograph|editedbook|referencework|conferenceproceedings',
  thesis: 'thesis|phdthesis|mastersthesis|dissertation|doctoralthesis|thes',
  report: 'report|techreport|technicalreport|rprt',
  review: 'bookreview|softwarereview|filmreview',
  dataset: 'dataset|data',
  software: 'software|computerprogram|comp',
  patent: 'patent|pat',
  speech: 'presentation|conferenceabstract|poster|talk|slide',
  standard: 'standard|standards|ieeestandards|stand',
  webpage: 'webpage|website|blogpost|elec|blog',
  'entry-encyclopedia':
    'encyclopediaarticle|referenceworkentry|dictionaryentry|referenceentry|ency',
  document: 'document|manuscript|other|gen|misc',
};

const typesByWord: ReadonlyMap<string, PaperType> = new Map([
  ...paperTypes.map((type) => [type.replaceAll('-', ''), type] as const),
  ...(Object.entries(words) as [PaperType, string][]).flatMap(([type, list]) =>
    list.split('|').map((word) => [word, type] as const),
  ),
]);

/** A kind of paper from the words of an export, of several the first; undefined for words that say none. */
export function paperType(text: string): PaperType | undefined {
  const [first = ''] = text.split(/[;|,]/u, 1);
  return typesByWord.get(first.toLowerCase().replaceAll(/[^a-z]/gu, ''));
}

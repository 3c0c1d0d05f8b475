import type { PaperType } from '../../../../domain/paper.ts';

const types: ReadonlyMap<string, PaperType> = new Map([
  ['journalArticle', 'article-journal'],
  ['magazineArticle', 'article-magazine'],
  ['newspaperArticle', 'article-newspaper'],
  ['preprint', 'article'],
  ['manuscript', 'document'],
  ['document', 'document'],
  ['conferencePaper', 'paper-conference'],
  ['bookSection', 'chapter'],
  ['book', 'book'],
  ['thesis', 'thesis'],
  ['report', 'report'],
  ['dataset', 'dataset'],
  ['computerProgram', 'software'],
  ['patent', 'patent'],
  ['presentation', 'speech'],
  ['standard', 'standard'],
  ['webpage', 'webpage'],
  ['blogPost', 'webpage'],
  ['forumPost', 'webpage'],
  ['encyclopediaArticle', 'entry-encyclopedia'],
  ['dictionaryEntry', 'entry-encyclopedia'],
]);

/** What an item of Zotero is in the words of CSL. */
export function paperType(itemType: string): PaperType | undefined {
  return types.get(itemType);
}

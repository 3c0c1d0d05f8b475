import { foldText } from './slug-words.ts';

/** Letters and digits that look like Latin letters, and those letters (after UTS 39, the common ones only). */
const doubles: ReadonlyMap<string, string> = new Map(
  [
    ['АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁһԛԝӏ', 'ABESIJKMHOPCTXYaesijopcxydhqwl'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγινορυ', 'ABEZHIKMNOPTYXayivopu'],
    ['ɑɡ01', 'agol'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from, (letter, at): [string, string] => [letter, to[at] ?? '']),
  ),
);

/** A text as the eye takes it: without case, accents, invisible characters and kinds of punctuation. */
function lookOf(text: string): string {
  const latin = Array.from(
    text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''),
    (letter) => doubles.get(letter) ?? letter,
  );
  const look = foldText(latin.join('')).replaceAll(/[^\p{L}\p{M}\p{N}\p{S}]+/gu, ' ');
  return look.trim() || text;
}

/** Those whose label is easily taken for that of an earlier one, each with the first such. */
export function lookalikes<Labelled extends { readonly label: string }>(
  all: readonly Labelled[],
): { readonly later: Labelled; readonly earlier: Labelled }[] {
  const first = new Map<string, Labelled>();
  return all.flatMap((later) => {
    const look = lookOf(later.label);
    const earlier = first.get(look);
    if (earlier !== undefined) return { later, earlier };
    first.set(look, later);
    return [];
  });
}

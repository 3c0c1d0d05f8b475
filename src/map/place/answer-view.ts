import { make } from '../tools/element.ts';
import type { MapHost } from '../tools/map-host.ts';
import { paperItem } from '../tools/paper-item.ts';
import type { Answer, ListedPaper } from './ask-model.ts';
import { cautionsOf, similarityWords, termCountWords, themesOfPlace } from './place-words.ts';

const english = new Intl.NumberFormat('en');

/** What is said of a text without a term that the map knows. */
export const nothingKnown =
  'None of these words is a term of this map, so there is no place to show. Terms are what some of its papers write about, and not nearly all.';

/** An answer as parts of the panel. */
export function answerView(answer: Answer, host: MapHost): readonly Node[] {
  const { question, place, papers, terms, termCount } = answer;
  if (place === null) return [make('p', {}, [nothingKnown])];
  const list = make(
    'ol',
    { class: 'paper-list' },
    papers.map((one) => listed(one, host)),
  );
  if (question === 'meaning')
    return [make('h3', {}, [meaningHeading(answer, host)]), knownTerms(terms, termCount), list];
  const cautions = cautionsOf(place, termCount);
  return [
    themeSentence(answer, host),
    knownTerms(terms, termCount),
    ...(cautions === '' ? [] : [make('p', { class: 'hint' }, [cautions])]),
    make('h3', {}, ['Nearest papers']),
    list,
  ];
}

/** The same in a sentence or two, for those who listen. */
export function answerWords({ question, place, papers }: Answer, host: MapHost): string {
  if (place === null) return nothingKnown;
  const count = `${papers.length} ${papers.length === 1 ? 'paper is' : 'papers are'} listed and lit on the map`;
  if (question === 'meaning') return count;
  const { theme, other, fit } = themesOfPlace(place);
  const label = (index: number) => host.clientMap.themes[index]?.label ?? '';
  const where =
    other === null ? `In ${label(theme)}` : `Between ${label(theme)} and ${label(other)}`;
  return `${where}: ${fit}. ${count}`;
}

function themeSentence({ place }: Answer, host: MapHost): HTMLElement {
  if (place === null) return make('p');
  const { theme, other, fit } = themesOfPlace(place);
  const where =
    other === null
      ? ['In ', themeLink(theme, host)]
      : ['Between ', themeLink(theme, host), ' and ', themeLink(other, host)];
  return make('p', { class: 'place-theme' }, [
    ...where,
    make('span', { class: 'place-fit' }, [fit]),
  ]);
}

function themeLink(index: number, { clientMap }: MapHost): Node {
  const theme = clientMap.themes[index];
  return theme === undefined
    ? document.createTextNode('')
    : make('a', { href: theme.href }, [theme.label]);
}

function meaningHeading({ papers }: Answer, { clientMap }: MapHost): string {
  return papers.length === clientMap.count
    ? 'All papers, the most like it first'
    : `The ${papers.length} most like it of ${english.format(clientMap.count)} papers`;
}

function knownTerms(terms: readonly string[], termCount: number): HTMLElement {
  const named =
    terms.length === 0 ? '' : `: ${terms.join(', ')}${terms.length < termCount ? ' …' : ''}`;
  return make('p', { class: 'hint' }, [`It has ${termCountWords(termCount)}${named}`]);
}

function listed({ row, paper, similarity, shared }: ListedPaper, host: MapHost): HTMLLIElement {
  const words = [
    similarityWords(similarity),
    ...(shared.length === 0 ? [] : [`shares ${shared.join(', ')}`]),
  ];
  return paperItem({ host, row, paper }, [make('span', { class: 'by' }, [words.join(' · ')])]);
}

import type { Atlas, AtlasPaper, AtlasTheme } from '../../domain/atlas.ts';
import { authorName, type Author } from '../../domain/author.ts';
import type { PaperType } from '../../domain/paper.ts';
import { plainTitle } from '../inline-text.ts';
import { paperLinks } from '../paper-links.ts';
import { shortPath } from '../permanence/former-pages.ts';
import { labelText } from '../safe-text.ts';
import { themeSentence } from '../theme-sentence.ts';
import { paperPath, themePath } from '../urls.ts';

/** Authors beyond these would make the block longer than its page. */
const maxAuthorCount = 200;

/** Gives the address of a path: absolute where the settings name a site, else from the host's root. */
type AddressOf = (path: string) => string;

/** JSON for a data block in HTML: nothing in it ends the block or opens a comment. */
export function dataBlock(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** A paper in the words of schema.org, for its page. Its abstract stands in the page and in another tag. */
export function paperJsonLd(atlas: Atlas, paper: AtlasPaper, addressOf: AddressOf): object {
  return withoutEmpty({
    '@context': 'https://schema.org',
    ...articleOf(atlas, paper, addressOf),
    author: paper.authors.slice(0, maxAuthorCount).map(personOf),
    datePublished: paper.date ?? (paper.year === null ? null : String(paper.year)),
    isPartOf: partOf(paper),
    pagination: paged.has(typeOf(paper)) ? paper.pages : null,
    identifier:
      paper.doi === null ? null : { '@type': 'PropertyValue', propertyID: 'DOI', value: paper.doi },
    inLanguage: paper.language,
    keywords: paper.keywords.map(labelText),
  });
}

/** A theme and its papers in the words of schema.org: a term of the map, and a page that collects papers about it. */
export function themeJsonLd(
  atlas: Atlas,
  theme: AtlasTheme,
  { papers, addressOf }: { papers: readonly AtlasPaper[]; addressOf: AddressOf },
): object {
  const label = labelText(theme.label);
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: label,
    description: themeSentence(theme, atlas.papers),
    url: addressOf(themePath(theme)),
    about: {
      '@type': 'DefinedTerm',
      name: label,
      termCode: theme.id,
      url: addressOf(shortPath(theme.id)),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: labelText(atlas.settings.title),
        url: addressOf(''),
      },
    },
    hasPart: papers.map((paper) => articleOf(atlas, paper, addressOf)),
  };
}

function articleOf(atlas: Atlas, paper: AtlasPaper, addressOf: AddressOf): object {
  return withoutEmpty({
    '@type': typeOf(paper),
    name: plainTitle(paper.title),
    url: paper.hasPage ? addressOf(paperPath(paper, atlas.themes)) : null,
    sameAs: paperLinks(paper)
      .filter(({ name }) => name !== 'PDF')
      .map(({ address }) => address),
  });
}

/** Types of schema.org; other kinds of papers are scholarly articles. */
const types: Readonly<Partial<Record<PaperType, string>>> = {
  ...{ book: 'Book', chapter: 'Chapter', thesis: 'Thesis', report: 'Report', dataset: 'Dataset' },
  ...{ software: 'SoftwareSourceCode', webpage: 'WebPage', patent: 'CreativeWork' },
  ...{ speech: 'PresentationDigitalDocument', standard: 'CreativeWork', document: 'CreativeWork' },
};

/** Types that have pages in another work. */
const paged: ReadonlySet<string> = new Set(['ScholarlyArticle', 'Report', 'Chapter']);

function typeOf({ type }: AtlasPaper): string {
  return (type === null ? undefined : types[type]) ?? 'ScholarlyArticle';
}

function personOf(author: Author): object {
  const name = labelText(authorName(author));
  if ('literal' in author) return { '@type': 'Organization', name };
  const { family, given, particle } = author;
  return withoutEmpty({
    '@type': 'Person',
    name,
    givenName: given === undefined ? null : labelText(given),
    familyName: labelText(particle === undefined ? family : `${particle} ${family}`),
  });
}

function partOf({ venue, volume, issue, type }: AtlasPaper): object | null {
  if (venue === null) return null;
  const isJournal = type === 'article-journal' || volume !== null;
  const whole = { '@type': isJournal ? 'Periodical' : 'CreativeWork', name: labelText(venue) };
  if (volume === null) return whole;
  const inVolume = {
    '@type': 'PublicationVolume',
    volumeNumber: labelText(volume),
    isPartOf: whole,
  };
  return issue === null
    ? inVolume
    : { '@type': 'PublicationIssue', issueNumber: labelText(issue), isPartOf: inVolume };
}

function withoutEmpty(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

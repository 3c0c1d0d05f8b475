import { expect, it } from 'vitest';
import { parseQuery } from '../../search/parse-query.ts';
import { authorLinkHtml, authorSearchPath } from './author-link.ts';

it('leads to the search for the whole name', () => {
  const query = new URL(authorSearchPath('Ludwig van Beethoven'), 'https://a.org').searchParams.get(
    'q',
  );
  expect(query).toBe('author:"Ludwig van Beethoven"');
  expect(parseQuery(query ?? '').names.map(({ term }) => term)).toEqual(['@ludwig van beethoven']);
});

it('escapes hostile names, and keeps quotes from ending them', () => {
  expect(authorSearchPath('A "B" C')).toBe('search/?q=author%3A%22A%20%20B%20%20C%22');
  expect(authorLinkHtml('<b>&"\u202e')).not.toMatch(/<b>|&"|\u202e%/);
});

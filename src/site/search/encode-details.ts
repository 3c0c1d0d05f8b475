import { authorName } from '../../domain/author.ts';
import type { AtlasPaper } from '../../domain/atlas.ts';
import { slugWords } from '../../model/slug-words.ts';
import type { EncodedDetail } from '../../search/index-format.ts';
import { countText } from '../count-words.ts';
import { plainTitle } from '../inline-text.ts';
import { paperLanguage } from '../paper-text.ts';
import { labelText, shortened } from '../safe-text.ts';

/** Names of authors that a result shows. */
const shownAuthorCount = 8;
const maxNameLength = 80;
const maxVenueLength = 160;

/** A paper as a list of results shows it, all text plain. */
export function encodeDetail(paper: AtlasPaper, pageLanguage: string): EncodedDetail {
  const title = plainTitle(paper.title);
  const whole: EncodedDetail = [
    title,
    authorsText(paper),
    paper.year ?? 0,
    paper.venue === null ? '' : labelText(shortened(paper.venue, maxVenueLength)),
    paper.hasPage ? shortSlug(title, paper) : '',
    paperLanguage(paper.language, pageLanguage) ?? '',
  ];
  let length: number = whole.length;
  while (length > 1 && (whole[length - 1] === '' || whole[length - 1] === 0)) length -= 1;
  // A shorter tuple leaves out optional members only.
  return whole.slice(0, length) as unknown as EncodedDetail;
}

function authorsText({ authors }: Pick<AtlasPaper, 'authors'>): string {
  const shown = authors
    .slice(0, shownAuthorCount)
    .map((author) => labelText(shortened(authorName(author), maxNameLength)));
  const moreCount = authors.length - shown.length;
  return shown.join(', ') + (moreCount > 0 ? ` and ${countText(moreCount)} more` : '');
}

/** The id alone where the browser can make the slug of it, else the slug behind a sign. */
function shortSlug(title: string, { id, slug }: Pick<AtlasPaper, 'id' | 'slug'>): string {
  return slug === `${slugWords(title)}-${id}` ? id : `=${slug}`;
}

import { orderEditions } from '../../lock/edition-order.ts';
import { ledgerRedirects, shortAddresses, type FormerPage } from './former-pages.ts';
import { editionsOf, type EditionSource } from './editions.ts';
import { livingTheme, rememberedTheme, type PlaceSource } from './places.ts';
import type { EditionId } from '../../domain/lock.ts';
import type { ThemeId } from '../../domain/theme.ts';

/** Cloudflare Pages reads 2,000 lines without placeholders and passes over the rest; Netlify reads them all. */
const lineLimit = 2000;

type Line = Pick<Extract<FormerPage, { kind: 'redirect' }>, 'path' | 'to'> & {
  readonly since: EditionId | undefined;
};

/**
 * `_redirects`, for hosts that answer with a true redirect: `from to 301`, newest first, so that what is cut off
 * is what was published longest ago. Every redirect is a page too, so that no address hangs on this file.
 */
export function redirectsFile(
  atlas: EditionSource & PlaceSource,
  hrefOf: (path: string) => string,
  limit = lineLimit,
): string {
  const order = orderEditions(editionsOf(atlas));
  const age = (left: Line, right: Line): number => {
    if (left.since === right.since) return 0;
    if (left.since === undefined || right.since === undefined) return left.since ? -1 : 1;
    return order(right.since, left.since);
  };
  const short = shortAddresses(atlas).map((page): Line => {
    const id = page.path.split('/')[1] as ThemeId;
    const since = livingTheme(atlas, id)?.since ?? rememberedTheme(atlas, id)?.since;
    return { path: page.path, to: page.to, since };
  });
  const lines = [...ledgerRedirects(atlas), ...short].sort(
    (left, right) => age(left, right) || (left.path < right.path ? -1 : 1),
  );
  return lines
    .slice(0, limit)
    .map(({ path, to }) => `${hrefOf(path)} ${hrefOf(to)} 301\n`)
    .join('');
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UserError } from '../../src/domain/user-error.ts';
import { scanHtml } from './scan-html.ts';
import type { PageLinks } from './scan-html.ts';

/** A link that leads nowhere. */
export interface BrokenLink {
  /** The page's file, relative to the site. */
  readonly page: string;
  /** As written. */
  readonly link: string;
  readonly reason: string;
}

/** The site to check. */
export interface LinkCheckOptions {
  /** Path under which the site is to stand. */
  readonly base: string;
  /** Where it is to stand; absolute links there are checked too. */
  readonly site: string | null;
  /** All its files. */
  readonly files: readonly string[];
  /** Those whose links are followed; what an author put into `public/` is theirs to check. */
  readonly pages: readonly string[];
}

/** What a check found. */
export interface LinkCheck {
  readonly broken: readonly BrokenLink[];
  /** Different links a page, summed over pages. */
  readonly linkCount: number;
}

const placeholderOrigin = 'http://site.invalid';

/** Follows every internal link and fragment of the pages of a built site; other hosts are never asked. */
export function checkLinks(siteDir: string, options: LinkCheckOptions): LinkCheck {
  const pages = new Map<string, PageLinks>();
  for (const page of options.pages) {
    pages.set(page, scanHtml(readFileSync(join(siteDir, page), 'utf8')));
  }
  const known: KnownSite = {
    files: new Set(options.files),
    pages,
    base: options.base,
    origin: options.site === null ? placeholderOrigin : new URL(options.site).origin,
  };
  const broken: BrokenLink[] = [];
  let linkCount = 0;
  for (const [page, { links }] of pages) {
    linkCount += links.size;
    for (const link of links) {
      const reason = whyBroken(link, page, known);
      if (reason !== null) broken.push({ page, link, reason });
    }
  }
  return { broken, linkCount };
}

interface KnownSite {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, PageLinks>;
  readonly base: string;
  readonly origin: string;
}

function whyBroken(link: string, page: string, known: KnownSite): string | null {
  const pageUrl = `${known.origin}${known.base}${page.replace(/(^|\/)index\.html$/, '$1')}`;
  const url = URL.parse(link, pageUrl);
  if (url === null) return 'is no address';
  if (!/^https?:$/.test(url.protocol) || url.origin !== known.origin) return null;
  if (!url.pathname.startsWith(known.base)) {
    // On the author's own host there may be other pages beside the map; a bare path there is a mistake.
    return /^https?:/i.test(link) ? null : `leaves the base path ${known.base}`;
  }
  const path = decodePath(url.pathname.slice(known.base.length));
  if (path === null) return 'is no address';
  const file = fileAt(path, known.files);
  if (file === null) return 'leads to no page or file';
  return fragmentLeads(url.hash, known.pages.get(file), file)
    ? null
    : 'names a part that its page lacks';
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The file a host serves for a path. A folder needs its slash: not every host adds it. */
function fileAt(path: string, files: ReadonlySet<string>): string | null {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return files.has(file) ? file : null;
}

function fragmentLeads(hash: string, page: PageLinks | undefined, file: string): boolean {
  const fragment = decodePath(hash.slice(1)) ?? '';
  if (fragment === '' || fragment === 'top' || page === undefined) return true;
  // A view of the map: `#x,y,zoom`.
  if (file === 'index.html' && /^[\d.,-]+$/.test(fragment)) return true;
  return page.anchors.has(fragment);
}

/** The broken links as one mistake with exit code 7; at most 50 are listed. */
export function brokenLinkError(broken: readonly BrokenLink[]): UserError {
  const listed = broken
    .slice(0, 50)
    .map(({ page, link, reason }) => `${page}: "${link}" ${reason}`);
  if (broken.length > listed.length) listed.push(`and ${broken.length - listed.length} more`);
  return new UserError(listed.join('\n  '), {
    where: broken.length === 1 ? 'a broken link' : `${broken.length} broken links`,
    hint: 'Mend the link in the file of `themes/` or `pages/` that the page was made from; nothing was replaced.',
    exitCode: EXIT.brokenLink,
  });
}

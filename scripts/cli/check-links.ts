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

/** A path that stands for itself: nothing in it is escaped, relative, a query or a fragment. */
const plainPath = /^\/(?:[\w-]+(?:\.[\w-]+)*\/)*(?:[\w-]+(?:\.[\w-]+)*)?$/;

/**
 * Follows every internal link and fragment of the pages of a built site; other hosts are never asked. Pages are read one by
 * one and let go, so that memory does not grow with their number.
 */
export function checkLinks(siteDir: string, options: LinkCheckOptions): LinkCheck {
  const scanPage = (page: string): PageLinks => scanHtml(readFileSync(join(siteDir, page), 'utf8'));
  const site: KnownSite = {
    files: new Set(options.files),
    base: options.base,
    origin: options.site === null ? placeholderOrigin : new URL(options.site).origin,
    anchorsOf: rememberAnchors(new Set(options.pages), scanPage),
  };
  const broken: BrokenLink[] = [];
  let linkCount = 0;
  for (const page of options.pages) {
    const { links, anchors } = scanPage(page);
    linkCount += links.size;
    for (const link of links) {
      const reason = whyBroken(link, { page, anchors }, site);
      if (reason !== null) broken.push({ page, link, reason });
    }
  }
  return { broken, linkCount };
}

interface KnownSite {
  readonly files: ReadonlySet<string>;
  readonly base: string;
  readonly origin: string;
  /** Where a fragment can lead on a page; null for a file whose links are not followed. */
  readonly anchorsOf: (file: string) => ReadonlySet<string> | null;
}

/** Scans a page for its anchors when a fragment first asks for them: few pages have fragments of others to answer for. */
function rememberAnchors(
  pages: ReadonlySet<string>,
  scanPage: (page: string) => PageLinks,
): KnownSite['anchorsOf'] {
  const known = new Map<string, ReadonlySet<string>>();
  return (file) => {
    if (!pages.has(file)) return null;
    const anchors = known.get(file) ?? scanPage(file).anchors;
    known.set(file, anchors);
    return anchors;
  };
}

interface LinkSource {
  readonly page: string;
  readonly anchors: ReadonlySet<string>;
}

function whyBroken(link: string, from: LinkSource, site: KnownSite): string | null {
  const address = resolveLink(link, from.page, site);
  if (address === 'elsewhere') return null;
  if (address === 'unreadable') return 'is no address';
  if (!address.pathname.startsWith(site.base)) {
    // On the author's own host there may be other pages beside the map; a bare path there is a mistake.
    return /^https?:/i.test(link) ? null : `leaves the base path ${site.base}`;
  }
  const path = decodePath(address.pathname.slice(site.base.length));
  if (path === null) return 'is no address';
  const file = fileAt(path, site.files);
  if (file === null) return 'leads to no page or file';
  const fragment = decodePath(address.hash.slice(1)) ?? '';
  if (fragment === '' || fragment === 'top') return null;
  const anchors = file === from.page ? from.anchors : site.anchorsOf(file);
  return fragmentLeads(fragment, file, anchors) ? null : 'names a part that its page lacks';
}

/** Where on the site a link leads, if it does. */
function resolveLink(
  link: string,
  page: string,
  { base, origin }: Pick<KnownSite, 'base' | 'origin'>,
): Pick<URL, 'pathname' | 'hash'> | 'elsewhere' | 'unreadable' {
  // Nearly all links of a map are such paths; parsing an address takes longer than all the rest.
  if (plainPath.test(link)) return { pathname: link, hash: '' };
  const url = URL.parse(link, `${origin}${base}${page.replace(/(^|\/)index\.html$/, '$1')}`);
  if (url === null) return 'unreadable';
  return /^https?:$/.test(url.protocol) && url.origin === origin ? url : 'elsewhere';
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

function fragmentLeads(
  fragment: string,
  file: string,
  anchors: ReadonlySet<string> | null,
): boolean {
  // A view of the map: `#x,y,zoom`.
  if (file === 'index.html' && /^[\d.,-]+$/.test(fragment)) return true;
  return anchors === null || anchors.has(fragment);
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

import { printable } from '../safe-text.ts';
import { entryHtml } from './feed-html.ts';
import type { AddressOf, Feed, FeedEntry } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1), with the same ids, times and texts as the Atom feed. */
export function jsonFeed(feed: Feed, path: string, addressOf: AddressOf): string {
  const home = addressOf(feed.path);
  const self = addressOf(path);
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: printable(feed.title),
    ...(home === null ? {} : { home_page_url: home }),
    ...(self === null ? {} : { feed_url: self }),
    description: printable(feed.description),
    language: feed.language,
    authors: [{ name: printable(feed.author) }],
    items: feed.entries.map((entry) => jsonItem(entry, addressOf)),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function jsonItem(entry: FeedEntry, addressOf: AddressOf): object {
  const { elsewhere, authors, theme, language } = entry;
  const page = entry.path === null ? null : addressOf(entry.path);
  const url = page ?? elsewhere;
  return {
    id: entry.id,
    ...(url === null ? {} : { url }),
    ...(elsewhere === null || page === null ? {} : { external_url: elsewhere }),
    title: printable(entry.title),
    content_html: entryHtml(entry, addressOf),
    date_published: entry.time,
    ...(authors.length === 0
      ? {}
      : { authors: authors.map((name) => ({ name: printable(name) })) }),
    ...(theme === null ? {} : { tags: [printable(theme)] }),
    ...(language === undefined ? {} : { language }),
  };
}

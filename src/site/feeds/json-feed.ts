import { escapeHtml } from '../safe-text.ts';
import type { AddressOf } from './atom.ts';
import { feedDate, type Feed } from './feed.ts';

/** A feed as JSON Feed, version 1.1 (jsonfeed.org). */
export function jsonFeed(feed: Feed, addressOf: AddressOf): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.subtitle,
    home_page_url: addressOf(feed.pagePath),
    feed_url: addressOf(feed.path),
    language: feed.language,
    authors: [{ name: feed.mapTitle }],
    items: feed.entries.map((entry) => ({
      id: entry.id,
      url: addressOf(entry.path),
      ...(entry.external === null ? {} : { external_url: entry.external }),
      title: entry.title,
      content_html: entry.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join(''),
      date_published: feedDate(entry.date),
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
      ...(entry.categories.length === 0 ? {} : { tags: entry.categories }),
    })),
  };
}

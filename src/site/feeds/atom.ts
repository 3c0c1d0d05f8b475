import { escapeHtml } from '../safe-text.ts';
import { feedDate, type Feed, type FeedEntry } from './feed.ts';

/** Gives the address of a path: absolute where the settings name a site, else from the host's root. */
export type AddressOf = (path: string) => string;

/** A feed as Atom (RFC 4287). Text is escaped and holds nothing that XML forbids, whatever papers are called. */
export function atomFeed(feed: Feed, addressOf: AddressOf): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.language)}">`,
    `  <id>${feed.id}</id>`,
    `  <title>${xml(feed.title)}</title>`,
    `  <subtitle>${xml(feed.subtitle)}</subtitle>`,
    `  <updated>${feedDate(feed.date)}</updated>`,
    `  <author><name>${xml(feed.mapTitle)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${xml(addressOf(feed.path))}"/>`,
    `  <link rel="alternate" type="text/html" href="${xml(addressOf(feed.pagePath))}"/>`,
    '  <generator>Paperland</generator>',
    ...feed.entries.map((entry) => entryXml(entry, addressOf)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entryXml(entry: FeedEntry, addressOf: AddressOf): string {
  const html = entry.paragraphs.map((text) => `<p>${xml(text)}</p>`).join('');
  const lines = [
    '  <entry>',
    `    <id>${entry.id}</id>`,
    `    <title>${xml(entry.title)}</title>`,
    `    <updated>${feedDate(entry.date)}</updated>`,
    `    <link rel="alternate" type="text/html" href="${xml(addressOf(entry.path))}"/>`,
    ...(entry.external === null ? [] : [`    <link rel="related" href="${xml(entry.external)}"/>`]),
    ...entry.authors.map((name) => `    <author><name>${xml(name)}</name></author>`),
    ...entry.categories.map((name) => `    <category term="${xml(name)}"/>`),
    // HTML as text: escaped once as HTML, once more as XML.
    `    <content type="html">${xml(html)}</content>`,
    '  </entry>',
  ];
  return lines.join('\n');
}

function xml(text: string): string {
  // A tab or line end would be one in a list of entries, too.
  return escapeHtml(text.replaceAll(/[\t\r\n]+/g, ' '));
}

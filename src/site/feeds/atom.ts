import { escapeHtml as escapeXml } from '../safe-text.ts';
import { entryHtml } from './feed-html.ts';
import type { AddressOf, Feed, FeedEntry } from './feed.ts';

/**
 * A feed as Atom (RFC 4287). `path` is that of the file itself. All addresses are absolute: where the settings name no
 * site there are none of ours, for feeds are read far from where they stand.
 */
export function atomFeed(feed: Feed, path: string, addressOf: AddressOf): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `  <id>${feed.id}</id>`,
    `  ${element('title', feed.title)}`,
    `  ${element('subtitle', feed.description)}`,
    `  <updated>${feed.time}</updated>`,
    ...linkLine('self', addressOf(path), { type: 'application/atom+xml' }),
    ...linkLine('alternate', addressOf(feed.path), { type: 'text/html' }),
    `  <author>${element('name', feed.author)}</author>`,
    '  <generator>Paperland</generator>',
    ...feed.entries.flatMap((entry) => entryLines(entry, addressOf)),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(entry: FeedEntry, addressOf: AddressOf): readonly string[] {
  const { elsewhere, theme, language } = entry;
  const page = entry.path === null ? null : addressOf(entry.path);
  const lines = [
    `<id>${entry.id}</id>`,
    element('title', entry.title),
    `<published>${entry.time}</published>`,
    `<updated>${entry.time}</updated>`,
    ...linkLine('alternate', page ?? elsewhere, { type: 'text/html', indent: '' }),
    ...(page === null ? [] : linkLine('related', elsewhere, { indent: '' })),
    ...entry.authors.map((name) => `<author>${element('name', name)}</author>`),
    ...(theme === null ? [] : [`<category term="${escapeXml(theme)}"/>`]),
    `<content type="html">${escapeXml(entryHtml(entry, addressOf))}</content>`,
  ];
  return [
    `  <entry${language === undefined ? '' : ` xml:lang="${escapeXml(language)}"`}>`,
    ...lines.map((line) => `    ${line}`),
    '  </entry>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function linkLine(
  relation: string,
  address: string | null,
  { type, indent = '  ' }: { readonly type?: string; readonly indent?: string },
): readonly string[] {
  if (address === null) return [];
  const typed = type === undefined ? '' : ` type="${type}"`;
  return [`${indent}<link rel="${relation}"${typed} href="${escapeXml(address)}"/>`];
}

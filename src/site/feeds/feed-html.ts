import { escapeHtml, textHtml } from '../safe-text.ts';
import type { AddressOf, FeedEntry, FeedPiece } from './feed.ts';

/** The text of an entry as HTML: paragraphs, with absolute links or none. */
export function entryHtml({ paragraphs }: FeedEntry, addressOf: AddressOf): string {
  return paragraphs
    .map((pieces) => `<p>${pieces.map((piece) => pieceHtml(piece, addressOf)).join('')}</p>`)
    .join('\n');
}

function pieceHtml(piece: FeedPiece, addressOf: AddressOf): string {
  if (typeof piece === 'string') return textHtml(piece);
  const address = piece.path === null ? null : addressOf(piece.path);
  if (address === null) return textHtml(piece.text);
  return `<a href="${escapeHtml(address)}">${textHtml(piece.text)}</a>`;
}

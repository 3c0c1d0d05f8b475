import { describe, expect, test } from 'vitest';
import { cpuTimeMs } from '../../../testing/cpu-time.ts';
import { looksLikeHtml } from './looks-like-html.ts';

describe('a page of HTML', () => {
  test.each([
    '<!DOCTYPE html><p>Sign in',
    '\n\n<html lang="en">',
    '<HEAD><TITLE>Sign in</TITLE>',
    '<body>',
    '<title>Sign in</title>',
    '<div class="error"><p>Session expired</p></div>',
    '<script src="login.js"></script>',
    '<meta charset="utf-8">',
    '<!-- from the proxy -->\n<!-- of the library -->\n<html>',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>',
  ])('begins so: %s', (head) => {
    expect(looksLikeHtml(head, { isMarkdown: false })).toBe(true);
  });

  test.each([
    '',
    'A title <html>',
    '<?xml version="1.0"?><feed>',
    '<!-- a comment without end <html>',
    '<!-- a comment --> @article{a,',
    '<i>Apis</i> at night',
    '<article><front><article-meta>',
    '<bodypart>',
    '<!DOCTYPE PubmedArticleSet>',
  ])('does not begin so: %s', (head) => {
    expect(looksLikeHtml(head, { isMarkdown: false })).toBe(false);
  });

  test('may begin a text in Markdown with a piece of one', () => {
    expect(looksLikeHtml('<div align="center">', { isMarkdown: true })).toBe(false);
    expect(looksLikeHtml('<html>', { isMarkdown: true })).toBe(true);
  });

  test.each(['<!--', '<!---->', '<!-- -->\n', '<?', '<??>', ' ', '<'])(
    'takes little time to tell from 100 KB of %j',
    (unit) => {
      const start = cpuTimeMs();
      looksLikeHtml(unit.repeat(100_000 / unit.length), { isMarkdown: false });
      expect(cpuTimeMs() - start).toBeLessThan(4000);
    },
  );
});

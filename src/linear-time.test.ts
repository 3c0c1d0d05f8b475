import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { cpuTimeMs } from './testing/cpu-time.ts';

interface Pattern {
  readonly where: string;
  readonly regex: RegExp;
}

/** What a pattern that goes back and forth stumbles over: openings without an end, and long runs of one kind. */
const units = [
  ...[
    'a',
    'a ',
    'A',
    '1',
    '1,',
    '.',
    'a.',
    '-',
    'a-',
    '_',
    ' ',
    '\n',
    ' \n',
    '\r',
    '\t',
    'é',
    '中',
  ],
  ...['<', '<a ', '<a a="b" ', '</', '>', '&', '"', '"a', "'", '`', '(', '[', '{', '- ', '> '],
  ...['$', '$a', '\\', '\\(', '\\a', '{a', '@', 'a@', '@a', ':', 'a:', '/', 'a/', '//', '#', '*'],
  ...['http://', 'www.', 'title,', '…', '\u202e'],
];

const length = 8_000;
/** A pattern in quadratic time takes many times this, one in linear time a hundredth. */
const maxMs = 20;

test('every regular expression takes linear time on 8 KB of anything', () => {
  const slow: string[] = [];
  for (const { where, regex } of ownPatterns()) {
    for (const unit of units) {
      const text = `${unit.repeat(length / unit.length)}\u0001`;
      // A busy machine makes one run slow, not three.
      const isSlow = [1, 2, 3].every(() => timeOf(regex, text) > maxMs);
      if (isSlow) slow.push(`${where} on ${JSON.stringify(unit)}`);
    }
  }
  expect(slow).toEqual([]);
}, 120_000);

/** Milliseconds. */
function timeOf(regex: RegExp, text: string): number {
  const start = cpuTimeMs();
  if (regex.global) text.replaceAll(regex, '');
  else regex.test(text);
  return cpuTimeMs() - start;
}

/** The regular expressions that our sources write out, but for those of tests. */
function ownPatterns(): readonly Pattern[] {
  const root = join(import.meta.dirname, '..');
  const files = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      join(folder, name),
    ),
  );
  const patterns: Pattern[] = [];
  for (const file of files.filter((name) => /(?<!\.test)\.ts$/.test(name))) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
        patterns.push({ where: `${file}: ${node.text}`, regex: new RegExp(body, flags) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return patterns;
}

import { describe, expect, test } from 'vitest';
import { parseLock } from './parse-lock.ts';
import type { LockFileName } from './parse-lock.ts';

const edition =
  '{"id":"ed000001","parents":[],"date":"2025","digest":"00","paperCount":1,"themeCount":1,"abstractCount":1,"themeCountReason":"","events":[]}\n';
const theme =
  '{"id":"theme001","slug":"speech","formerSlugs":[],"label":"Speech","formerLabels":[],"since":"ed000001","changed":"ed000001","hue":250,"tone":"deep","file":null}\n';
const paper =
  '{"id":"paper001","keys":["doi:10.1/x"],"title":"Speech","slug":null,"since":"ed000001","changed":"ed000001","theme":"theme001","x":0.5,"y":0.25}\n';
const item =
  '{"kind":"theme","id":"theme001","path":"themes/speech/","state":"live","target":null,"since":"ed000001"}\n';
const meta = `{
  "schema": 1,
  "seed": 1,
  "settings": {},
  "layoutSince": "ed000001",
  "themesSince": "ed000001"
}
`;
const texts: Record<LockFileName, string> = {
  'meta.json': meta,
  'editions.jsonl': edition,
  'themes.jsonl': theme,
  'papers.jsonl': paper,
  'items.jsonl': item,
};

describe('reading a lock', () => {
  test('gives none, without complaint, where there is none yet', () => {
    expect(parseLock({})).toEqual({ lock: null, problems: [] });
  });

  test('gives what the files hold', () => {
    const { lock, problems } = parseLock(texts);
    expect(problems).toEqual([]);
    expect(lock?.papers).toMatchObject([{ id: 'paper001', theme: 'theme001', x: 0.5 }]);
  });

  test('names each missing file and how to have it back', () => {
    const { 'items.jsonl': _items, 'meta.json': _meta, ...rest } = texts;
    const { lock, problems } = parseLock(rest);
    expect(lock).toBeNull();
    expect(problems.map(({ file }) => file)).toEqual([
      'map.lock/meta.json',
      'map.lock/items.jsonl',
    ]);
    expect(problems[0]).toMatchInlineSnapshot(`
      {
        "code": "LOCK-MISSING-FILE",
        "field": "",
        "file": "map.lock/meta.json",
        "hint": "Bring back the last good file with \`git checkout HEAD -- map.lock/meta.json\`, typed in the content folder. Without git: remove the whole folder \`map.lock\`; the next build then makes a new one, and addresses may change.",
        "level": "rejected",
        "message": "The file is missing, though others of the folder \`map.lock\` are there.",
        "record": "",
        "value": "",
      }
    `);
  });

  test('refuses the lock of a newer version, whatever else is new in it', () => {
    const { problems } = parseLock({
      ...texts,
      'meta.json': meta.replace('"schema": 1', '"schema": 2').replace('"seed": 1', '"seed": "b"'),
      'papers.jsonl': '{"another":"form"}\n',
    });
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "LOCK-NEWER",
          "field": "schema",
          "file": "map.lock/meta.json",
          "hint": "Update Paperland to the version that wrote it. Nothing was changed.",
          "level": "rejected",
          "message": "A newer version of Paperland wrote this lock: its form is number 2, and this version knows 1.",
          "record": "",
          "value": "2",
        },
      ]
    `);
  });

  test.each([
    ['{"id":"paper001"', ''],
    ['[]', ''],
    [paper.trim().replace('0.25', '7'), 'y'],
    [paper.trim().replace('0.25', 'null'), 'y'],
    [paper.trim().replace('paper001', '../../etc'), 'id'],
  ])('names file, line and field of %s', (line, field) => {
    const { lock, problems } = parseLock({ ...texts, 'papers.jsonl': `${paper}${line}\n` });
    expect(lock).toBeNull();
    expect(problems).toMatchObject([
      { code: 'LOCK-UNREADABLE', file: 'map.lock/papers.jsonl', record: 'line 2', field },
    ]);
    expect(problems[0]!.hint).toContain('git checkout HEAD -- map.lock/papers.jsonl');
  });

  test.each(['../up/', '/above/', 'themes/../', 'themes//', 'themes/a', 'Themes/a/', ''])(
    'refuses the address %j, which a page must not be written to',
    (path) => {
      const { problems } = parseLock({
        ...texts,
        'items.jsonl': item.replace('themes/speech/', path),
      });
      expect(problems).toMatchObject([{ code: 'LOCK-UNREADABLE', field: 'path' }]);
    },
  );

  test('refuses a damaged meta.json', () => {
    expect(parseLock({ ...texts, 'meta.json': '{' }).problems).toMatchObject([
      {
        code: 'LOCK-UNREADABLE',
        file: 'map.lock/meta.json',
        message: 'The file cannot be read: it is not JSON.',
      },
    ]);
  });

  test('tells of a line that was removed though others name it', () => {
    const { lock, problems } = parseLock({ ...texts, 'themes.jsonl': '' });
    expect(lock).toBeNull();
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "code": "LOCK-LOST-LINE",
          "field": "id",
          "file": "map.lock/themes.jsonl",
          "hint": "Where a merge of two branches stopped, keep the lines of both sides. Bring back the last good file with \`git checkout HEAD -- map.lock/themes.jsonl\`, typed in the content folder. Without git: remove the whole folder \`map.lock\`; the next build then makes a new one, and addresses may change.",
          "level": "rejected",
          "message": "The line with the id "theme001" is missing, though other lines of the lock name it.",
          "record": "",
          "value": "theme001",
        },
      ]
    `);
  });
});

describe('reading a lock with conflict markers', () => {
  const older = paper.replace('paper001', 'paper002');
  const conflict = `<<<<<<< HEAD
${older.replace('10.1/x', '10.1/ours')}=======
${older.replace('10.1/x', '10.1/theirs')}>>>>>>> branch
`;

  test('takes both sides', () => {
    const { lock, problems } = parseLock({ ...texts, 'papers.jsonl': paper + conflict });
    expect(problems).toEqual([]);
    expect(lock!.papers.map(({ keys }) => keys)).toEqual([
      ['doi:10.1/x'],
      ['doi:10.1/ours', 'doi:10.1/theirs'],
    ]);
  });

  test('takes neither for what both sides replaced', () => {
    const base = `||||||| 1a2b3c\n${older.replace('10.1/x', '10.1/base')}=======\n`;
    const { lock } = parseLock({
      ...texts,
      'papers.jsonl': paper + conflict.replace('=======\n', base),
    });
    expect(lock!.papers[1]!.keys).toEqual(['doi:10.1/ours', 'doi:10.1/theirs']);
  });

  test('takes, in meta.json, the side whose positions were drawn last', () => {
    const later = edition.replace('ed000001', 'ed000002').replace('[]', '["ed000001"]');
    const line = '  "layoutSince": "ed000001",\n';
    const { lock, problems } = parseLock({
      ...texts,
      'editions.jsonl': edition + later,
      'meta.json': meta.replace(
        line,
        `<<<<<<< HEAD\n${line}=======\n${line.replace('1"', '2"')}>>>>>>> branch\n`,
      ),
    });
    expect(problems).toEqual([]);
    expect(lock!.meta.layoutSince).toBe('ed000002');
  });

  test('refuses it where one side is newer than this version', () => {
    const line = '  "schema": 1,\n';
    const { problems } = parseLock({
      ...texts,
      'meta.json': meta.replace(
        line,
        `<<<<<<< HEAD\n  "schema": 9,\n=======\n${line}>>>>>>> branch\n`,
      ),
    });
    expect(problems).toMatchObject([{ code: 'LOCK-NEWER', value: '9' }]);
  });
});

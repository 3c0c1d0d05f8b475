import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition, EditionId, Lock, LockPaper, LockTheme } from '../../../src/domain/lock.ts';
import type { PaperId } from '../../../src/domain/paper.ts';
import type { ThemeId } from '../../../src/domain/theme.ts';
import { makeRandom } from '../../../src/math/random.ts';
import { temporaryFolder, writeFiles } from '../../testing/temporary-folder.ts';
import { readLockFolder, writeLockFolder } from './lock-folder.ts';
import type { SwapStep } from '../swap.ts';

const base = edition('ed000000', null);

function edition(id: string, parent: Edition | null): Edition {
  return {
    id: id as EditionId,
    parents: parent === null ? [] : [parent.id],
    date: '2025-07',
    digest: '00',
    paperCount: 0,
    themeCount: 0,
    abstractCount: 0,
    themeCountReason: '',
    events: [],
  };
}

function theme(id: string, since: Edition): LockTheme {
  return {
    id: id as ThemeId,
    slug: 'speech',
    formerSlugs: [],
    label: id,
    formerLabels: [],
    since: since.id,
    changed: since.id,
    hue: 250,
    tone: 'deep',
    file: null,
  };
}

function themePage(id: string, since: Edition): Lock['items'][number] {
  return {
    kind: 'theme',
    id,
    path: `themes/${id}/`,
    state: 'live',
    target: null,
    since: since.id,
  };
}

function paper(index: number, parts: Partial<LockPaper> = {}): LockPaper {
  // Ids of papers are hashes, so those of newcomers stand anywhere between the old ones.
  const id = String((index * 48_271) % 99_999_989).padStart(8, '0') as PaperId;
  return {
    id,
    keys: [`id:${index}`],
    title: `Paper ${index}`,
    slug: `paper-${id}`,
    since: base.id,
    changed: base.id,
    theme: 'theme000' as ThemeId,
    x: 0.5,
    y: 0.5,
    ...parts,
  };
}

function lockOf(papers: readonly LockPaper[]): Lock {
  return {
    meta: {
      schema: 1,
      seed: 1,
      settings: {},
      layoutSince: base.id,
      themesSince: base.id,
    },
    editions: [base],
    themes: [theme('theme000', base)],
    papers: papers.toSorted((left, right) => (left.id < right.id ? -1 : 1)),
    items: [themePage('theme000', base)],
  };
}

const oldPapers = Array.from({ length: 300 }, (_, index) => paper(index));

describe('the lock on disk', () => {
  it('reads what was written, and is none where nothing was', () => {
    const dir = temporaryFolder();
    expect(readLockFolder(dir)).toEqual({ lock: null, problems: [] });
    expect(writeLockFolder(dir, lockOf(oldPapers))).toBe(true);
    expect(readLockFolder(dir)).toEqual({ lock: lockOf(oldPapers), problems: [] });
    expect(readdirSync(dir)).toEqual(['map.lock']);
    expect(readFileSync(join(dir, 'map.lock/.gitattributes'), 'utf8')).toContain('merge=union');
  });

  it('is left untouched where nothing changed', () => {
    const dir = temporaryFolder();
    writeLockFolder(dir, lockOf(oldPapers));
    const { ino } = statSync(join(dir, 'map.lock'));
    expect(writeLockFolder(dir, readLockFolder(dir).lock!)).toBe(false);
    expect(statSync(join(dir, 'map.lock')).ino).toBe(ino);
  });

  it.each<SwapStep>(['staged', 'old-aside'])('is the old one after a kill when %s', (killedAt) => {
    const dir = temporaryFolder();
    const old = lockOf(oldPapers);
    writeLockFolder(dir, old);
    const kill = (step: SwapStep): void => {
      if (step === killedAt) throw new Error('killed');
    };
    expect(() => writeLockFolder(dir, lockOf([]), kill)).toThrow('killed');
    expect(readLockFolder(dir)).toEqual({ lock: old, problems: [] });
    expect(writeLockFolder(dir, lockOf([]))).toBe(true);
    expect(readLockFolder(dir).lock!.papers).toEqual([]);
  });

  it('loses what a killed build had begun to write', () => {
    // A process id that no system gives.
    const dir = temporaryFolder({ [`.map.lock.paperland-lock-${2 ** 30}/meta.json`]: '{' });
    expect(readLockFolder(dir)).toEqual({ lock: null, problems: [] });
    expect(readdirSync(dir)).toEqual([]);
  });

  it('has a missing file told, not made anew', () => {
    const dir = temporaryFolder();
    writeLockFolder(dir, lockOf(oldPapers));
    rmSync(join(dir, 'map.lock/papers.jsonl'));
    expect(readLockFolder(dir).problems).toMatchObject([{ code: 'LOCK-MISSING-FILE' }]);
    expect(existsSync(join(dir, 'map.lock/papers.jsonl'))).toBe(false);
  });
});

describe('a lock that two branches changed', () => {
  const ours = branch('a');
  const theirs = branch('b');

  it.each(['union', 'text'])('is read without loss after a merge with the driver %s', (driver) => {
    const dir = temporaryFolder();
    const git = (...words: readonly string[]): string =>
      execFileSync('git', words, {
        cwd: dir,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_SYSTEM: '/dev/null',
          GIT_AUTHOR_NAME: 'An author',
          GIT_AUTHOR_EMAIL: 'author@example.org',
          GIT_COMMITTER_NAME: 'An author',
          GIT_COMMITTER_EMAIL: 'author@example.org',
        },
      });
    const commit = (lock: Lock): void => {
      writeLockFolder(dir, lock);
      git('add', '.');
      git('commit', '--quiet', '--message', 'Build the map');
    };
    git('init', '--quiet', '--initial-branch', 'main');
    // As the merge button of a host, which knows no other driver.
    if (driver === 'text') writeFiles(dir, { '.git/info/attributes': '*.jsonl merge=text\n' });
    commit(lockOf(oldPapers));
    git('switch', '--quiet', '--create', 'theirs');
    commit(theirs);
    git('switch', '--quiet', 'main');
    commit(ours);

    const merge = (): string => git('merge', '--no-edit', 'theirs');
    if (driver === 'union') merge();
    else {
      expect(merge).toThrow();
      expect(readFileSync(join(dir, 'map.lock/papers.jsonl'), 'utf8')).toContain('<<<<<<<');
    }

    const { lock, problems } = readLockFolder(dir);
    expect(problems).toEqual([]);
    expect(idsOf(lock!.editions)).toEqual(['ed00000a', 'ed00000b', 'ed000000'].sort());
    expect(idsOf(lock!.themes)).toEqual(['theme000', 'theme00a', 'theme00b']);
    expect(new Set(lock!.themes.map(({ slug }) => slug)).size).toBe(3);
    expect(new Set(idsOf(lock!.papers))).toEqual(
      new Set([...idsOf(ours.papers), ...idsOf(theirs.papers)]),
    );
    expect(new Set(idsOf(lock!.items))).toEqual(new Set(idsOf(lock!.themes)));
    for (const { id, theme: found, keys } of lock!.papers) {
      const [left, right] = [ours, theirs].map(({ papers }) => papers.find((one) => one.id === id));
      const changes = [left, right].flatMap((line) =>
        line === undefined || line.changed === base.id ? [] : [line.theme],
      );
      expect(changes.length === 0 ? ['theme000'] : changes).toContain(found);
      expect(new Set(keys)).toEqual(new Set([...(left?.keys ?? []), ...(right?.keys ?? [])]));
    }
    // What was mended is what is written.
    writeLockFolder(dir, lock!);
    expect(readLockFolder(dir)).toEqual({ lock, problems: [] });
  });

  /** A theme is born, 3 % of the papers move to it, 3 % gain a key, and 10 papers are new. */
  function branch(name: string): Lock {
    const own = edition(`ed00000${name}`, base);
    const born = theme(`theme00${name}`, own);
    const random = makeRandom(1, name);
    const moved = oldPapers.map((line): LockPaper => {
      const known = random() < 0.03 ? { ...line, keys: [`doi:10.1/${name}`, ...line.keys] } : line;
      return random() < 0.03 ? { ...known, theme: born.id, changed: own.id } : known;
    });
    const added = Array.from({ length: 10 }, (_, index) =>
      paper(1000 + index * (name === 'a' ? 2 : 3), { since: own.id, changed: own.id }),
    );
    const lock = lockOf([...moved, ...added]);
    return {
      ...lock,
      editions: [...lock.editions, own].sort((x, y) => (x.id < y.id ? -1 : 1)),
      themes: [...lock.themes, born],
      items: [...lock.items, themePage(born.id, own)],
    };
  }

  function idsOf(lines: readonly { readonly id: string }[]): readonly string[] {
    return lines.map(({ id }) => id);
  }
});

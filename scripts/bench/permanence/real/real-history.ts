import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countOf } from '../../../../src/domain/count-of.ts';
import { gateNames } from '../../../../src/domain/gate.ts';
import { lockFolder } from '../../../../src/lock/lock-problem.ts';
import type { PaperFields } from '../../../../src/pipeline/ingest/records/read-record.ts';
import { readLockWithoutMending } from '../../../cli/lock/lock-folder.ts';
import { formatDuration } from '../../../cli/progress.ts';
import { listFiles } from '../../../cli/site-files.ts';
import { makeHistory, type KnownTheme } from '../../../testing/random-history.ts';
import { differingFiles } from './differing-files.ts';
import { lostAddresses, publishedAddresses } from './published-addresses.ts';
import { runBuild, type BuildFolders } from './run-build.ts';
import { writeState } from './write-state.ts';

/** What a history that was built for real came to. */
export interface RealOutcome {
  readonly editionCount: number;
  /** Addresses ever published. */
  readonly addressCount: number;
  /** In the last site. */
  readonly pageCount: number;
  /** Every promise that was broken, in words. */
  readonly faults: readonly string[];
}

/** A build that knows of no gate, far from here: what it gives must not depend on either. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/**
 * Builds a made-up history by the real command, from files to a site, and checks on the disk after every step that each
 * address ever published has a page, and that building the same content and lock elsewhere gives the same bytes. Ends
 * early where a build fails.
 *
 * @param options.stepCount editions after the first
 */
export async function followRealHistory(
  corpus: readonly PaperFields[],
  options: { seed: number; stepCount: number; say?: (line: string) => void },
): Promise<RealOutcome> {
  const dir = mkdtempSync(join(tmpdir(), 'paperland-history-'));
  const place = { content: join(dir, 'content'), site: join(dir, 'site') };
  const copy = { content: join(dir, 'elsewhere', 'copy'), site: join(dir, 'elsewhere', 'out') };
  const history = makeHistory(corpus, options.seed);
  const addresses = new Set<string>();
  const faults: string[] = [];
  const accepted = gateNames.flatMap((gate) => ['--accept', gate]);
  let state = history.first;
  let editionCount = 0;
  try {
    for (let step = 0; step <= options.stepCount; step++) {
      const startMs = performance.now();
      const found: string[] = [];
      writeState(place.content, state, { hasPage: step < options.stepCount / 2 });
      const failure = await runBuild(place, { words: accepted });
      if (failure === null) {
        const { lock, problems } = readLockWithoutMending(place.content);
        found.push(...problems.map(({ message }) => `the lock cannot be read: ${message}`));
        for (const address of lock === null ? [] : publishedAddresses(lock)) addresses.add(address);
        editionCount = lock?.editions.length ?? 0;
        found.push(
          ...lostAddresses(place.site, addresses).map((address) => `/${address} has no page`),
          ...(await rebuildFaults(place, copy)),
        );
      } else found.push(`the build ${failure}`);
      faults.push(...found.map((fault) => `step ${step}: ${fault}`));
      options.say?.(
        `  step ${step}: ${countOf(addresses.size, 'address', 'addresses')}, ${countOf(found.length, 'fault')} (${formatDuration(performance.now() - startMs)})`,
      );
      for (const fault of found) options.say?.(`    ${fault}`);
      if (failure !== null) break;
      state = history.next(state, themesOf(place.site));
    }
    const files = existsSync(place.site) ? listFiles(place.site) : [];
    const pageCount = files.filter((file) => file.endsWith('.html')).length;
    return { editionCount, addressCount: addresses.size, pageCount, faults };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** What differs where the content with its lock is copied and built once more. */
async function rebuildFaults(place: BuildFolders, copy: BuildFolders): Promise<readonly string[]> {
  rmSync(copy.content, { recursive: true, force: true });
  rmSync(copy.site, { recursive: true, force: true });
  cpSync(place.content, copy.content, { recursive: true });
  const failure = await runBuild(copy, { env: elsewhere });
  if (failure !== null) return [`the rebuild ${failure}`];
  const differ = (one: string, other: string, what: string): string[] =>
    differingFiles(one, other).map((file) => `a rebuild gives another ${file} of the ${what}`);
  return [
    ...differ(place.site, copy.site, 'site'),
    ...differ(join(place.content, lockFolder), join(copy.content, lockFolder), 'lock'),
  ];
}

/** The themes of a built site, by its own account. */
function themesOf(siteDir: string): readonly KnownTheme[] {
  // The site was built a moment ago by this very version, so the form of its data is known.
  const { themes } = JSON.parse(readFileSync(join(siteDir, 'data', 'map.json'), 'utf8')) as {
    themes: readonly { slug: string; label: string; terms: readonly string[] }[];
  };
  return themes.map(({ slug, label, terms }) => ({
    ...{ slug, label },
    terms: terms.map((text) => ({ text })),
  }));
}

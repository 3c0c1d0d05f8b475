import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '../../src/domain/atlas.ts';
import { countOf } from '../../src/domain/count-of.ts';
import type { Content } from '../../src/pipeline/ingest/read-content.ts';
import type { Lock } from '../../src/domain/lock.ts';
import { encodePageModel } from '../../src/model/page/encode-page-model.ts';
import { pageOrder } from '../../src/model/page/page-order.ts';
import { runPipeline, type PipelineOptions } from '../../src/pipeline/run.ts';
import { brokenLinkError, checkLinks } from './check-links.ts';
import { copyPublic } from './copy-public.ts';
import { describeFailure } from './failure.ts';
import { refusalErrors } from './lock/refusals.ts';
import { makeOwnFolder } from './own-folders.ts';
import { projectDir } from './paths.ts';
import type { Progress } from './progress.ts';
import { renderSite } from './render-site.ts';
import { formatProblems } from './report.ts';
import { countBytes, listFiles } from './site-files.ts';
import { swapIn } from './swap.ts';

/** Where a build takes its files from and puts them. */
export interface BuildPlace {
  readonly contentDir: string;
  /** Checked already; see `checkOutFolder`. */
  readonly outDir: string;
  readonly progress: Progress;
  /** What earlier builds promised, how to go on from there, and what the author accepts. */
  readonly pipeline: Omit<PipelineOptions, 'onStage' | 'isModelWanted'>;
  /**
   * What to do where a gate stays shut: a preview shows what would become of the map, a build stops before anything is
   * changed.
   */
  readonly isPreview: boolean;
  /** Called with the next lock before any page is made; may refuse it by an error. */
  readonly onReady?: (lock: Lock) => void;
}

/** What a build made, for its summary. */
export interface BuiltSite {
  readonly atlas: Atlas;
  /** What later builds must keep, to be written once the site is in its place. */
  readonly lock: Lock;
  readonly outDir: string;
  readonly pageCount: number;
  readonly bytes: number;
}

/** Builds content into a site and puts it in its place; until the last step, what stood there is untouched. */
export async function buildSite(content: Content, place: BuildPlace): Promise<BuiltSite> {
  const { outDir, progress } = place;
  // The pages are made from the project's folder, whatever the working directory was.
  const contentDir = resolve(place.contentDir);
  const workDir = makeOwnFolder(join(projectDir, '.cache', 'builds'), 'build-');
  try {
    const { atlas, lock, modelDir } = await analyse(content, place, workDir);
    progress.show({ stage: 'pages' });
    const siteDir = await renderSite(atlas, workDir, modelDir);
    const builtFiles = listFiles(siteDir);
    const pages = builtFiles.filter((file) => file.endsWith('.html'));
    progress.show({ stage: 'pages', finished: `Built ${countOf(pages.length, 'page')}` });

    progress.show({ stage: 'links' });
    copyPublic(contentDir, siteDir);
    const files = listFiles(siteDir);
    const { site, base } = atlas.settings;
    const { broken, linkCount } = checkLinks(siteDir, { site, base, files, pages });
    if (broken.length > 0) throw brokenLinkError(broken);
    progress.show({ stage: 'links', finished: `Checked ${countOf(linkCount, 'link')}` });

    const bytes = countBytes(siteDir, files);
    swapIn(siteDir, outDir);
    return { atlas, lock, outDir, pageCount: pages.length, bytes };
  } finally {
    progress.clear();
    rmSync(workDir, { recursive: true, force: true });
  }
}

/** What pages are made from. */
interface Analysis {
  readonly atlas: Atlas;
  readonly lock: Lock;
  /** Folder of the files of the page’s model; null for a map that texts do not lead to. */
  readonly modelDir: string | null;
}

/**
 * Makes the atlas, unless a gate stays shut. The model goes to disk and is forgotten: of many papers it is large, and what
 * the pages need beside it is larger.
 */
async function analyse(content: Content, place: BuildPlace, workDir: string): Promise<Analysis> {
  const { progress } = place;
  const { atlas, lock, refusals, model, wording } = await runPipeline(content, {
    ...place.pipeline,
    isModelWanted: true,
    onStage: progress.show,
  });
  if (refusals.length > 0) {
    const errors = refusalErrors(place.contentDir, refusals);
    if (!place.isPreview) throw errors;
    progress.tell(`A build would stop here:\n${describeFailure(errors).text}`);
  }
  place.onReady?.(lock);

  const known = new Set(content.account.problems);
  const found = atlas.account.problems.filter((problem) => !known.has(problem));
  if (found.length > 0) progress.tell(formatProblems(found, { levels: ['warned'] }));

  if (model === null || wording === null || model.paperIds.length === 0) {
    return { atlas, lock, modelDir: null };
  }
  const modelDir = join(workDir, 'model');
  mkdirSync(modelDir);
  for (const [name, bytes] of encodePageModel(model, wording, pageOrder(atlas, model))) {
    writeFileSync(join(modelDir, name), bytes);
  }
  return { atlas, lock, modelDir };
}

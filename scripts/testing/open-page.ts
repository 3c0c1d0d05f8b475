import { clientRows } from '../../src/domain/client-map.ts';
import type { Paper } from '../../src/domain/paper.ts';
import { decodePoints, encodePoints } from '../../src/domain/points-file.ts';
import type { FittedModel } from '../../src/model/fitted-model.ts';
import { readPageModel, readPageModelHead } from '../../src/model/page/decode-page-model.ts';
import { encodePageModel } from '../../src/model/page/encode-page-model.ts';
import { loadLanguages } from '../../src/model/page/load-languages.ts';
import type { PageModel } from '../../src/model/page/page-model.ts';
import { pageOrder } from '../../src/model/page/page-order.ts';
import type { PageMeans } from '../../src/model/page/page-transform.ts';
import { WordRules } from '../../src/model/word-rules.ts';
import type { PlacedPaper } from '../../src/model/placing/place-papers.ts';
import type { Content } from '../../src/pipeline/ingest/read-content.ts';
import { runPipeline } from '../../src/pipeline/run.ts';

/** A map as a page has it: all of it has gone through the files that a site holds. Rows are those of the page. */
export interface OpenPage {
  /** The model that the files were made of. */
  readonly fitted: FittedModel;
  /** By name, not packed. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly model: PageModel;
  readonly means: PageMeans;
  readonly papers: readonly Paper[];
  /** Ids of the themes. */
  readonly themes: readonly string[];
  /** Row of the fitted model, of each row of the page. */
  readonly rows: readonly number[];
}

/** Analyses content and opens the model of its page by the code that a browser runs. */
export async function openPage(content: Content): Promise<OpenPage> {
  const { atlas, model: fitted, wording } = await runPipeline(content, { isModelWanted: true });
  if (fitted === null || wording === null) throw new Error('The content has no model.');
  const order = pageOrder(atlas, fitted);
  const files = encodePageModel(fitted, wording, order);
  const read = (name: string) => Promise.resolve(files.get(name) ?? new Uint8Array());
  const head = await readPageModelHead(read);
  const source = { ...atlas, papers: atlas.papers.map((paper) => ({ ...paper, authors: [] })) };
  const { x, y, themeIndexes } = decodePoints(
    encodePoints(source, { href: (path) => path, titleCodes: [] }),
  );
  return {
    fitted,
    files,
    model: await readPageModel(read, head),
    means: {
      points: { x, y, themeOf: themeIndexes },
      rules: new WordRules(await loadLanguages(head.languages)),
    },
    papers: clientRows(atlas).flatMap((index) => atlas.papers[index] ?? []),
    themes: atlas.themes.map(({ id }) => id),
    rows: order.rows,
  };
}

/** Shares of the papers of a page that were put into their theme, and within 1 % of the diagonal of where they are. */
export function agreementOf(
  { means: { points } }: Pick<OpenPage, 'means'>,
  places: readonly (PlacedPaper | null)[],
): { readonly themes: number; readonly positions: number } {
  let [themes, positions] = [0, 0];
  places.forEach((place, row) => {
    if (place === null) return;
    if (place.theme === points.themeOf[row]) themes++;
    const off = Math.hypot(place.x - (points.x[row] ?? 0), place.y - (points.y[row] ?? 0));
    if (off <= 0.01 * Math.SQRT2) positions++;
  });
  return { themes: themes / places.length, positions: positions / places.length };
}

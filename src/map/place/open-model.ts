import type { ClientMap } from '../../domain/client-map.ts';
import { makeMatrix } from '../../math/dense-matrix.ts';
import { plainNeighbours } from '../../math/plain-neighbours.ts';
import {
  readPageModel,
  readPageModelHead,
  type ReadModelFile,
} from '../../model/page/decode-page-model.ts';
import { loadLanguages } from '../../model/page/load-languages.ts';
import type { PageModel, SentHead } from '../../model/page/page-model.ts';
import { pageTransform } from '../../model/page/page-transform.ts';
import {
  decodePaperTerms,
  PAPERS_PER_TERMS_FILE,
  termsFileName,
} from '../../model/page/paper-terms.ts';
import type { TransformedPaper } from '../../model/placing/transform-by.ts';
import { WordRules } from '../../model/word-rules.ts';

/** A reader's text. */
export interface OwnWords {
  readonly title: string;
  readonly abstract: string;
}

/** A paper of the map and how like it is, a cosine. */
export interface LikePaper {
  readonly row: number;
  readonly similarity: number;
}

/** A model that was fetched. */
export interface OpenedModel {
  readonly model: PageModel;
  readonly transform: (words: OwnWords) => TransformedPaper;
  /** The papers whose vectors are nearest to one, nearest first. */
  readonly nearest: (vector: Float64Array, count: number) => readonly LikePaper[];
  /** The columns of the terms of some papers, in their order. */
  readonly termsOf: (rows: readonly number[]) => Promise<readonly (readonly number[])[]>;
}

/** The model of the map, each part fetched when first asked for; one that did not come is asked for again. */
export interface ModelSource {
  /** Small: it says how much the rest is. */
  readonly head: () => Promise<SentHead>;
  readonly open: () => Promise<OpenedModel>;
}

/** Opens the model of a map. All of it is fetched at once, whatever is asked of it, so that requests tell nothing of a text. */
export function createModelSource(read: ReadModelFile, clientMap: ClientMap): ModelSource {
  const head = onceGood(async () => {
    // A site sends it with the bytes of the rest.
    return (await readPageModelHead(read)) as SentHead;
  });
  const open = onceGood(async (): Promise<OpenedModel> => {
    const known = await head();
    const [model, languages] = await Promise.all([
      readPageModel(read, known),
      loadLanguages(known.languages),
    ]);
    const { x, y, themeIndexes } = clientMap;
    const transform = pageTransform(model, {
      points: { x, y, themeOf: themeIndexes },
      rules: new WordRules(languages),
    });
    return {
      model,
      transform: (words) => {
        const [paper] = transform([{ ...words, keywords: [], language: null }]);
        if (paper === undefined) throw new Error('A text became no paper.');
        return paper;
      },
      nearest: (vector, count) => {
        const query = makeMatrix(1, vector.length);
        query.data.set(vector);
        const { indexes, similarities } = plainNeighbours(query, model.rows, count);
        return Array.from(indexes, (row, rank) => ({ row, similarity: similarities[rank] ?? 0 }));
      },
      termsOf: (rows) => readTerms(read, rows, known.paperCount),
    };
  });
  return { head, open };
}

async function readTerms(
  read: ReadModelFile,
  rows: readonly number[],
  paperCount: number,
): Promise<readonly (readonly number[])[]> {
  const fileOf = (row: number) => Math.floor(row / PAPERS_PER_TERMS_FILE);
  const files = new Map(
    await Promise.all(
      [...new Set(rows.map(fileOf))].map(
        async (file) =>
          [file, decodePaperTerms(await read(termsFileName(file)), file, paperCount)] as const,
      ),
    ),
  );
  return rows.map((row) => files.get(fileOf(row))?.[row % PAPERS_PER_TERMS_FILE] ?? []);
}

/** Remembers what came; asks again after a failure. */
function onceGood<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let known: Promise<Value> | null = null;
  return () => {
    known ??= ask().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

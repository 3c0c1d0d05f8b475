import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readContent } from '../../../src/pipeline/ingest/read-content.ts';
import { runPipeline } from '../../../src/pipeline/run.ts';
import { scaleCorpus } from '../scale-corpus.ts';

/** Reads the papers of a content folder and writes a larger corpus of them as JSONL, line by line. */
export async function writeScaledCorpus(
  contentDir: string,
  { count, outFile }: { count: number; outFile: string },
): Promise<void> {
  const { content } = await readContent(contentDir, {});
  const { atlas } = await runPipeline(content);
  const papers = scaleCorpus(
    {
      papers: atlas.papers.map(({ id, sourceId, title, abstract }) => ({
        id: sourceId ?? id,
        title,
        abstract,
      })),
      neighboursOf: (paper) =>
        atlas.papers[paper]?.place?.neighbours.map(({ paperIndex }) => paperIndex) ?? [],
    },
    count,
  );
  await pipeline(Readable.from(jsonLines(papers)), createWriteStream(outFile));
}

function* jsonLines(records: Iterable<object>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

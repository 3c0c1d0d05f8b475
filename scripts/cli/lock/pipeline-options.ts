import type { Lock } from '../../../src/domain/lock.ts';
import type { Content } from '../../../src/pipeline/ingest/read-content.ts';
import type { PipelineOptions } from '../../../src/pipeline/run.ts';
import type { MapOptions } from '../map-options.ts';
import { editionDate } from './edition-date.ts';

/** How a command’s options and the lock shape the analysis. */
export function pipelineOptions(
  content: Content,
  past: Lock | null,
  options: Pick<MapOptions, 'date' | 'accepted'>,
): Pick<PipelineOptions, 'past' | 'date' | 'accepted'> {
  // Dates are written so that they sort as text.
  const dates = content.corpus.papers.flatMap(({ date, year }) => date ?? year?.toString() ?? []);
  const date = editionDate({
    given: options.date,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
    newestInContent: dates.sort().at(-1) ?? null,
  });
  return { past, date, accepted: options.accepted };
}

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
  const years = content.corpus.papers.flatMap(({ year }) => year ?? []);
  const newest = years.reduce<number | null>(
    (latest, year) => (latest === null || year > latest ? year : latest),
    null,
  );
  const date = editionDate({
    given: options.date,
    sourceDateEpoch: process.env['SOURCE_DATE_EPOCH'],
    newestInContent: newest === null ? null : String(newest).padStart(4, '0'),
  });
  return { past, date, accepted: options.accepted };
}

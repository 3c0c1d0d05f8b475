import { reportJsonFile } from '../../site/changes/report-files.ts';

/** What the current edition changed, for programs. */
export function GET(): Response {
  return reportJsonFile();
}

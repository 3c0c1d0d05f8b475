/** What every question is given. */
export interface BenchOptions {
  /** Odd, so that there is a median run. */
  readonly runCount: number;
  /** JSONL file of papers; null for the one that the question takes by itself. */
  readonly corpusFile: string | null;
  readonly say: (line: string) => void;
}

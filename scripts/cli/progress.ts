/** A stage of long work, as `src/pipeline/stage-values.ts` reports it. */
interface StageStep {
  readonly stage: string;
  readonly done?: number;
  readonly total?: number;
  readonly unit?: string;
  readonly finished?: string;
}

/** Where progress goes and what time it is. */
interface ProgressEffects {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  readonly nowMs: () => number;
}

/** Shows stages as they pass. */
export interface Progress {
  readonly show: (step: StageStep) => void;
  /** Prints text of its own between the stages. */
  readonly tell: (text: string) => void;
  /** Takes the rewriting line away, before other text is printed. */
  readonly clear: () => void;
}

const standardError: ProgressEffects = {
  write: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  nowMs: () => performance.now(),
};

/** Progress that shows nothing, for `--quiet`. */
export const noProgress: Progress = {
  show: () => undefined,
  tell: () => undefined,
  clear: () => undefined,
};

/** One rewriting line on a terminal, one plain line a stage elsewhere. */
export function makeProgress(effects: ProgressEffects = standardError): Progress {
  let stage = '';
  let startedMs = effects.nowMs();
  const clear = (): void => {
    if (effects.isTerminal) effects.write('\r\u001B[2K');
  };
  return {
    clear,
    tell(text) {
      clear();
      effects.write(`${text}\n`);
    },
    show(step) {
      if (step.stage !== stage && step.finished === undefined) startedMs = effects.nowMs();
      stage = step.stage;
      const elapsedMs = effects.nowMs() - startedMs;
      if (step.finished !== undefined) {
        clear();
        effects.write(`${step.finished} (${formatDuration(elapsedMs)})\n`);
        // A stage that never tells its beginning is timed from the end of the one before.
        startedMs = effects.nowMs();
        return;
      }
      if (effects.isTerminal) effects.write(`\r\u001B[2K${runningLine(step, elapsedMs)}`);
    },
  };
}

function runningLine({ stage, done, total, unit }: StageStep, elapsedMs: number): string {
  if (done === undefined || total === undefined) return `${stage} …`;
  const count = `${stage} … ${done} of ${total}${unit === undefined ? '' : ` ${unit}`}`;
  if (done === 0 || done >= total) return count;
  return `${count}, ${formatDuration((elapsedMs / done) * (total - done))} left`;
}

/** A duration for people: `40 ms`, `2.1 s`, `3 min 05 s`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 60_000) return `${(durationMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

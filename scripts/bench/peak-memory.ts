import { readFileSync } from 'node:fs';

/**
 * Largest resident memory of this process so far, in bytes. The system's `maxRSS` may begin with what the
 * parent held when it forked, so Linux's own figure of the running program goes first.
 */
export function peakMemoryBytes(): number {
  return highWaterBytes() ?? process.resourceUsage().maxRSS * 1024;
}

function highWaterBytes(): number | null {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) * 1024;
  } catch {
    return null;
  }
}

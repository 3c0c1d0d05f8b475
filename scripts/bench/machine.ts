import { availableParallelism, arch, platform } from 'node:os';

/** The machine that figures were taken on, as a sentence. */
export function machineLine(): string {
  return `Machine: ${availableParallelism()} cores, Node ${process.versions.node}, ${platform()} ${arch()}.`;
}

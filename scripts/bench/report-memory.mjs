// Loaded before a measured command (`node --import`): writes its peak memory in bytes and the processor time of all its threads in
// milliseconds to a file when it ends.
import { writeFileSync } from 'node:fs';
import { peakMemoryBytes } from './peak-memory.ts';

const file = process.env.PAPERLAND_MEMORY_FILE;

process.on('exit', () => {
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  writeFileSync(file, `${peakMemoryBytes()} ${(user + system) / 1000}`);
});

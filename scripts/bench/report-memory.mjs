// Loaded before a measured command (`node --import`): writes its peak memory in bytes and its time of CPU
// in microseconds to a file when it ends.
import { writeFileSync } from 'node:fs';
import { peakMemoryBytes } from './peak-memory.ts';

const file = process.env.PAPERLAND_MEMORY_FILE;

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  if (file !== undefined) writeFileSync(file, `${peakMemoryBytes()} ${user + system}`);
});

// Loaded before a measured command (`node --import`): writes its peak memory in bytes to a file when it ends.
import { writeFileSync } from 'node:fs';
import { peakMemoryBytes } from './peak-memory.ts';

const file = process.env.PAPERLAND_MEMORY_FILE;

process.on('exit', () => {
  if (file !== undefined) writeFileSync(file, String(peakMemoryBytes()));
});

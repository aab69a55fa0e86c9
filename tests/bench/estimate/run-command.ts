// Child process of the benchmark: `node run-command.ts WORDS` is `cifra WORDS`, and says at its end on descriptor
// 3 what it took, from its start on and with all its threads.
import { writeSync } from 'node:fs';
import { peakMb } from '../peak-memory.ts';

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, JSON.stringify({ cpuMs: (user + system) / 1000, peakMb: peakMb() }));
});
await import('../../../server/cli.ts');

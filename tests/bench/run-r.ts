import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Measurement } from './measurement.ts';
import type { Family } from './task.ts';

/** Versions of R and its package survey, or undefined when they are not on this machine. */
export function findR(): string | undefined {
  const versions = 'cat(R.version.string, "with survey", as.character(packageVersion("survey")))';
  const found = spawnSync('Rscript', ['-e', versions], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return found.status === 0 ? found.stdout : undefined;
}

/** Runs R's tasks of one family in a process of their own; a task that takes longer than `seconds` is given up. */
export async function runR(
  folder: string,
  family: Family,
  names: readonly string[],
  { repetitions, seconds }: { repetitions: number; seconds: number },
): Promise<Measurement[]> {
  const script = join(import.meta.dirname, 'r', 'bench.R');
  const args = [script, folder, family, String(repetitions), String(seconds), ...names];
  const child = spawn('Rscript', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  // R heeds its own limit between two steps; a step without end is ended from here.
  const watchdog = setTimeout(() => child.kill(), 1000 * (60 + 1.5 * seconds * repetitions * names.length));
  const measurements: Measurement[] = [];
  for await (const line of createInterface(child.stdout)) measurements.push(JSON.parse(line));
  clearTimeout(watchdog);
  return measurements;
}

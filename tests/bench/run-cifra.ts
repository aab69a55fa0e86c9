import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Measurement } from './measurement.ts';

/** Draws the survey of so many persons and writes it into the folder. */
export function makeSurvey(rows: number, folder: string): void {
  child('write-survey.ts', String(rows), folder);
}

/** Runs one task of Cifra in a process of its own. */
export function runCifra(folder: string, task: string): Measurement {
  return JSON.parse(child('measure-task.ts', folder, task));
}

/** The same Node as the server's, without options, as the server is started. */
function child(script: string, ...args: string[]): string {
  const outcome = spawnSync(process.execPath, [join(import.meta.dirname, script), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 2 ** 26,
  });
  if (outcome.status !== 0)
    throw new Error(`${script} ${args.join(' ')} ended with ${outcome.status ?? outcome.signal}`);
  return outcome.stdout;
}

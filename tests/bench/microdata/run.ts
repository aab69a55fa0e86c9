import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { KeyRingFile } from '../../../server/keys/key-ring-file.ts';
import { type CommandMeasurement, measureCommand } from '../estimate/measure-command.ts';
import { repeatInterviews } from './repeat-interviews.ts';

/** Interviews that are simulated; each of them then stands in the database again and again. */
const SIMULATED = 200;

/** Seconds and megabytes of the whole command for 100,000 interviews. */
const GOALS = { interviews: 100_000, seconds: 60, peakMb: 1024 };

/** `cifra microdata`, from the start of its process to its end. */
export interface MicrodataMeasurement extends CommandMeasurement {
  readonly interviews: number;
}

/** Makes the analysis file of about so many interviews. */
export async function run(folder: string, interviews: number): Promise<MicrodataMeasurement> {
  const database = join(folder, 'microdata.sqlite');
  const out = join(folder, 'microdata');
  await measureCommand(['simulate', '--cases', String(SIMULATED), '--db', database]);
  const keys = JSON.parse(readFileSync(join(folder, 'microdata.keys'), 'utf8')) as KeyRingFile;
  const made = repeatInterviews({ database, keys }, 'simulation', Math.max(1, Math.round(interviews / SIMULATED)));
  const before = process.env.CIFRA_DB;
  process.env.CIFRA_DB = database;
  try {
    return { interviews: made, ...(await measureCommand(['microdata', '--survey', 'simulation', '--out', out])) };
  } finally {
    if (before === undefined) delete process.env.CIFRA_DB;
    else process.env.CIFRA_DB = before;
    for (const file of [database, out]) rmSync(file, { recursive: true });
  }
}

/** The measurement as lines. */
export function report({ interviews, wallMs, cpuMs, peakMb }: MicrodataMeasurement): string {
  const each = (ms: number) => `${(ms / interviews).toFixed(2)} ms an interview`;
  return [
    `cifra microdata of ${interviews.toLocaleString('en')} interviews, from the start of the process to its end`,
    `wall ${(wallMs / 1000).toFixed(1)} s, ${each(wallMs)}; processor ${(cpuMs / 1000).toFixed(1)} s, ${each(cpuMs)}; peak ${peakMb.toFixed(0)} MB; ${availableParallelism()} processors`,
    `goal for ${GOALS.interviews.toLocaleString('en')}: ${GOALS.seconds} s and ${GOALS.peakMb} MB`,
    '',
  ].join('\n');
}

/** Whether the goals are met: the time in proportion, the memory whatever the size. */
export function areMet({ interviews, wallMs, peakMb }: MicrodataMeasurement): boolean {
  return (wallMs * GOALS.interviews) / interviews < GOALS.seconds * 1000 && peakMb < GOALS.peakMb;
}

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FORMATS, type RecordFormatName } from '#contract';
import { type CommandMeasurement, measureCommand } from '../estimate/measure-command.ts';
import { repeatFolder } from './repeat-folder.ts';

/** Interviews that are simulated, and how often each stands in the folder: 100,200 in all. */
const CASES = 300;
const TIMES = 334;

/** Processor seconds of the whole command, and megabytes at its peak. */
const GOALS = { seconds: 60, peakMb: 1024 };

/** One format, from the start of the command to its end. */
export interface ExportMeasurement extends CommandMeasurement {
  readonly format: RecordFormatName;
  readonly bytes: number;
}

/** Exports record files of 100,200 interviews in every format. */
export async function run(folder: string): Promise<ExportMeasurement[]> {
  const large = await largeFolder(folder);
  const measurements: ExportMeasurement[] = [];
  for (const format of RECORD_FORMATS) {
    const out = join(folder, `export-${format}`);
    const measured = await measureCommand(['export', large, '--format', format, '--out', out]);
    const bytes = [...measured.output.matchAll(/ (\d+) bytes,/g)].reduce((sum, [, size]) => sum + Number(size), 0);
    measurements.push({ format, bytes, ...measured });
    rmSync(out, { recursive: true });
  }
  return measurements;
}

async function largeFolder(folder: string): Promise<string> {
  const database = join(folder, 'exports.sqlite');
  const small = join(folder, 'exports-small');
  const large = join(folder, 'exports-large');
  await measureCommand(['simulate', '--cases', String(CASES), '--db', database]);
  const before = process.env.CIFRA_DB;
  process.env.CIFRA_DB = database;
  try {
    await measureCommand(['microdata', '--out', small]);
  } finally {
    if (before === undefined) delete process.env.CIFRA_DB;
    else process.env.CIFRA_DB = before;
  }
  await repeatFolder(small, TIMES, large);
  return large;
}

/** The measurements as lines, the goals that are missed marked. */
export function report(measurements: readonly ExportMeasurement[]): string {
  const head = `${'format'.padEnd(10)}${'wall s'.padStart(9)}${'CPU s'.padStart(9)}${'peak MB'.padStart(9)}${'file MB'.padStart(9)}`;
  const lines = measurements.map((measured) => {
    const { format, wallMs, cpuMs, peakMb, bytes } = measured;
    const numbers = [
      (wallMs / 1000).toFixed(1),
      (cpuMs / 1000).toFixed(1),
      peakMb.toFixed(0),
      (bytes / 1e6).toFixed(0),
    ];
    const said = (isMet: boolean) => (isMet ? 'yes' : 'NO');
    const verdict = `goal ${GOALS.seconds} s of processor ${said(isQuick(measured))}, ${GOALS.peakMb} MB ${said(isSmall(measured))}`;
    return `${format.padEnd(10)}${numbers.map((number) => number.padStart(9)).join('')}  ${verdict}`;
  });
  const interviews = (CASES * TIMES).toLocaleString('en');
  return `cifra export of ${interviews} interviews, from the start of the process to its end\n${[head, ...lines].join('\n')}\n`;
}

/** Whether every goal is met. */
export function areMet(measurements: readonly ExportMeasurement[]): boolean {
  return measurements.every((measured) => isQuick(measured) && isSmall(measured));
}

function isQuick({ cpuMs }: ExportMeasurement): boolean {
  return cpuMs / 1000 < GOALS.seconds;
}

function isSmall({ peakMb }: ExportMeasurement): boolean {
  return peakMb < GOALS.peakMb;
}

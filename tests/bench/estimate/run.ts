import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from 'simple-statistics';
import { type CommandMeasurement, measureCommand } from './measure-command.ts';
import { writeNationalSurvey } from './write-national-survey.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ENVIPE_STUDY = join(ROOT, 'questionnaires/studies/envipe-2021.json');
const PERSONS = 1_000_000;
const RUNS = 3;

/** Of ENVIPE on two cores. */
const GOALS = { seconds: 3, peakMb: 500 };

/** The whole command on one survey, several times. */
export interface EstimateMeasurement {
  readonly survey: string;
  readonly runs: readonly CommandMeasurement[];
  readonly hasGoals: boolean;
}

/** Runs `cifra estimate` on ENVIPE 2021, where its files are, and on a made survey of a million persons. */
export async function run(folder: string): Promise<EstimateMeasurement[]> {
  const measurements: EstimateMeasurement[] = [];
  const data = resolve(ROOT, process.env.CIFRA_REFERENCE ?? '../shared', 'data');
  if (existsSync(join(data, 'envipe2021_persons.csv.gz')))
    measurements.push({
      survey: 'ENVIPE 2021',
      runs: await repeat({ study: ENVIPE_STUDY, data }, folder),
      hasGoals: true,
    });
  const made = await writeNationalSurvey(PERSONS, join(folder, 'national-survey'));
  const survey = `made survey, ${PERSONS.toLocaleString('en')} persons`;
  measurements.push({ survey, runs: await repeat(made, folder), hasGoals: false });
  return measurements;
}

async function repeat({ study, data }: { study: string; data: string }, folder: string): Promise<CommandMeasurement[]> {
  const words = ['estimate', '--study', study, '--data', data, '--out', join(folder, 'estimates')];
  const runs: CommandMeasurement[] = [];
  while (runs.length < RUNS) runs.push(await measureCommand(words));
  return runs;
}

/** The measurements as lines, the goals that are missed marked. */
export function report(measurements: readonly EstimateMeasurement[]): string {
  const head = `${''.padEnd(32)}${'incidents'.padStart(10)}${'rows'.padStart(8)}${'wall s'.padStart(9)}${'CPU s'.padStart(9)}${'MB'.padStart(7)}`;
  const lines = measurements.map((measurement) => {
    const { survey, runs } = measurement;
    const { incidents, rows } = countsIn(runs[0]!.output);
    const { wall, cpu, peak } = medians(measurement);
    const figures = [incidents.padStart(10), rows.padStart(8), wall.toFixed(1).padStart(9), cpu.toFixed(1).padStart(9)];
    return `${survey.padEnd(32)}${figures.join('')}${peak.toFixed(0).padStart(7)}${verdict(measurement)}`;
  });
  return `cifra estimate, from the start of the process to its end, median of ${RUNS} runs\n${[head, ...lines].join('\n')}\n`;
}

/** Whether every goal is met. */
export function areMet(measurements: readonly EstimateMeasurement[]): boolean {
  return measurements.every((measurement) => !verdict(measurement).includes('NO'));
}

function verdict(measurement: EstimateMeasurement): string {
  if (!measurement.hasGoals) return '';
  const { wall, peak } = medians(measurement);
  const said = (isMet: boolean) => (isMet ? 'yes' : 'NO');
  return `  goal ${GOALS.seconds} s ${said(wall < GOALS.seconds)}, ${GOALS.peakMb} MB ${said(peak < GOALS.peakMb)}`;
}

function medians({ runs }: EstimateMeasurement): { wall: number; cpu: number; peak: number } {
  return {
    wall: median(runs.map(({ wallMs }) => wallMs)) / 1000,
    cpu: median(runs.map(({ cpuMs }) => cpuMs)) / 1000,
    peak: median(runs.map(({ peakMb }) => peakMb)),
  };
}

/** What the command says that it read and wrote. */
function countsIn(output: string): { incidents: string; rows: string } {
  const incidents = /(\d+) incidents/.exec(output)?.[1] ?? '';
  return { incidents, rows: /Wrote (\d+) estimates/.exec(output)?.[1] ?? '' };
}

// Child process of the benchmark: `node measure-task.ts FOLDER TASK` runs one task of Cifra alone, so that
// the peak of memory is its own.
import type { Measurement } from './measurement.ts';
import { peakMb } from './peak-memory.ts';
import { openSurvey } from './survey-file.ts';
import { tasks } from './tasks.ts';

const [folder, name] = process.argv.slice(2);
const task = tasks.find((candidate) => candidate.name === name);
if (task === undefined) throw new Error(`no task is called ${name}`);
const { run, plain } = task.prepare(openSurvey(folder!));
const begun = startClocks();
const figures = run();
const first = begun();
const warm = repeat(run);
const peak = peakMb();
const measurement: Measurement = {
  task: task.name,
  ms: [first.ms, ...warm.map(({ ms }) => ms)],
  cpuMs: [first.cpuMs, ...warm.map(({ cpuMs }) => cpuMs)],
  plainMs: repeat(plain).map(({ ms }) => ms),
  peakMb: peak,
  figures,
};
process.stdout.write(JSON.stringify(measurement));

/** At least 5 times, and for a second, but not more than 50 times. */
function repeat(work: () => unknown): { ms: number; cpuMs: number }[] {
  const times: { ms: number; cpuMs: number }[] = [];
  const begun = performance.now();
  while (times.length < 5 || (times.length < 50 && performance.now() - begun < 1000)) {
    const read = startClocks();
    work();
    times.push(read());
  }
  return times;
}

function startClocks(): () => { ms: number; cpuMs: number } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  return () => {
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(cpu);
    return { ms, cpuMs: (user + system) / 1000 };
  };
}

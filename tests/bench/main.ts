// `npm run bench`: what is measured and how it is called stands in USAGE.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Comparison, difference, isSame, judge } from './comparison.ts';
import * as coverage from './coverage/run.ts';
import * as designer from './designer/run.ts';
import * as estimate from './estimate/run.ts';
import * as exported from './exports/run.ts';
import type { Measurement } from './measurement.ts';
import * as microdata from './microdata/run.ts';
import * as questionnaire from './questionnaires/run.ts';
import { growthTable, sizeTable } from './report.ts';
import { makeSurvey, runCifra } from './run-cifra.ts';
import { findR, runR } from './run-r.ts';
import * as server from './server/run.ts';
import * as tables from './tables/run.ts';
import * as tablet from './tablet/run.ts';
import { tasks } from './tasks.ts';

const USAGE = `npm run bench -- [tablet | designer | coverage] [--samples N] [--rows N] [--only NAME] [--seconds N] [--interviews N] [--no-r]

Speed of the questionnaire; a real server on each engine; the whole command \`cifra estimate\`; crossed tables; analysis files of interviews; record files in every format; speed and memory of the estimation engine, beside R's package survey when it is here.

  tablet        only the interviewer's place on a slow tablet, beside two peers, which are installed for it
  designer      only a draft on the designer's page, with the whole questionnaire and with one of 1,500 questions
  coverage      only how often the limits of 95 % of every figure hold the truth, over samples of a known population
  --samples N   samples of it (default: 1000)
  --rows N      one size of file, from 10000 persons on (default: 10,000, 100,000 and 1,000,000)
  --only NAME   tasks whose name or family contains NAME; \`--only questionnaire\`, \`--only server\`, \`--only estimate\`, \`--only tables\`, \`--only microdata\`, \`--only exports\` and \`--only flood\` leave out the engine
  --seconds N   how long the server receives interviews (default: 60)
  --interviews N   interviews stored when figures are asked for (default: 20000), or of an analysis file (10000); with \`tablet\`, held in a row (30)
  --no-peers    the tablet without its peers
  --no-r        Cifra alone`;

const {
  values: flags,
  positionals: [section],
} = readFlags();
if (flags.help) {
  print(USAGE);
  process.exit(0);
}
const sizes = flags.rows === undefined ? [10_000, 100_000, 1_000_000] : [Number(flags.rows)];
const only = (section ?? flags.only)?.toLowerCase() ?? '';
const isQuestionnaire = only === 'questionnaire';
const isServer = only === 'server';
const isEstimate = only === 'estimate';
const isTables = only === 'tables';
const isMicrodata = only === 'microdata';
const isExports = only === 'exports';
const isFlood = only === 'flood';
const isTablet = only === 'tablet';
const isDesigner = only === 'designer';
const isCoverage = only === 'coverage';
const chosen = tasks.filter(({ name, family }) => `${family} ${name}`.toLowerCase().includes(only));
if (!sizes.every((rows) => Number.isInteger(rows) && rows >= 10_000)) stop('--rows is a whole number from 10000 on');
if (
  chosen.length === 0 &&
  !isQuestionnaire &&
  !isServer &&
  !isEstimate &&
  !isTables &&
  !isMicrodata &&
  !isExports &&
  !isFlood &&
  !isTablet &&
  !isDesigner &&
  !isCoverage
)
  stop(
    `no task is called ${flags.only}; there are: questionnaire; server; estimate; tables; microdata; exports; flood; tablet; designer; coverage; ${tasks.map(({ name }) => name).join('; ')}`,
  );

if (isCoverage) {
  const samples = Number(flags.samples ?? 1000);
  if (!(Number.isInteger(samples) && samples > 0)) stop('--samples is a whole number from 1 on');
  const started = performance.now();
  const coverages = coverage.run(samples, (done) => {
    if (done % 100 === 0) print(`${done} samples, ${Math.round((performance.now() - started) / 1000)} s`);
  });
  print(coverage.reportCoverage(coverages));
  process.exit(coverages.every(coverage.isAsDocumented) ? 0 : 1);
}

const r = flags['no-r'] ? undefined : findR();
const load = loadavg()[0]!;
print(`Node ${process.version}; ${r ?? reasonWithoutR()}`);
print(`${availableParallelism()} cores, load ${load.toFixed(1)}${load > 0.5 ? ': other work slows both sides' : ''}.`);
print(
  'Medians of warm runs in ms; "plain" is the same sums as bare loops; MB is the peak of the process, data included.',
);

if (only === '' || isQuestionnaire) {
  const measurements = questionnaire.run();
  print(`\n${questionnaire.report(measurements)}`);
  if (isQuestionnaire) process.exit(measurements.some(({ met }) => !met) ? 1 : 0);
}

const folder = mkdtempSync(join(tmpdir(), 'cifra-bench-'));
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

if (only === '' || isServer) {
  const sizesOfServer = { seconds: Number(flags.seconds ?? 60), interviews: Number(flags.interviews ?? 20_000) };
  const measurements = await server.run(folder, sizesOfServer);
  print(`\n${server.report(measurements)}`);
  if (isServer) process.exit(server.areMet(measurements) ? 0 : 1);
}

if (isFlood) {
  print(`\n${server.reportFlood(await server.flood(folder, Number(flags.seconds ?? 15)))}`);
  process.exit(0);
}

if (isTablet) {
  const measured = await tablet.run(folder, Number(flags.interviews ?? 30), !flags['no-peers']);
  print(`\n${tablet.report(measured)}`);
  process.exit(tablet.areMet(measured) ? 0 : 1);
}

if (isDesigner) {
  const measured = await designer.run(folder);
  print(`\n${designer.report(measured)}`);
  process.exit(designer.areMet(measured) ? 0 : 1);
}

if (only === '' || isEstimate) {
  const measurements = await estimate.run(folder);
  print(`\n${estimate.report(measurements)}`);
  if (isEstimate) process.exit(estimate.areMet(measurements) ? 0 : 1);
}

if (only === '' || isTables) {
  const measurements = await tables.run(folder);
  print(`\n${tables.report(measurements)}`);
  if (isTables) process.exit(tables.areMet(measurements) ? 0 : 1);
}

if (only === '' || isMicrodata) {
  const measured = await microdata.run(folder, Number(flags.interviews ?? 10_000));
  print(`\n${microdata.report(measured)}`);
  if (isMicrodata) process.exit(microdata.areMet(measured) ? 0 : 1);
}

if (only === '' || isExports) {
  const measurements = await exported.run(folder);
  print(`\n${exported.report(measurements)}`);
  if (isExports) process.exit(exported.areMet(measurements) ? 0 : 1);
}

const all: Comparison[] = [];
for (const rows of sizes) {
  const comparisons = await compareAt(rows);
  print(`\n${rows.toLocaleString('en')} persons`);
  print(sizeTable(comparisons));
  all.push(...comparisons);
}
if (sizes.length > 1) {
  print('\nGrowth');
  print(growthTable(all));
}
conclude();

async function compareAt(rows: number): Promise<Comparison[]> {
  const fitting = chosen.filter(({ leastRows = 0 }) => rows >= leastRows);
  const place = join(folder, String(rows));
  makeSurvey(rows, place);
  const byPsu = join(place, 'by-psu');
  const ours = fitting.map(({ name, order }) => runCifra(order === 'shuffled' ? join(place, 'shuffled') : byPsu, name));
  const theirs: Measurement[] = [];
  const bounds = { repetitions: 3, seconds: 150 };
  for (const family of r === undefined ? [] : new Set(fitting.map((task) => task.family))) {
    const names = fitting.filter((task) => task.family === family).map((task) => task.reference ?? task.name);
    theirs.push(...(await runR(byPsu, family, [...new Set(names)], bounds)));
  }
  rmSync(place, { recursive: true });
  return fitting.map((task, index) => ({
    task,
    rows,
    ours: ours[index]!,
    theirs: theirs.find(({ task: name }) => name === (task.reference ?? task.name)),
  }));
}

function conclude(): void {
  const goals = all.flatMap((comparison) => judge(comparison));
  const count = (wanted: boolean | undefined) => goals.filter(({ met }) => met === wanted).length;
  if (goals.length > 0)
    print(`\nGoals at 1,000,000 persons: ${count(true)} met, ${count(false)} missed, ${count(undefined)} not judged.`);
  const compared = all.filter((comparison) => difference(comparison) !== undefined);
  const wrong = compared.filter((comparison) => !isSame(comparison));
  if (r !== undefined)
    print(`\nFigures of ${compared.length} of ${all.length} runs compared with R: ${wrong.length} differ.`);
  if (wrong.length > 0) process.exitCode = 1;
}

function readFlags() {
  const options = {
    rows: { type: 'string' },
    only: { type: 'string' },
    seconds: { type: 'string' },
    interviews: { type: 'string' },
    samples: { type: 'string' },
    'no-r': { type: 'boolean' },
    'no-peers': { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    return stop(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function reasonWithoutR(): string {
  if (flags['no-r']) return 'R left out as asked: nothing is compared.';
  return 'R with its package survey is not on this machine: no ratio to R, and no figure is compared.';
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function stop(problem: string): never {
  process.stderr.write(`bench: ${problem}\n`);
  process.exit(2);
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from 'simple-statistics';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { analysisFileFromStudy } from '../../../server/analysis/from-study/analysis-file-from-study.ts';
import { planTables } from '../../../server/analysis/tables/plan-table.ts';
import { readTables } from '../../../server/analysis/tables/read-tables.ts';
import { tabulateTable } from '../../../server/analysis/tables/tabulate-table.ts';
import { writeNationalSurvey } from '../estimate/write-national-survey.ts';
import { overHttp } from './over-http.ts';

const PERSONS = 100_000;
const RUNS = 5;

const by = (...variables: string[]) => variables.map((variable) => ({ variable }));

/** Some 200 cells of persons and of incidents, and some 5,000 of each. */
const TABLES = [
  { name: 'persons and incidents', goal: 1, figures: ['prevalence_person', 'crimes'], by: by('state', 'sex') },
  { name: 'victims of each crime', goal: 5, figures: ['prevalence_person'], by: by('state', 'sex', 'age_group') },
  { name: 'reports of each crime', goal: 5, figures: ['reporting_rate'], by: by('state', 'sex', 'age_group') },
] as const;

interface TableMeasurement {
  readonly name: string;
  readonly cells: number;
  readonly seconds: number;
  /** Seconds. */
  readonly goal: number;
}

/** Makes crossed tables of a made survey of 100,000 persons, whose records are in memory, and the same over HTTP. */
export async function run(folder: string): Promise<TableMeasurement[]> {
  const { study, data } = await writeNationalSurvey(PERSONS, join(folder, 'national-survey-for-tables'));
  const file = await analysisFileFromStudy(study, data);
  const made = TABLES.map(({ name, goal, ...asked }): TableMeasurement => {
    const spec = join(folder, 'table.json');
    writeFileSync(spec, JSON.stringify(specOf({ goal, ...asked })));
    const runs = Array.from({ length: RUNS }, () => measure(spec, file));
    return { name, goal, cells: runs[0]!.cells, seconds: median(runs.map(({ seconds }) => seconds)) };
  });
  for (const { name, goal, ...asked } of TABLES)
    made.push({ name: `${name}, HTTP`, goal, ...(await overHttp(file, specOf({ goal, ...asked }), RUNS)) });
  return made;
}

function specOf({ goal, figures, by: variables }: Omit<(typeof TABLES)[number], 'name'>) {
  const crimes = goal === 1 ? undefined : 'all';
  const asked = figures.map((indicator) => ({ indicator, ...(crimes && { crimes }) }));
  return { table: 'table', figures: asked, by: variables };
}

/** From the specification to its cells. */
function measure(spec: string, file: AnalysisFile): { cells: number; seconds: number } {
  const start = performance.now();
  const cells = planTables(readTables([spec]), file).flatMap((plan) => tabulateTable(plan, file));
  return { cells: cells.length, seconds: (performance.now() - start) / 1000 };
}

/** The measurements as lines, the goals that are missed marked. */
export function report(measurements: readonly TableMeasurement[]): string {
  const lines = measurements.map(({ name, cells, seconds, goal }) => {
    const verdict = seconds < goal ? 'yes' : 'NO';
    return `${name.padEnd(32)}${String(cells).padStart(8)}${seconds.toFixed(2).padStart(9)}  goal ${goal} s ${verdict}`;
  });
  const head = `${''.padEnd(32)}${'cells'.padStart(8)}${'s'.padStart(9)}`;
  return `Tables of ${PERSONS.toLocaleString('en')} persons, median of ${RUNS} runs\n${[head, ...lines].join('\n')}\n`;
}

/** Whether every goal is met. */
export function areMet(measurements: readonly TableMeasurement[]): boolean {
  return measurements.every(({ seconds, goal }) => seconds < goal);
}

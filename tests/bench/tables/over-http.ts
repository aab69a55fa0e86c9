import { median } from 'simple-statistics';
import type { AnalysisFile } from '../../../server/analysis/analysis-file.ts';
import { readTableText } from '../../../server/analysis/tables/read-tables.ts';
import { filesOf } from '../../../server/analysis/tables/table-tasks.ts';
import { inlineRuns } from '../../../server/runs/inline-runs.ts';
import type { Runs } from '../../../server/runs/runs.ts';
import { MAKE_TABLE } from '../../../server/sources/source-tasks.ts';
import { startApi } from '../../server/api.ts';

/**
 * Seconds from the request of a page to the table read from the reply: the route, the task, both files, the way back.
 * The records are in memory, as a server has them once an edition was read.
 *
 * @returns the median, and how many cells came
 */
export async function overHttp(file: AnalysisFile, spec: object, runs: number) {
  const text = JSON.stringify(spec);
  const api = await startApi({ runs: (services) => ofFile(inlineRuns(services), file) });
  try {
    await api.cookieOf('carla');
    const seconds: number[] = [];
    let cells = 0;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      const response = await api.ask('carla', 'POST', '/api/made-tables', { body: { text } });
      const { made } = (await response.json()) as { made: { json: string } };
      cells = JSON.parse(made.json).cells.length;
      seconds.push((performance.now() - start) / 1000);
    }
    return { cells, seconds: median(seconds) };
  } finally {
    await api.close();
  }
}

/** Makes tables of a file in the place of an edition's interviews, and runs everything else as it is. */
function ofFile(runs: Runs, file: AnalysisFile): Runs {
  return {
    ...runs,
    run: async (task, input, options) => {
      if (task.name !== MAKE_TABLE.name) return runs.run(task, input, options);
      const { survey, text } = input as { survey: string; text: string };
      const files = filesOf(readTableText(text, 'sent'), file);
      const made = { survey, computedAt: new Date(0).toISOString(), interviews: file.persons.rows, ...files };
      // It is the task of tables, whose result are these bytes.
      return new TextEncoder().encode(JSON.stringify({ made })) as Awaited<ReturnType<typeof task.run>>;
    },
  };
}

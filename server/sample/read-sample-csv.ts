import type { ImportProblemReply } from '#contract';
import type { Contact, SampleUnit } from '../model.ts';
import type { Task } from '../runs/task.ts';
import { csvLines } from './csv-lines.ts';
import { sampleColumns } from './sample-columns.ts';
import { type ReportCell, sampleLine } from './sample-line.ts';
import { sampleProblem } from './sample-problems.ts';

/** One line of a sample file that has no problem. */
export interface SampleRow {
  line: number;
  unit: Omit<SampleUnit, 'seed'>;
  contact?: Contact;
}

/** Beyond this many problems the file is wrong as a whole, and more lines would say nothing new. */
const MOST_PROBLEMS = 200;

/** What a sample file holds: its rows or, when anything is wrong, all the problems. */
export interface SampleRead {
  rows: SampleRow[];
  problems: ImportProblemReply[];
}

/** Reads a sample and finds everything that is wrong with it. Messages never repeat what a cell holds. */
export function readSampleCsv(bytes: Uint8Array): SampleRead {
  const read = csvLines(bytes);
  if ('problem' in read) return { rows: [], problems: [read.problem] };
  const [header, ...lines] = read.lines;
  if (!header || lines.length === 0) {
    return { rows: [], problems: [sampleProblem({ line: 1, column: '' }, 'empty-file')] };
  }
  const columns = sampleColumns(header.cells);
  if ('problems' in columns) return { rows: [], problems: columns.problems.slice(0, MOST_PROBLEMS) };

  const problems: ImportProblemReply[] = [];
  const firstLine = new Map<string, number>();
  const rows = lines.map(({ line, cells }) => {
    const report: ReportCell = (column, code, details) => {
      if (problems.length < MOST_PROBLEMS) problems.push(sampleProblem({ line, column }, code, details));
    };
    const row = sampleLine(columns, cells, report);
    const { caseId } = row.unit;
    const earlierLine = firstLine.get(caseId);
    if (caseId && earlierLine !== undefined) report('unit_id', 'duplicate-unit', { earlierLine });
    else firstLine.set(caseId, line);
    return { line, ...row };
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

/** The same on another thread: a file may have 250,000 lines. */
export const READ_SAMPLE: Task<Uint8Array, SampleRead> = {
  name: 'read-sample',
  lane: 'reading',
  async run(_services, bytes) {
    return readSampleCsv(bytes);
  },
};

import type { ImportProblemReply } from '#contract';
import type { Contact, SampleUnit } from '../model.ts';
import { csvLines } from './csv-lines.ts';
import { sampleColumns } from './sample-columns.ts';
import { sampleLine } from './sample-line.ts';

export interface SampleRow {
  line: number;
  unit: Omit<SampleUnit, 'seed'>;
  contact?: Contact;
}

/** Beyond this many the file is wrong as a whole and the rest says nothing new. */
const MOST_PROBLEMS = 200;

/** Reads a sample and finds everything that is wrong with it. Messages never repeat what a cell holds. */
export function readSampleCsv(bytes: Uint8Array): { rows: SampleRow[]; problems: ImportProblemReply[] } {
  const read = csvLines(bytes);
  if ('problem' in read) return { rows: [], problems: [read.problem] };
  const [header, ...lines] = read.lines;
  if (!header || lines.length === 0) {
    const message = 'the file needs a header and at least one unit';
    return { rows: [], problems: [{ line: 1, column: '', code: 'empty-file', message }] };
  }
  const columns = sampleColumns(header.cells);
  if ('problems' in columns) return { rows: [], problems: columns.problems.slice(0, MOST_PROBLEMS) };

  const problems: ImportProblemReply[] = [];
  const firstLine = new Map<string, number>();
  const rows = lines.map(({ line, cells }) => {
    const report = (column: string, code: string, message: string) => {
      if (problems.length < MOST_PROBLEMS) problems.push({ line, column, code, message });
    };
    const row = sampleLine(columns, cells, report);
    const { caseId } = row.unit;
    const earlier = firstLine.get(caseId);
    if (caseId && earlier !== undefined) report('unit_id', 'duplicate-unit', `line ${earlier} has the same unit`);
    else firstLine.set(caseId, line);
    return { line, ...row };
  });
  return problems.length > 0 ? { rows: [], problems } : { rows, problems };
}

import { FileEnd, FormatFault } from './bytes/byte-source.ts';
import { type DataSource, withBytes } from './bytes/data-source.ts';
import { readCsvRecords } from './csv/read-csv-records.ts';
import { readParquet } from './parquet/read-parquet.ts';
import type { Records } from './records.ts';
import { readSpss } from './spss/read-spss.ts';
import { readStata } from './stata/read-stata.ts';
import { StudyError } from './study-error.ts';
import { studyProblems } from './study-problems.ts';
import type { StudyReport } from './study-report.ts';
import type { StudyFile } from './study-schema.ts';

/** The formats besides CSV, by the ending of the file's name. */
const FORMATS = {
  '.dta': { name: 'Stata', read: inBytes(readStata) },
  '.sav': { name: 'SPSS', read: inBytes(readSpss) },
  '.zsav': { name: 'SPSS', read: inBytes(readSpss) },
  '.parquet': { name: 'Parquet', read: readParquet },
} as const;

/**
 * Reads the declared columns of a data file, in the format that its name says. What is wrong goes to the report.
 *
 * @param data its bytes
 * @returns undefined where there are no records to go on with
 */
export async function readRecords(
  data: DataSource,
  file: StudyFile,
  report: StudyReport,
): Promise<Records | undefined> {
  const format = formatOf(file.path);
  if (format === undefined) return readCsvRecords(data, file, report);
  const place = { file: file.path };
  for (const name of ['separator', 'decimal'] as const)
    if (file[name] !== undefined) report.add(place, studyProblems.onlyText(name));
  try {
    const records = await format.read(data, file, report);
    if (records?.rows === 0) return void report.add(place, studyProblems.noRows());
    return records;
  } catch (error) {
    if (error instanceof StudyError) for (const { place: at, ...problem } of error.findings) report.add(at, problem);
    else if (error instanceof FileEnd) report.add(place, studyProblems.endsInHeader());
    else if (error instanceof FormatFault)
      report.add(place, studyProblems.brokenFormat({ format: format.name, why: error.message }));
    else throw error;
    return undefined;
  }
}

/** Whether a file is of a format besides CSV, by its name. */
export function formatOf(path: string): (typeof FORMATS)[keyof typeof FORMATS] | undefined {
  const ending = /\.[^./]+$/.exec(path.toLowerCase())?.[0];
  return ending !== undefined && Object.hasOwn(FORMATS, ending) ? FORMATS[ending as keyof typeof FORMATS] : undefined;
}

/** A reader of bytes as a reader of a file. */
function inBytes(
  read: (source: Parameters<typeof readStata>[0], file: StudyFile, report: StudyReport) => Records | undefined,
) {
  return async (data: DataSource, file: StudyFile, report: StudyReport) =>
    withBytes(data, (source) => read(source, file, report));
}

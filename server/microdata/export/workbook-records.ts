import type { WrittenCell, WrittenSheet } from '#questionnaires';
import { ExportError } from '../../exports/export-error.ts';
import { fileSink } from '../../files/file-sink.ts';
import { workbookStream } from '../../files/workbook/workbook-stream.ts';
import type { RecordValue } from '../record-value.ts';
import type { DescribedRecordFile } from './described-columns.ts';
import { titleOfRecords } from './labels.ts';
import { namesOf, type RecordExport, type RecordFormat, rowCounter } from './record-format.ts';
import { CODE_COLUMNS, codeRows, VARIABLE_COLUMNS, variableRows } from './variable-rows.ts';

/** What a sheet holds, with its header and the title above it. */
const MOST_ROWS = 1_048_576 - 3;
const MOST_COLUMNS = 16_384;

const FILE = 'records.xlsx';

/** A workbook with a sheet for each kind of record, and two with the labels. */
export const WORKBOOK_RECORDS: RecordFormat = {
  filesOf: () => [FILE],
  async write(plan) {
    const { source, language, placeOf } = plan;
    for (const file of source.described.files) checkFits(file);
    const title = titleOfRecords(source.described, language);
    const done = rowCounter(plan);
    const sheets: WrittenSheet[] = [
      ...source.described.files.map((file) => ({
        name: file.unit,
        above: [`${title} · ${file.unit}`],
        columns: namesOf(file).map((header) => ({ header })),
        rows: rowsOf(plan, file, done),
      })),
      { name: 'variables', columns: headed(VARIABLE_COLUMNS), rows: variableRows(source.described, language) },
      { name: 'codes', columns: headed(CODE_COLUMNS), rows: codeRows(source.described, language) },
    ];
    const sink = fileSink(placeOf(FILE));
    try {
      for await (const piece of workbookStream(sheets)) sink.write(piece as Buffer);
      return [{ name: FILE, ...sink.finish() }];
    } finally {
      sink.close();
    }
  },
};

async function* rowsOf(
  { source }: RecordExport,
  file: DescribedRecordFile,
  done: (rows: number) => Promise<void>,
): AsyncGenerator<WrittenCell[]> {
  for await (const group of source.groups(file.unit, namesOf(file))) {
    const rows = group[0]?.length ?? 0;
    for (let row = 0; row < rows; row++) yield group.map((values) => cellOf(values[row]));
    await done(rows);
  }
}

function cellOf(value: RecordValue | undefined): WrittenCell {
  return value ?? '';
}

function checkFits({ unit, rows, columns }: DescribedRecordFile): void {
  if (rows <= MOST_ROWS && columns.length <= MOST_COLUMNS) return;
  throw new ExportError(
    `${unit} has ${rows} rows and ${columns.length} columns, and a sheet takes ${MOST_ROWS} and ${MOST_COLUMNS}; ` +
      'take --format csv, parquet, dta or sav',
  );
}

function headed(names: readonly string[]) {
  return names.map((header) => ({ header, width: header === 'label' ? 80 : 24 }));
}

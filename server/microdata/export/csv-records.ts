import { csvText } from '../../exports/csv-text.ts';
import { type FileSink, fileSink } from '../../files/file-sink.ts';
import { LABEL_FILES } from './label-files.ts';
import { fileForEachUnit, type RecordFormat } from './record-format.ts';

/**
 * CSV (RFC 4180) in UTF-8: a file for each kind of record, values as the record files have them, and two files with the
 * labels, which a CSV of records has no place for. A text that begins like a formula has an apostrophe before it.
 */
export const CSV_RECORDS: RecordFormat = fileForEachUnit(
  'csv',
  ({ unit, place }) => {
    const sink = fileSink(place);
    write(sink, [unit.columns.map(({ name }) => name)]);
    return {
      add(group) {
        const rows = group[0]?.length ?? 0;
        write(
          sink,
          Array.from({ length: rows }, (_, row) => group.map((values) => values[row] ?? null)),
        );
      },
      finish: sink.finish,
      close: sink.close,
    };
  },
  LABEL_FILES,
);

function write(sink: FileSink, rows: Parameters<typeof csvText>[0]): void {
  sink.write(Buffer.from(csvText(rows)));
}

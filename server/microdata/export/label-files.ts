import { csvText } from '../../exports/csv-text.ts';
import { fileSink } from '../../files/file-sink.ts';
import type { RecordFormat } from './record-format.ts';
import { CODE_COLUMNS, codeRows, VARIABLE_COLUMNS, variableRows } from './variable-rows.ts';

/** What variables and codes are called, and by which number each code stands in files of Stata and SPSS. */
export const LABEL_FILES: RecordFormat = {
  filesOf: () => ['variables.csv', 'codes.csv'],
  async write({ source: { described }, language, placeOf }) {
    const tables = {
      'variables.csv': [VARIABLE_COLUMNS, ...variableRows(described, language)],
      'codes.csv': [CODE_COLUMNS, ...codeRows(described, language)],
    };
    return Object.entries(tables).map(([name, rows]) => {
      const sink = fileSink(placeOf(name));
      try {
        sink.write(Buffer.from(csvText(rows)));
        return { name, ...sink.finish() };
      } finally {
        sink.close();
      }
    });
  },
};

import { parquetFile } from '../parquet-file.ts';
import { codesOf, labelOf, titleOfRecords } from './labels.ts';
import { fileForEachUnit, type RecordFormat } from './record-format.ts';

/**
 * Parquet: a file for each kind of record, as the record files are, with what variables and codes mean as JSON under
 * the name `cifra` in the notes of the file.
 */
export const PARQUET_RECORDS: RecordFormat = fileForEachUnit('parquet', ({ source, unit, place, words }) => {
  const variables = unit.columns.map((column) => {
    const codes = codesOf(column, words);
    return { name: column.name, label: labelOf(column, words), ...(codes && { codes }) };
  });
  const title = titleOfRecords(source.described, words.language);
  const notes = { cifra: JSON.stringify({ title, records: unit.unit, language: words.language, variables }) };
  const file = parquetFile(place, unit.columns, notes);
  return {
    add: (group) => file.add(group),
    finish: () => file.finish(),
    close: () => file.close(),
  };
});

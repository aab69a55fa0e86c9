import type { RecordFormatName } from '#contract';
import { spssFile } from '../../exports/data-files/spss/write-spss.ts';
import { stataFile } from '../../exports/data-files/stata/write-stata.ts';
import { CSV_RECORDS } from './csv-records.ts';
import { DDI_CODEBOOK } from './ddi-codebook.ts';
import { JSON_RECORDS } from './json-records.ts';
import { PARQUET_RECORDS } from './parquet-records.ts';
import { programFiles } from './program-files.ts';
import type { RecordFormat } from './record-format.ts';
import { WORKBOOK_RECORDS } from './workbook-records.ts';

/** What writes each. */
export const RECORD_WRITERS: Readonly<Record<RecordFormatName, RecordFormat>> = {
  csv: CSV_RECORDS,
  xlsx: WORKBOOK_RECORDS,
  json: JSON_RECORDS,
  parquet: PARQUET_RECORDS,
  dta: programFiles('dta', stataFile),
  sav: programFiles('sav', spssFile),
  ddi: DDI_CODEBOOK,
};

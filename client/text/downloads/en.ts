import type { DownloadTexts } from './download-texts.ts';

export const downloadsInEnglish: DownloadTexts = {
  format: 'File format',
  formats: {
    csv: 'CSV',
    xlsx: 'Spreadsheet (XLSX)',
    json: 'JSON',
    'json-stat': 'JSON-stat',
    'sdmx-csv': 'SDG series (SDMX-CSV)',
    'sdmx-json': 'SDG series (SDMX-JSON)',
  },
  area: 'Country',
  areaHint: 'Its number in M49: 3 digits, such as 484',
  period: 'Year',
  periodHint: 'The year that the figures are of, such as 2026',
  download: 'Download',
  making: 'The file is being made …',
  made: 'The file is downloaded.',
  records: {
    title: (number) => `Records of analysis file ${number}`,
    about:
      'A zip with a file for each kind of record: households, persons, members and incidents, with weights, strata and PSUs. No name and no contact is in it, but every answer is: keep it where only those may read it who may know the answers. The audit trail says who downloaded it.',
    formats: {
      csv: 'CSV',
      xlsx: 'Spreadsheet (XLSX)',
      json: 'JSON',
      parquet: 'Parquet',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
      ddi: 'Codebook alone (DDI)',
    },
    download: 'Download the records',
    making: 'The records are being made …',
    made: 'The records are downloaded.',
    cancelled: 'Cancelled. Nothing was downloaded.',
  },
};

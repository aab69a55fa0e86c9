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
};

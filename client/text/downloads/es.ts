import type { DownloadTexts } from './download-texts.ts';

export const downloadsInSpanish: DownloadTexts = {
  format: 'Formato del archivo',
  formats: {
    csv: 'CSV',
    xlsx: 'Hoja de cálculo (XLSX)',
    json: 'JSON',
    'json-stat': 'JSON-stat',
    'sdmx-csv': 'Series de los ODS (SDMX-CSV)',
    'sdmx-json': 'Series de los ODS (SDMX-JSON)',
  },
  area: 'País',
  areaHint: 'Su número en M49: 3 dígitos, por ejemplo 484',
  period: 'Año',
  periodHint: 'El año de las cifras, por ejemplo 2026',
  download: 'Descargar',
  making: 'El archivo se está haciendo…',
  made: 'El archivo está descargado.',
};

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
  records: {
    title: (number) => `Registros del archivo de análisis ${number}`,
    about:
      'Un zip con un archivo por cada clase de registro: hogares, personas, integrantes y hechos, con factores de expansión, estratos y UPM. No contiene nombres ni contactos, pero sí todas las respuestas: guárdelo donde solo lo lean quienes pueden conocerlas. El registro de auditoría dice quién lo descargó.',
    formats: {
      csv: 'CSV',
      xlsx: 'Hoja de cálculo (XLSX)',
      json: 'JSON',
      parquet: 'Parquet',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
      ddi: 'Solo el libro de códigos (DDI)',
    },
    download: 'Descargar los registros',
    making: 'Los registros se están haciendo…',
    made: 'Los registros están descargados.',
    cancelled: 'Cancelado. No se descargó nada.',
  },
};

import type { DownloadTexts } from './download-texts.ts';

export const downloadsInPortuguese: DownloadTexts = {
  format: 'Formato do arquivo',
  formats: {
    csv: 'CSV',
    xlsx: 'Planilha (XLSX)',
    json: 'JSON',
    'json-stat': 'JSON-stat',
    'sdmx-csv': 'Séries dos ODS (SDMX-CSV)',
    'sdmx-json': 'Séries dos ODS (SDMX-JSON)',
  },
  area: 'País',
  areaHint: 'Seu número no M49: 3 dígitos, por exemplo 484',
  period: 'Ano',
  periodHint: 'O ano dos números, por exemplo 2026',
  download: 'Baixar',
  making: 'O arquivo está sendo feito…',
  made: 'O arquivo foi baixado.',
};

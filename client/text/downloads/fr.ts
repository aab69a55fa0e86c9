import type { DownloadTexts } from './download-texts.ts';

export const downloadsInFrench: DownloadTexts = {
  format: 'Format du fichier',
  formats: {
    csv: 'CSV',
    xlsx: 'Classeur (XLSX)',
    json: 'JSON',
    'json-stat': 'JSON-stat',
    'sdmx-csv': 'Séries des ODD (SDMX-CSV)',
    'sdmx-json': 'Séries des ODD (SDMX-JSON)',
  },
  area: 'Pays',
  areaHint: 'Son numéro dans M49 : 3 chiffres, par exemple 484',
  period: 'Année',
  periodHint: 'L’année des chiffres, par exemple 2026',
  download: 'Télécharger',
  making: 'Le fichier se prépare…',
  made: 'Le fichier est téléchargé.',
};

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
  records: {
    title: (number) => `Enregistrements du fichier d’analyse ${number}`,
    about:
      'Un zip avec un fichier par type d’enregistrement : ménages, personnes, membres et faits, avec les poids, les strates et les UPE. Il ne contient ni nom ni contact, mais toutes les réponses : gardez-le là où seuls le lisent ceux qui peuvent les connaître. Le journal d’audit dit qui l’a téléchargé.',
    formats: {
      csv: 'CSV',
      xlsx: 'Classeur (XLSX)',
      json: 'JSON',
      parquet: 'Parquet',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
      ddi: 'Dictionnaire des codes seul (DDI)',
    },
    download: 'Télécharger les enregistrements',
    making: 'Les enregistrements se préparent…',
    made: 'Les enregistrements sont téléchargés.',
    cancelled: 'Annulé. Rien n’a été téléchargé.',
  },
};

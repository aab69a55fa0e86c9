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
  records: {
    title: (number) => `Registros do arquivo de análise ${number}`,
    about:
      'Um zip com um arquivo para cada tipo de registro: domicílios, pessoas, moradores e fatos, com pesos, estratos e UPA. Não contém nomes nem contatos, mas contém todas as respostas: guarde-o onde só o leiam as pessoas que podem conhecê-las. O registro de auditoria diz quem o baixou.',
    formats: {
      csv: 'CSV',
      xlsx: 'Planilha (XLSX)',
      json: 'JSON',
      parquet: 'Parquet',
      dta: 'Stata (dta)',
      sav: 'SPSS (sav)',
      ddi: 'Só o livro de códigos (DDI)',
    },
    download: 'Baixar os registros',
    making: 'Os registros estão sendo feitos…',
    made: 'Os registros foram baixados.',
    cancelled: 'Cancelado. Nada foi baixado.',
  },
};

import type { SourceTexts } from './source-texts.ts';

export const sourcesInPortuguese: SourceTexts = {
  heading: 'De que são feitos os números',
  weights: 'Pesos',
  designWeights: 'Os do desenho',
  otherWeights: 'Uns que já não estão salvos',
  interviews: 'Entrevistas',
  allInterviews: 'Todas as que contam agora',
  file: ({ number, when, count, interviews }) =>
    `Arquivo de análise ${number}, de ${when}: ${count} ${interviews === 'approved' ? 'aprovadas' : 'aceitas'}`,
  otherFile: (number) => `Arquivo de análise ${number}, que não é desta edição`,
  withWeights: 'com pesos:',
  ofInterviews: 'de entrevistas:',
  weightsNote: ({ name, hash }) => `Pesos: “${name}”, hash ${hash}.`,
  designWeightsNote: 'Pesos do desenho.',
  fileNote: ({ number, hash }) => `Entrevistas do arquivo de análise ${number}, SHA-256 ${hash}.`,
  ofEdition: ({ edition, note }) => `${edition}. ${note}`,
  weightsOf: (edition) => `Pesos de ${edition}`,
  interviewsOf: (edition) => `Entrevistas de ${edition}`,
  flaws: {
    'weights-not-made': ({ weighting, count }) =>
      `Com esta edição não é possível fazer os pesos “${weighting}”. Erros: ${count}. Em “Pesos” está o que corrigir e onde.`,
    'weights-negative': ({ weighting }) =>
      `Os pesos “${weighting}” têm valores negativos, e com eles não se faz nenhum número. Ponha limites na calibração, ou escolha outro método, em “Pesos”.`,
    'cases-without-weight': ({ count }) =>
      `Entrevistas dos números que ficam sem peso: ${count}. Não contariam por ninguém. Mude os passos para que conservem quem respondeu.`,
    'weights-of-unapproved': ({ count }) =>
      `Os pesos contam entrevistas que ninguém aprovou: ${count}. Aprove-as, ou faça o arquivo com todas as que contam.`,
    'file-interviews': ({ number, before, now }) =>
      `As entrevistas já não são as do arquivo de análise ${number}: eram ${before}, hoje são ${now} ou são outras. Faça um novo em “Relatórios e arquivos”.`,
    'file-codings': ({ number, before, now }) =>
      `As codificações já não são as do arquivo de análise ${number}: eram ${before}, hoje são ${now} ou são outras. Faça um novo em “Relatórios e arquivos”.`,
    'file-other-bytes': ({ number, program }) =>
      `Os registros do arquivo de análise ${number} não saem como quando a versão ${program} do programa os fez. Faça um novo em “Relatórios e arquivos”.`,
    'file-design-weights': ({ number }) => `O arquivo de análise ${number} tem os pesos do desenho. Escolha esses.`,
    'file-has-weights': ({ number, weighting }) =>
      `O arquivo de análise ${number} tem os pesos “${weighting}”. Escolha esses.`,
    'file-other-weights': ({ number, weighting }) =>
      `O arquivo de análise ${number} tem os pesos “${weighting}”, e os escolhidos são outros: mudou a especificação, um total ou a amostra.`,
  },
  unknownWeighting: 'Esses pesos já não estão salvos. Escolha outros.',
  unknownFile: 'Esta edição não tem esse arquivo de análise. Escolha outro.',
  openWeights: 'Ver os pesos',
};

import type { ProfileWords } from './profile-words.ts';

export const profileInPortuguese: ProfileWords = {
  heading: 'Perfil ajustado',
  explained: 'O que se explica',
  crime: 'Crime ou conjunto',
  category: 'Resposta',
  among: 'Somente',
  study: 'Pesquisa',
  records: (n, positives) => `${n} registros estão no modelo; ${positives} deles têm o que se conta.`,
  kinds: { logistic: 'Modelo logístico', poisson: 'Modelo de Poisson' },
  ratioNames: { logistic: 'razão de chances', poisson: 'razão de taxas' },
  ratios: 'Razões',
  ratiosNote:
    'Ajustada: com todas as outras variáveis como estão. Bruta: de um modelo só com esta variável, sobre os mesmos registros. Uma razão de chances não é uma razão de riscos: as margens abaixo dizem riscos.',
  term: 'Variável',
  level: 'Valor',
  cases: 'Registros',
  crude: 'Bruta',
  adjusted: 'Ajustada',
  limits: (percent) => `Limites (${percent})`,
  p: 'p',
  reference: 'referência',
  intercept: 'Todos nas referências',
  tests: 'Testes conjuntos',
  testsNote: {
    wald: 'Se uma variável tem algum efeito, com as suas interações: teste de Wald com a variância do desenho.',
    likelihood_ratio:
      'Se uma variável tem algum efeito, com as suas interações: teste da razão de verossimilhança de trabalho de Rao e Scott.',
  },
  allTerms: 'Todas juntas',
  statistic: 'Estatística',
  degrees: 'Graus de liberdade',
  margins: 'Margens preditivas',
  marginsNote:
    'Qual seria o número se todos os registros tivessem este valor e o resto ficasse como está; com a diferença em relação à referência e o quociente.',
  margin: (per) => (per === '1' ? 'Margem' : `Margem por ${per}`),
  difference: 'Diferença',
  quotient: 'Quociente',
  notComputed: 'não calculado',
  caution: 'Um modelo mostra o que anda junto. Não é prova de uma causa.',
};

import type { ComparabilityWords } from './comparability-words.ts';

export const comparabilityInPortuguese: ComparabilityWords = {
  title: 'Relatório de comparabilidade',
  subtitle: '$1 em relação a $2',
  explanation:
    'Cada número e cada pergunta do padrão, e como fica neste questionário. O que o padrão deixa a cada país não é um desvio.',
  summary: 'Resumo',
  survey: 'O que vale para toda a pesquisa',
  figures: 'Números',
  questions: 'Perguntas',
  added: 'Perguntas só deste questionário',
  foreseen: 'Diferenças que o padrão prevê',
  foreseenExplained: 'Valores em dinheiro, autoridades, estados, módulos opcionais, idiomas e palavras do país.',
  none: 'Nenhuma.',
  figure: 'Número',
  question: 'Pergunta',
  result: 'Resultado',
  why: 'Por quê',
  standard: 'Padrão',
  own: 'Este questionário',
  otherWords: 'Perguntas com outras palavras',
  contents: 'Conteúdo',
  skip: 'Ir para o relatório',
  reporting: 'Crimes denunciados e cifra oculta',
  files: 'Inquéritos abertos e cifra oculta com inquérito',
  sets: {
    any_person: 'Todos os crimes contra a pessoa',
    any_household: 'Todos os crimes contra o domicílio',
    any: 'Todos os crimes',
  },
  standing: {
    same: 'igual',
    otherwise: 'perguntado de outro modo',
    'not-comparable': 'não comparável',
    'not-asked': 'não perguntado',
  },
};

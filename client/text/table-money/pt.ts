import type { TableMoneyTexts } from './table-money-texts.ts';

export const tableMoneyInPortuguese: TableMoneyTexts = {
  heading: 'Dinheiro e valores que não se conhecem',
  chosen: 'O que foi escolhido',
  nothing: 'Os valores como foram ditos, a preços da pesquisa; nada é imputado.',
  gdp: 'Produto interno bruto',
  gdpHint: 'O custo do crime é dividido por ele. Na moeda da pesquisa e a preços do seu ano.',
  amount: (currency) => (currency === '' ? 'Valor' : `Valor (${currency})`),
  source: 'De onde vem',
  prices: 'Outros preços',
  pricesHint: 'Todos os valores da tabela são multiplicados pelo fator.',
  factor: 'Fator',
  of: 'Preços de',
  half: 'Escreva os dois: um número maior que 0, sem sinais entre os milhares, e o texto ao lado. Até lá nenhum conta.',
  imputation: 'Imputar valores que não se conhecem',
  imputationHint:
    'Um registro parecido empresta seu valor. O número fica ao lado dos do que foi dito; seu erro padrão não leva isso em conta.',
  noClasses:
    'Qualquer registro pode emprestar seu valor. Adicione variáveis: o doador é procurado entre registros iguais nelas.',
  classesOf: (amount) => `${amount}: iguais nestas, a mais importante primeiro`,
  class: (amount) => `Variável para ${amount.toLocaleLowerCase()}`,
  addClass: 'Adicionar a variável',
  classNames: { crime: 'Crime', outcome: 'Consumado ou tentado' },
  seed: 'Semente do sorteio',
  seedHint: 'Um número inteiro. A mesma semente empresta os mesmos valores.',
  mostUses: 'Um registro empresta no máximo',
  mostUsesHint: 'Tantas vezes, de 1 a 1000.',
  imputedWithin: ({ amount, classes }) => `${amount}: imputa-se entre registros iguais em ${classes}.`,
  imputedAmongAll: (amount) => `${amount}: imputa-se entre todos os registros.`,
  draws: ({ seed, uses }) => `Semente ${seed}; um registro empresta no máximo ${uses} vezes.`,
};

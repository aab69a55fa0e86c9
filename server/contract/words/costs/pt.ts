import type { CostTexts } from './cost-texts.ts';

export const costsInPortuguese: CostTexts = {
  indicators: {
    loss_total: {
      name: 'Valor perdido',
      definition: 'O que os crimes levaram ou destruíram, no total.',
    },
    health_cost_total: {
      name: 'Gasto com saúde',
      definition: 'O que vítimas e domicílios pagaram por cuidados de saúde por causa dos crimes, no total.',
    },
    crime_cost_total: {
      name: 'Valor perdido e gasto com saúde',
      definition: 'O que se perdeu nos crimes e o que custaram os cuidados de saúde, no total.',
    },
    loss_mean: {
      name: 'Valor perdido por crime',
      definition: 'O que se perdeu, por crime.',
    },
    health_cost_mean: {
      name: 'Gasto com saúde por crime',
      definition: 'O que custaram os cuidados de saúde, por crime.',
    },
    loss_unknown: {
      name: 'Valor perdido desconhecido',
      definition: 'Proporção dos crimes sobre os quais se perguntou cuja perda não se conhece.',
    },
    health_cost_unknown: {
      name: 'Gasto com saúde desconhecido',
      definition: 'Proporção dos crimes sobre os quais se perguntou cujo gasto com saúde não se conhece.',
    },
    loss_per_victim_person: {
      name: 'Valor perdido por vítima, pessoas',
      definition: 'O que se perdeu em crimes contra as pessoas, por vítima.',
    },
    loss_per_victim_household: {
      name: 'Valor perdido por vítima, domicílios',
      definition: 'O que se perdeu em crimes contra o domicílio, por domicílio que os sofreu.',
    },
    loss_per_victim_adult_any: {
      name: 'Valor perdido por vítima, qualquer crime (INEGI)',
      definition:
        'O que se perdeu em qualquer crime, por pessoa adulta que contou algum. Mistura pessoas e domicílios.',
    },
    health_cost_per_victim_person: {
      name: 'Gasto com saúde por vítima, pessoas',
      definition: 'O que custaram os cuidados de saúde por crimes contra as pessoas, por vítima.',
    },
    health_cost_per_victim_household: {
      name: 'Gasto com saúde por vítima, domicílios',
      definition: 'O que custaram os cuidados de saúde por crimes contra o domicílio, por domicílio que os sofreu.',
    },
    health_cost_per_victim_adult_any: {
      name: 'Gasto com saúde por vítima, qualquer crime (INEGI)',
      definition:
        'O que custaram os cuidados de saúde por qualquer crime, por pessoa adulta que contou algum. Mistura pessoas e domicílios.',
    },
    protection_total: {
      name: 'Gasto com proteção',
      definition: 'O que os domicílios pagaram por medidas contra o crime, no total.',
    },
    protection_mean: {
      name: 'Gasto com proteção por domicílio',
      definition:
        'O que os domicílios pagaram por medidas contra o crime, por domicílio. Os que não tomaram medidas pagaram 0.',
    },
    protection_unknown: {
      name: 'Gasto com proteção desconhecido',
      definition: 'Proporção dos domicílios com medidas contra o crime que não sabem ou não dizem o que pagaram.',
    },
    cost_total: {
      name: 'Custo do crime',
      definition: 'Valor perdido, gasto com saúde e gasto com proteção, no total.',
    },
    cost_gdp_share: {
      name: 'Custo do crime, proporção do PIB',
      definition: 'Valor perdido, gasto com saúde e gasto com proteção, divididos pelo produto interno bruto.',
    },
    cost_per_victim: {
      name: 'Custo do crime por pessoa afetada',
      definition: 'Valor perdido, gasto com saúde e gasto com proteção, por pessoa adulta que contou algum crime.',
    },
  },
  notes: {
    unknown: ({ amount, asked, unknown }) => `${amount}: não se conhece em ${unknown} de ${asked} respostas.`,
    imputed: (count) => `${count} delas levam o valor de um registro parecido; o erro padrão não leva isso em conta.`,
    winsorised: (most) => `Cortado: no máximo ${most}.`,
    prices: ({ factor, prices }) => `Os valores são multiplicados por ${factor}, para estar a preços de: ${prices}.`,
    gdp: ({ amount, source }) => `Produto interno bruto: ${amount} (${source}).`,
  },
  amounts: {
    loss_amount: 'Valor perdido',
    health_cost: 'Gasto com saúde',
    measures_cost_total: 'Gasto com proteção',
    insurance_paid: 'Pago pelo seguro',
    days_lost: 'Dias perdidos',
  },
  treatments: {
    known: 'de valores conhecidos',
    unknown_as_0: 'desconhecido conta como 0 (INEGI)',
    winsorised: 'desconhecido como 0, maiores valores cortados',
    imputed: 'desconhecido imputado',
  },
};

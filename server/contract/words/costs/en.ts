import type { CostTexts } from './cost-texts.ts';

export const costsInEnglish: CostTexts = {
  indicators: {
    loss_total: {
      name: 'Value lost',
      definition: 'What crimes took or destroyed, all together.',
    },
    health_cost_total: {
      name: 'Health costs',
      definition: 'What victims and their households paid for health care because of crimes, all together.',
    },
    crime_cost_total: {
      name: 'Value lost and health costs',
      definition: 'What was lost in crimes and what health care cost, all together.',
    },
    loss_mean: {
      name: 'Value lost per crime',
      definition: 'What was lost, per crime.',
    },
    health_cost_mean: {
      name: 'Health costs per crime',
      definition: 'What health care cost, per crime.',
    },
    loss_unknown: {
      name: 'Value lost not known',
      definition: 'Share of the crimes about which it was asked whose loss is not known.',
    },
    health_cost_unknown: {
      name: 'Health costs not known',
      definition: 'Share of the crimes about which it was asked whose health costs are not known.',
    },
    loss_per_victim_person: {
      name: 'Value lost per victim, persons',
      definition: 'What was lost in crimes against persons, per victim.',
    },
    loss_per_victim_household: {
      name: 'Value lost per victim, households',
      definition: 'What was lost in household crimes, per household with one.',
    },
    loss_per_victim_adult_any: {
      name: 'Value lost per victim, any crime (INEGI)',
      definition: 'What was lost in any crime, per adult who told of one. It mixes persons and households.',
    },
    health_cost_per_victim_person: {
      name: 'Health costs per victim, persons',
      definition: 'What health care cost because of crimes against persons, per victim.',
    },
    health_cost_per_victim_household: {
      name: 'Health costs per victim, households',
      definition: 'What health care cost because of household crimes, per household with one.',
    },
    health_cost_per_victim_adult_any: {
      name: 'Health costs per victim, any crime (INEGI)',
      definition:
        'What health care cost because of any crime, per adult who told of one. It mixes persons and households.',
    },
    protection_total: {
      name: 'Spending on protection',
      definition: 'What households paid for measures against crime, all together.',
    },
    protection_mean: {
      name: 'Spending on protection per household',
      definition: 'What households paid for measures against crime, per household. Those without measures paid 0.',
    },
    protection_unknown: {
      name: 'Spending on protection not known',
      definition:
        'Share of the households with measures against crime that do not know, or do not say, what they paid.',
    },
    cost_total: {
      name: 'Cost of crime',
      definition: 'Value lost, health costs and spending on protection, all together.',
    },
    cost_gdp_share: {
      name: 'Cost of crime, share of the GDP',
      definition: 'Value lost, health costs and spending on protection, divided by the gross domestic product.',
    },
    cost_per_victim: {
      name: 'Cost of crime per person affected',
      definition: 'Value lost, health costs and spending on protection, per adult who told of any crime.',
    },
  },
  notes: {
    unknown: ({ amount, asked, unknown }) => `${amount}: not known in ${unknown} of ${asked} answers.`,
    imputed: (count) => `${count} of them have the amount of a similar record; the standard error does not count that.`,
    winsorised: (most) => `Winsorised: at most ${most}.`,
    prices: ({ factor, prices }) => `Amounts are multiplied by ${factor}, to be in prices of: ${prices}.`,
    gdp: ({ amount, source }) => `Gross domestic product: ${amount} (${source}).`,
  },
  amounts: {
    loss_amount: 'Value lost',
    health_cost: 'Health costs',
    measures_cost_total: 'Spending on protection',
    insurance_paid: 'Paid by insurance',
    days_lost: 'Days lost',
  },
  treatments: {
    known: 'of known amounts',
    unknown_as_0: 'not known counts as 0 (INEGI)',
    winsorised: 'not known as 0, largest amounts cut',
    imputed: 'not known imputed',
  },
};

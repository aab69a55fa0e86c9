import type { TableMoneyTexts } from './table-money-texts.ts';

export const tableMoneyInEnglish: TableMoneyTexts = {
  heading: 'Money, and amounts that are not known',
  chosen: 'What is chosen',
  nothing: 'Amounts as they were said, in the prices of the survey; nothing is imputed.',
  gdp: 'Gross domestic product',
  gdpHint: 'The cost of crime is divided by it. In the survey’s currency and the prices of its year.',
  amount: (currency) => (currency === '' ? 'Amount' : `Amount (${currency})`),
  source: 'Where it is from',
  prices: 'Other prices',
  pricesHint: 'All amounts of the table are multiplied by the factor.',
  factor: 'Factor',
  of: 'Prices of',
  half: 'Write both: a number above 0 without signs between its thousands, and the text beside it. Until then neither counts.',
  imputation: 'Impute amounts that are not known',
  imputationHint:
    'A similar record lends its amount. The figure stands beside those of what was said; its standard error does not count that.',
  noClasses:
    'Any record may lend its amount. Add variables: a donor is looked for among records that are alike in them.',
  classesOf: (amount) => `${amount}: alike in these, the most important first`,
  class: (amount) => `Variable for ${amount.toLocaleLowerCase()}`,
  addClass: 'Add the variable',
  classNames: { crime: 'Crime', outcome: 'Completed or attempted' },
  seed: 'Seed of the draw',
  seedHint: 'A whole number. The same seed lends the same amounts.',
  mostUses: 'A record lends at most',
  mostUsesHint: 'So many times, from 1 to 1000.',
  imputedWithin: ({ amount, classes }) => `${amount}: imputed among records that are alike in ${classes}.`,
  imputedAmongAll: (amount) => `${amount}: imputed among all records.`,
  draws: ({ seed, uses }) => `Seed ${seed}; a record lends at most ${uses} times.`,
};

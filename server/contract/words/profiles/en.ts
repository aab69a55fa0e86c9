import type { ProfileWords } from './profile-words.ts';

export const profileInEnglish: ProfileWords = {
  heading: 'Adjusted profile',
  explained: 'What is explained',
  crime: 'Crime or set',
  category: 'Answer',
  among: 'Only',
  study: 'Survey',
  records: (n, positives) => `${n} records are in the model; ${positives} of them have what is counted.`,
  kinds: { logistic: 'Logistic model', poisson: 'Poisson model' },
  ratioNames: { logistic: 'odds ratio', poisson: 'rate ratio' },
  ratios: 'Ratios',
  ratiosNote:
    'Adjusted: with all other variables held as they are. Crude: of a model with this variable alone, over the same records. An odds ratio is not a risk ratio: the margins below say risks.',
  term: 'Variable',
  level: 'Value',
  cases: 'Records',
  crude: 'Crude',
  adjusted: 'Adjusted',
  limits: (percent) => `Limits (${percent})`,
  p: 'p',
  reference: 'reference',
  intercept: 'Everybody at the references',
  tests: 'Joint tests',
  testsNote: {
    wald: 'Whether a variable has any effect at all, with its interactions: Wald’s test with the variance of the design.',
    likelihood_ratio:
      'Whether a variable has any effect at all, with its interactions: the working likelihood ratio test of Rao and Scott.',
  },
  allTerms: 'All together',
  statistic: 'Statistic',
  degrees: 'Degrees of freedom',
  margins: 'Predictive margins',
  marginsNote:
    'What the figure would be if all records had this value and everything else stayed as it is; with the difference from the reference and the quotient.',
  margin: (per) => (per === '1' ? 'Margin' : `Margin per ${per}`),
  difference: 'Difference',
  quotient: 'Quotient',
  notComputed: 'not computed',
  caution: 'A model shows what goes together. It is no proof of a cause.',
};

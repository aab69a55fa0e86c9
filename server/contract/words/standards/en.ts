import type { StandardTexts } from './standard-texts.ts';

export const standardsInEnglish: StandardTexts = {
  names: {
    inegi: 'INEGI’s standard',
    ine_chile: 'INE Chile’s standard',
    cepal_2020: 'ECLAC’s standard of 2020',
    cepal_2023: 'ECLAC’s standard of 2023',
    nchs: 'the standard of NCHS (United States)',
    dane: 'DANE’s standard (Colombia)',
    abs: 'the standard of ABS (Australia)',
  },
  labels: {
    high: 'High precision',
    moderate: 'Moderate precision',
    low: 'Low precision',
    reliable: 'Reliable',
    'weakly-reliable': 'Weakly reliable',
    'not-reliable': 'Not reliable',
    publish: 'May be published',
    review: 'To be reviewed',
    suppress: 'Not to be published',
    precise: 'Precise',
    acceptable: 'Acceptable precision',
    regular: 'Fair precision',
    imprecise: 'Imprecise',
    sufficient: 'Sufficiently reliable',
    'use-with-caution': 'Use with caution',
    'too-unreliable': 'Too unreliable',
    none: 'Not classified',
  },
  thresholds: {
    inegi:
      'INEGI’s standard: high precision with a coefficient of variation (CV) under 15%, moderate from 15% to under 30%, low from 30%; without a degree of freedom, low too. A low figure calls for caution and other evidence.',
    ine_chile:
      'INE Chile’s standard: not reliable with fewer than 60 cases or 9 degrees of freedom. Otherwise a share p is reliable when its standard error is at most p^(2/3)/9 (for p above one half, with 1 − p), and weakly reliable above that; any other figure is reliable with a CV up to 15%, weakly reliable up to 30%, not reliable beyond.',
    cepal_2020:
      'ECLAC’s standard of 2020: not to be published with fewer than 100 cases, an effective n under 140 or fewer than 50 cases with the characteristic, nor a share whose logarithm has a CV over 17.5%. The rest is reviewed with fewer than 9 degrees of freedom or a CV from 20%.',
    cepal_2023:
      'ECLAC’s standard of 2023: not reliable with an effective n under 60, fewer than 9 degrees of freedom or a design effect under 1. Otherwise reliable with a CV up to 20% and 50 cases with the characteristic, weakly reliable up to 30% and with 30 cases. For shares the CV is that of the logarithm, up to 17.5%; from one half on, 30 cases are enough for weakly reliable.',
    nchs: 'NCHS’s standard: a share is not published with an n or an effective n under 30, nor with an interval (Korn-Graubard, 95%) of 30 points or more, nor with one of more than 5 points that is wider than 130% of the share. A count or a rate is not published with fewer than 10 effective cases above or below the line, nor with an interval wider than 160% of the figure. With fewer than 8 degrees of freedom, and for 0% and 100%, a person reviews it.',
    dane: 'DANE’s standard: precise with a CV up to 7%, acceptable under 15%, fair up to 20%, imprecise beyond or without a degree of freedom: then only to describe tendencies.',
    abs: 'ABS’s standard: sufficiently reliable with a relative standard error (CV) under 25%, to be used with caution up to 50%, too unreliable for general use beyond or without a degree of freedom.',
  },
  asCited: {
    nchs: 'Source: NCHS, Vital and Health Statistics, Series 2, No. 175 (2017) for shares and No. 200 (2023) for counts and rates; the limits of the latter as NCHS cites them in its evaluation of the standard.',
    dane: 'Source: DANE, document on the coefficient of variation (June 2008), with the classes as they are commonly cited.',
  },
  flags: {
    complement: {
      word: 'complement less precise',
      note: 'Complement less precise: what this share leaves up to 100% would fall in a worse class. Judge both before publishing.',
    },
    'wide-limits': {
      word: 'wide interval',
      note: 'Wide interval: the standard gives this label, but the limits are 30 points apart or more (of a share), or 1.2 times the figure or more (of any other), as shown or by the degrees of freedom of these cases alone. Read the limits, not the label.',
    },
    'no-variation': {
      word: 'no variation in the sample',
      note: 'No variation in the sample: all sampled cases agree, or the weights were fitted to this very total. The standard error of 0 says nothing of precision; look at the number of cases.',
    },
    'no-effective-n': {
      word: 'effective n not judged',
      note: 'Effective n not judged: this figure has no design effect, since a count of all cases of its base, a median or a standardized rate has no simple random sample to compare with. The standard’s rules of effective cases were judged by the cases themselves, and none of the design effect; the others as they are.',
    },
    'below-minimum-n': {
      word: 'fewer cases than the table asks for',
      note: 'Fewer cases in the base than the table asks for.',
    },
    'coarsely-rounded': {
      word: 'coarsely rounded',
      note: 'Coarsely rounded: so that it tells of no single case, this figure was rounded to steps larger than its standard error, and may be off the estimate by more than that. Read its interval, not the number; related figures of few cases may be inconsistent.',
    },
  },
  tableRule: ({ best, judged }) =>
    `INE Chile publishes a table when at least half of its figures are reliable. Here: ${best} of ${judged}.`,
};

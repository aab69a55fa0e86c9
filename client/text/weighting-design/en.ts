import type { WeightingDesignTexts } from './weighting-design-texts.ts';

export const weightingDesignInEnglish: WeightingDesignTexts = {
  heading: 'Design and replicates',
  lead: 'With replicates, whoever gets the weights computes standard errors without strata and PSUs. The command cifra weight makes them; they change nothing of the report on this page.',
  method: 'Replicates',
  none: 'None',
  methods: { jackknife: 'Jackknife', balanced: 'Balanced half samples', bootstrap: 'Bootstrap' },
  about: {
    jackknife: 'One replicate a PSU, without it.',
    balanced: 'Half of each stratum; each stratum has to have two PSUs.',
    bootstrap: 'PSUs drawn with replacement within each stratum.',
  },
  rho: 'Fay’s coefficient',
  rhoHint: 'From 0 to less than 1. With 0 the other half does not count.',
  count: 'Number of replicates',
  countHint: 'From 2 to 2000.',
  seed: 'Seed of the draw',
  seedHint: 'A whole number. The same seed gives the same replicates.',
  lonelyPsu: 'A stratum with a single PSU',
  lonelyPsus: {
    fail: 'Is an error',
    remove: 'Does not count in the variance',
    certainty: 'Was taken with certainty: no variance',
    adjust: 'Is compared with the mean of all strata',
    average: 'Takes the mean variance of the others',
  },
  note: 'The design of an edition has strata and PSUs, without a finite population correction and later stages: errors are on the safe side. Degrees of freedom are chosen in each table.',
};

import type { SentenceWords } from './sentence-words.ts';

export const sentencesInEnglish: SentenceWords = {
  locale: 'en',
  pause: '; ',
  colon: ': ',
  ofHundred: (number) => `${number} of 100`,
  per: (number, per) => `${number} per ${per}`,
  points: (number) => `${number} points`,
  editions: {
    up: ({ first, second }) => `Rose from ${first} to ${second}`,
    down: ({ first, second }) => `Fell from ${first} to ${second}`,
    none: ({ first, second }) => `No change is shown from ${first} to ${second}`,
  },
  groups: {
    up: ({ first, second }) => `Higher: ${first} against ${second}`,
    down: ({ first, second }) => `Lower: ${first} against ${second}`,
    none: ({ first, second }) => `No difference is shown between ${first} and ${second}`,
  },
  shown: ({ difference, limits }, { p, family }) =>
    `the difference of ${difference}${limits ? ` (${limits.lower} to ${limits.upper})` : ''} is larger than chance explains (p ${p}${adjusted(family)}).`,
  notShown: ({ difference, limits }, { p, family }) =>
    `chance may explain the ${difference}${limits ? ` (${limits.lower} to ${limits.upper})` : ''} between them (p ${p}${adjusted(family)}).`,
  untested: (reason) => `Not tested: ${reason}.`,
  broken: (explanation) => `Not comparable: the series breaks here. ${explanation}`.trim(),
  absent: (reason) => `Not compared: ${reason}.`,
  reasons: {
    'empty-domain': 'one of the two has nobody in the sample',
    'zero-denominator': 'both figures have a standard error of 0, as totals have that weights were fitted to',
    'at-limit': 'both figures are 0 or a whole in this sample, which says nothing of chance',
    'all-alike':
      'both figures have a standard error of 0: their cases in this sample are alike, or weights were fitted to them',
    'no-degrees-of-freedom': 'there are too few sampling units',
    'not-asked': 'the other edition does not have this figure',
    'asked-of-part': 'the other edition asked only a part of its interviews about it, so that it has no number',
    'no-such-variable': 'the other edition does not have this division',
    'no-such-value': 'the other edition does not have this group',
    other: 'a quantity that it needs cannot be computed',
  },
  lowPrecision: 'At least one of the two figures is of low precision, and so is their difference.',
  atBoundary:
    'One of the two is 0 or everybody in the sample, which hides how much chance there is: read the test with care.',
  unlikeWeights:
    'The weights of one edition were made by a saved specification and those of the other are of its design: a part of the difference may come from that.',
  bridged: ({ factor, se, source }) =>
    `The other edition was multiplied by ${factor} (standard error ${se}) to be comparable: ${source}.`,
};

function adjusted(family: number): string {
  return family > 1 ? `, adjusted for ${family} comparisons` : '';
}

import type { DwellingTexts } from './dwelling-texts.ts';

export const dwellingsInEnglish: DwellingTexts = {
  marks: {
    household: (n, c) => `Household ${n} of ${c}`,
    reserve: 'Reserve',
    replaces: (c) => `In place of ${c}`,
    replacedBy: (c) => `Replaced by ${c}`,
  },
  rates: {
    withThem: 'With substitutes',
    without: 'Without substitutes',
    lead: 'Each original counts with its outcome; what stands in for it is one more case. Report both.',
  },
  replace: {
    column: 'Replacement',
    action: 'Replace',
    actionOf: (label) => `Replace ${label}`,
    title: (label) => `Replace ${label}`,
    body: 'The next reserve of the same stratum and primary unit is released, for whoever has this case. The original keeps its outcome and counts in the rates.',
    reason: 'Why',
    reasonHint: 'It goes into the audit trail. Do not write what anybody told.',
    reasonMissing: 'Write the reason.',
    done: ({ original, caseId }) => `${caseId} stands in for ${original} from now on.`,
    refused: {
      'replacement-interviewed': 'It has an interview, or one was begun there: it is not replaced.',
      'replacement-not-final':
        'Its visits are not at their end: close it first, with the visits, days and hours that the rule wants.',
      'replacement-not-a-dwelling':
        'It is a further household or a reserve at rest: replace the dwelling that was drawn.',
      'replacement-replaced-already': 'Another dwelling stands in for it already.',
      'replacement-no-reserve': 'No reserve is left in its stratum and primary unit: draw more and import them.',
    },
  },
};

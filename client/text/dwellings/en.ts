import type { DwellingTexts } from './dwelling-texts.ts';

export const dwellingsInEnglish: DwellingTexts = {
  marks: {
    household: (n, c) => `Household ${n} of ${c}`,
    reserve: 'Reserve',
    replaces: (c) => `In place of ${c}`,
    replacedBy: (c) => `Replaced by ${c}`,
  },
  rates: {
    withThem: 'With replacements',
    without: 'Without replacements',
    lead: 'Each original case counts with its own outcome; its replacement is one more case. Publish both rates.',
  },
  replace: {
    column: 'Replacement',
    action: 'Replace',
    actionOf: (label) => `Replace ${label}`,
    title: (label) => `Replace ${label}`,
    body: 'The next reserve dwelling of the same stratum and primary unit is released and goes to whoever has this case. The original case keeps its outcome and counts in the rates.',
    reason: 'Why',
    reasonHint: 'It goes into the audit trail. Do not write what a person told you.',
    reasonMissing: 'Write the reason.',
    done: ({ original, caseId }) => `${caseId} is now visited in place of ${original}.`,
    refused: {
      'replacement-interviewed': 'It has an interview, finished or begun: it cannot be replaced.',
      'replacement-not-final':
        'Its visits are not finished: close the case first, with the visits, days and hours that the rule asks for.',
      'replacement-not-a-dwelling':
        'It is another household of a dwelling, or a reserve that was not released: replace the dwelling that was drawn.',
      'replacement-replaced-already': 'Another dwelling already replaces it.',
      'replacement-no-reserve': 'No reserve is left in its stratum and primary unit: draw more and import them.',
    },
  },
};

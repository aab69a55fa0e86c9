import type { HouseholdTexts } from './household-texts.ts';

export const householdsInEnglish: HouseholdTexts = {
  title: 'Households of the dwelling',
  add: 'There is another household here',
  formTitle: 'Households in this dwelling',
  explain: 'A household is the people who share the cost of food. Each household has its own visits and interview.',
  howMany: 'How many households there are in all',
  labelOf: (n) => `How to tell household ${n} apart`,
  labelHint: 'For example: first floor, blue door. Write no names.',
  save: 'Save the households',
  cancel: 'Cancel',
  saved: 'Households saved on this tablet.',
  notSaved: 'The households were not saved. Make room on the tablet and try again.',
  number: (n) => `Household ${n}`,
  ofDwelling: (n, all) => `Household ${n} of ${all}`,
  progress: (done, all) => `${done} of ${all} households done`,
  waiting: (n) => (n === 1 ? 'One new household is waiting to be sent' : `${n} new households are waiting to be sent`),
  refused: (n) =>
    n === 1
      ? 'The server did not accept a new household. It is still saved; tell your supervisor.'
      : `The server did not accept ${n} new households. They are still saved; tell your supervisor.`,
};

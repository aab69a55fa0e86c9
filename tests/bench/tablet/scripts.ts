import { LIVES_ALONE, type Script } from '../../support/interviewer.ts';

/** Three adults, all consents given; nothing happened to them. */
const THREE_PEOPLE: Script = {
  ...LIVES_ALONE,
  n_residents: '3',
  shared_food_budget: 'yes',
  consent_sensitive: 'yes',
};

/** What the screeners say of a crime that happened so many times. */
function happened(crime: string, times: number): Script {
  return {
    [`${crime}_5y`]: 'yes',
    [`${crime}_ref`]: 'yes',
    [`${crime}_times`]: String(times),
    [`${crime}_series`]: 'no',
  };
}

/** A household of three with a burglary and a robbery. */
export const TWO_EVENTS: Script = { ...THREE_PEOPLE, ...happened('burglary', 1), ...happened('robbery', 1) };

/** Crimes that everybody is asked about in the open. */
const TEN_CRIMES = [
  'burglary',
  'robbery',
  'personal_theft',
  'bank_fraud',
  'consumer_fraud',
  'extortion',
  'threats',
  'assault',
  'vandalism',
  'cybercrime',
];

/** A household of three to which twenty things happened, two of each kind. */
export const TWENTY_EVENTS: Script = Object.assign({}, THREE_PEOPLE, ...TEN_CRIMES.map((crime) => happened(crime, 2)));

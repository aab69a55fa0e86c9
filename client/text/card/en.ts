import type { CardTexts } from './card-texts.ts';

export const cardInEnglish: CardTexts = {
  open: 'Show my card',
  title: 'Who is visiting you',
  interviewsFor: 'Interviewing for',
  credential: (user) => `Credential: ${user}`,
  verify: 'You can call now to check it:',
  none: 'Your supervisor has not entered the institution yet.',
  formTitle: 'Identity card',
  formLead: 'Respondents see it on the tablet, to check who is visiting them.',
  institution: 'Institution',
  phone: 'Telephone number for checking',
  save: 'Save the card',
  saved: 'Card saved. The tablets get it when they have a network.',
  missing: 'Enter the name of the institution.',
  wrongPhone: 'Enter a telephone number.',
};

import type { DesignBringTexts } from './design-bring-texts.ts';

export const bringInEnglish: DesignBringTexts = {
  title: 'Bring screens from another questionnaire',
  lead: 'They come with their texts, lists, edits and conditions. What is here already and says the same is shared.',
  questionnaire: 'Questionnaire',
  form: 'Form',
  screens: 'Screens',
  questions: (n) => (n === 1 ? '1 question' : `${n} questions`),
  reading: 'Reading the questionnaire…',
  needsOne: 'Choose at least one screen.',
  bring: 'Bring',
};

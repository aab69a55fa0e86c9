import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInEnglish: DesignJsonTexts = {
  nothing: 'Choose something to see its file as JSON.',
  title: (file) => `${file} as JSON`,
  inStep: 'What is valid is taken over when you pause.',
  invalid: ({ line, column }) =>
    `It is no JSON from line ${line}, column ${column} on. Nothing is changed until it is.`,
  throwAway: 'Go back to what is there',
};

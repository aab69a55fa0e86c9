import type { DesignJsonTexts } from './design-json-texts.ts';

export const jsonInEnglish: DesignJsonTexts = {
  nothing: 'Choose something to see its file as JSON.',
  title: (file) => `${file} as JSON`,
  inStep: 'What is valid is taken over when you pause.',
  wrong: {
    'no-json': ({ line, column }) =>
      `It is no JSON from line ${line}, column ${column} on. Nothing is changed until it is.`,
    'name-twice': ({ line, column }) =>
      `The name in line ${line}, column ${column}, stands twice in the same place. Nothing changes until it stands there once.`,
    'reserved-name': ({ line, column }) =>
      `The name __proto__ in line ${line}, column ${column}, cannot be used. Nothing changes until it has another one.`,
    'too-deep': ({ line, column }) =>
      `From line ${line}, column ${column} on, too many levels are one inside the other. Nothing changes until there are fewer.`,
    'too-large-number': ({ line, column }) =>
      `The number in line ${line}, column ${column}, is too large. Nothing changes until it is smaller.`,
  },
  throwAway: 'Go back to what is there',
};

import type { ComfortTexts } from './comfort-texts.ts';

export const comfortInEnglish: ComfortTexts = {
  sunlight: 'Sunlight',
  lock: 'Lock',
  settings: 'This tablet',
  hand: 'Hand you use it with',
  hands: { both: 'Both', left: 'Left', right: 'Right' },
  answered: (answered, due) => `${answered} of ${due} answered`,
  errors: (n, count) => (n === 1 ? '1 point to look at' : `${count} points to look at`),
  firstError: 'Go to the first',
};

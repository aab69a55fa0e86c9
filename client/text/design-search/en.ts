import type { DesignSearchTexts } from './design-search-texts.ts';

export const searchInEnglish: DesignSearchTexts = {
  open: 'Search',
  title: 'Search and replace',
  close: 'Close',
  words: 'Search for',
  others: 'Replace with',
  protectedHint: 'What stands in braces or in < > is left as it is.',
  where: 'Where',
  textsIn: (language) => `Texts in ${language}`,
  allTexts: 'Texts in all languages',
  settings: 'Conditions and settings (search only)',
  exact: 'Match capitals and accents',
  whole: 'Whole words only',
  hits: 'What was found',
  found: (n) => (n === 0 ? 'Nothing found.' : n === 1 ? 'One place.' : `${n} places.`),
  more: (n) => `The first ${n} are shown: search for more words.`,
  replace: (n) => (n === 0 ? 'Replace' : n === 1 ? 'Replace in one place' : `Replace in ${n} places`),
  replaceIn: (place) => `Replace in ${place}`,
  replaced: (n) =>
    n === 1 ? 'Replaced in one place. Undo brings it back.' : `Replaced in ${n} places. One undo brings them back.`,
};

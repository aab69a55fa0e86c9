import type { InFigureLanguages } from './figure-languages.ts';

/** Of which incidents a figure is, where it is not of all of them: its name says so wherever it stands. */
export type PartOutcome = 'completed' | 'attempted';

export const outcomeTexts: InFigureLanguages<Readonly<Record<PartOutcome, string>>> = {
  es: { completed: 'solo los consumados', attempted: 'solo los intentos' },
  en: { completed: 'completed ones only', attempted: 'attempts only' },
  pt: { completed: 'só os consumados', attempted: 'só as tentativas' },
  fr: { completed: 'les faits accomplis seulement', attempted: 'les tentatives seulement' },
};

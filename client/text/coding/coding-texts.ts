import type { CodingList, CodingRound } from '#contract';
import type { InEveryLanguage } from '../language.ts';
import { codingInEnglish } from './en.ts';
import { codingInSpanish } from './es.ts';
import { codingInFrench } from './fr.ts';
import { codingInPortuguese } from './pt.ts';

/** Refusals that a coder can meet. */
export type CodingProblem =
  | 'coded-meanwhile'
  | 'coding-closed'
  | 'another-coder'
  | 'event-changed'
  | 'unknown-event'
  | 'coding-not-allowed';

/** Sentences of office coding. Numbers arrive written in the reader's locale. */
export interface CodingTexts {
  title: string;
  lead: string;
  listsLabel: string;
  crimeLabel: string;
  showing: string;
  anyCrime: string;
  start: string;
  emptyTitle: string;
  emptyBody: string;
  download: string;
  outdated: string;
  outdatedNote: string;
  back: string;
  facts: string;
  noFacts: string;
  decision: string;
  asDerived: string;
  notChosen: string;
  confirm: string;
  save: string;
  settle: string;
  skip: string;
  search: string;
  searchHint: string;
  options: string;
  noOption: string;
  outside: string;
  notACrime: string;
  note: string;
  noteRequired: string;
  noteHint: string;
  noteMissing: string;
  choiceMissing: string;
  codings: string;
  earlier: string;
  waits: string;
  nextEvent: string;
  agreement: string;
  agreementNote: string;
  noAgreement: string;
  allCrimes: string;
  noKappa: string;
  left: (count: string) => string;
  waiting: (count: string) => string;
  share: (percent: string) => string;
  duplicate: (event: string) => string;
  /** How the events of the figures came by their crime, and what the office left out. */
  counted: (p: Record<'derived' | 'confirmed' | 'changed' | 'notACrime' | 'duplicates', string>) => string;
  saved: (left: string) => string;
  lists: Record<CodingList, string>;
  rounds: Record<CodingRound, string>;
  /** Heading of the last column where events are done. */
  codedAs: string;
  columns: Record<'event' | 'crime' | 'iccs' | 'state', string>;
  agreementColumns: Record<'crime' | 'n' | 'agreed' | 'kappa', string>;
  problems: Record<CodingProblem, string>;
  levels: Record<'household' | 'person' | 'member', string>;
}

export const codingTexts: InEveryLanguage<CodingTexts> = {
  es: codingInSpanish,
  en: codingInEnglish,
  pt: codingInPortuguese,
  fr: codingInFrench,
};

/** Something that a script says, by its sentence in each language and what is filledSentence into it. */
export interface SaidInScript {
  readonly sentence: SentenceName;
  readonly about?: Readonly<Record<string, string>>;
}

/** The sentences of scripts; each language has all of them. */
export type SentenceName =
  | 'onlyCounting'
  | 'onlyInFigures'
  | 'inPool'
  | 'victims'
  | 'incidentsOf'
  | 'repeated'
  | 'reported'
  | 'notReported'
  | 'hidden'
  | 'fileOpened'
  | 'amount'
  | 'amountsOf'
  | 'firstPerson'
  | 'value'
  | 'notAsked'
  | 'brought';

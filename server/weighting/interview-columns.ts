/** The columns of the sample of an edition, for a specification whose sample is `interviews`. */
export const INTERVIEW_COLUMNS = {
  case: 'text',
  dwelling: 'text',
  /** Number of the household in its dwelling. */
  household: 'number',
  /** How many households of the sample its dwelling has. */
  households: 'number',
  stratum: 'text',
  psu: 'text',
  area: 'text',
  state: 'text',
  /** Selection probability of the dwelling, over all stages. */
  probability: 'number',
  /** Its probability at each stage, as in the file of the sample; blank where there are fewer. */
  p1: 'number',
  p2: 'number',
  p3: 'number',
  p4: 'number',
  /** `yes` where it stands in for another case. */
  stand_in: 'text',
  /** Group of the final disposition: I, P, R, NC, O, UH, UO, NE; `open` while there is none. */
  disposition: 'text',
  /** AAPOR's code of the disposition. */
  code: 'text',
  /** `yes` where an accepted interview has answers of the selected adult. */
  answered: 'text',
  /** Of those who answered. */
  sex: 'text',
  age: 'number',
  /** Probability with which the adult was selected in the household. */
  selection: 'number',
} as const satisfies Record<string, 'text' | 'number'>;

/** The stages of the sample. */
export const STAGE_COLUMNS = ['p1', 'p2', 'p3', 'p4'] as const;

/** Columns that name single dwellings: who may not know what became of one may not ask for it by them. */
export const SINGLE_DWELLINGS: readonly string[] = ['case', 'dwelling'];

export type InterviewColumn = keyof typeof INTERVIEW_COLUMNS;

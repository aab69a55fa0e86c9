/** Words for the variables that divide the population, for their values, and for the reasons. */
export interface DomainTexts {
  wholeCountry: string;
  unknown: string;
  /** Names of the variables, as they stand in a table's head. */
  variables: Record<DomainVariable, string>;
  /** The same after "compared": `by sex`. */
  by: Record<DomainVariable | 'crime' | 'category', string>;
  /** A variable of the survey's own, which has no words here. */
  byOther: (variable: string) => string;
  values: Record<DomainValue, string>;
  reasons: Record<Reason, string>;
}

export type DomainVariable =
  | 'sex'
  | 'age_group'
  | 'area'
  | 'state'
  | 'state_of_event'
  | 'education'
  | 'activity'
  | 'size'
  | 'tenure'
  | 'income';

export type DomainValue =
  | 'sex=female'
  | 'sex=male'
  | 'age_group=18-29'
  | 'age_group=30-59'
  | 'age_group=60+'
  | 'area=urban'
  | 'area=other_urban'
  | 'area=rural';

export type Reason =
  | 'fear_of_offender'
  | 'fear_of_extortion'
  | 'minor'
  | 'waste_of_time'
  | 'long_procedure'
  | 'distrust'
  | 'no_evidence'
  | 'hostile_attitude'
  | 'other'
  | 'unknown';

import {
  COMPUTED_DIFFERENCES,
  type CountsDifference,
  type CountsMapping,
  DEFINITION_DIFFERENCES,
  type MonthsOfCounts,
  type SurveyDefinitions,
} from '#contract';

/** What both sides say of one crime. */
export interface BothSides {
  readonly mapping: CountsMapping;
  readonly survey: SurveyDefinitions;
  /** The months of the records that are added up. */
  readonly months: MonthsOfCounts;
  /** The months that the survey asks about, where it says so itself. */
  readonly period?: MonthsOfCounts | undefined;
  /** So many months before each interview, where the questionnaire says so. */
  readonly rollingMonths?: number | undefined;
  readonly iccs: { readonly records: readonly string[]; readonly survey: readonly string[] | undefined };
}

/** Every difference of definition between the records and the survey that holds for a crime, in a fixed order. */
export function foundDifferences(sides: BothSides): CountsDifference[] {
  return [...ofDefinitions(sides), ...ofPeriod(sides), ...ofCodes(sides)];
}

function ofDefinitions({ mapping: { definitions }, survey }: BothSides): CountsDifference[] {
  return DEFINITION_DIFFERENCES.flatMap((row) => {
    const records: readonly string[] = row.records;
    const ofSurvey: readonly string[] | undefined = 'survey' in row ? row.survey : undefined;
    const holds =
      records.includes(definitions[row.about]) && (ofSurvey === undefined || ofSurvey.includes(survey[row.about]));
    return holds ? [{ id: row.id, effect: row.effect }] : [];
  });
}

type ComputedId = (typeof COMPUTED_DIFFERENCES)[number]['id'];

function computed(id: ComputedId, about: Omit<CountsDifference, 'id' | 'effect'>): CountsDifference {
  return { id, effect: COMPUTED_DIFFERENCES.find((row) => row.id === id)!.effect, ...about };
}

function ofPeriod({ mapping: { survey }, months: records, period: own, rollingMonths }: BothSides): CountsDifference[] {
  const period = own ?? survey.period;
  if (period) {
    const isSame = period.from === records.from && period.to === records.to;
    return isSame ? [] : [computed('period-other', { records, survey: period })];
  }
  const rolling = survey.rollingMonths ?? rollingMonths;
  if (rolling === undefined) return [computed('period-not-stated', { records })];
  return [computed('period-rolling', { records, rollingMonths: rolling })];
}

/** A code holds those that begin with it. */
function ofCodes({ iccs: { records, survey } }: BothSides): CountsDifference[] {
  if (!survey) return [computed('iccs-of-survey-not-known', {})];
  const holds = (wider: string, code: string) => code.startsWith(wider);
  const meet = (code: string, others: readonly string[]) => others.some((one) => holds(one, code) || holds(code, one));
  const onlyRecords = records.filter((code) => !meet(code, survey));
  const onlySurvey = survey.filter((code) => !meet(code, records));
  const wider = records.filter((code) => meet(code, survey) && !survey.some((one) => holds(one, code)));
  const told: readonly (readonly [ComputedId, readonly string[]])[] = [
    ['iccs-only-in-records', onlyRecords],
    ['iccs-only-in-survey', onlySurvey],
    ['iccs-wider-in-records', wider],
  ];
  return told.flatMap(([id, codes]) => (codes.length > 0 ? [computed(id, { codes: outermost(codes) })] : []));
}

/** Codes that no other one of them holds: 0401 says all that stands under it. */
function outermost(codes: readonly string[]): string[] {
  return codes.filter((code) => !codes.some((other) => other !== code && code.startsWith(other)));
}

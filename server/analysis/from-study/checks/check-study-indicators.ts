import { TOLD_QUESTIONS } from '#questionnaires';
import { INCIDENT_INDICATORS } from '../../catalogue/incident-indicators.ts';
import { TOLD_CATALOGUE } from '../../catalogue/told-indicators.ts';
import { UNIT_INDICATORS } from '../../catalogue/unit-indicators.ts';
import type { StudySource } from '../study.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';

/** Names of figures that are not in the lists of indicators. */
export const OTHER_FIGURES: readonly string[] = [
  'nonreporting_reason',
  'victim_composition',
  'population_composition',
  'victim_risk',
  'relative_risk',
  'household_composition',
  'household_risk',
  'sdg_series',
  'sdg_series_answered',
  'screener_dont_know',
  'screener_refused',
  'dark_figure_victims',
  'members_affected',
  'prevalence_household_member',
];

/** Figures that the product makes of the answers that a study states. */
function idsOfAnswers({ persons, households }: StudySource['study']): string[] {
  const answers: object = { ...persons?.answers, ...households?.answers };
  return TOLD_CATALOGUE.filter((made) =>
    TOLD_QUESTIONS.some((one) => one.indicator === made.answers && Object.hasOwn(answers, one.question)),
  ).map(({ id }) => id);
}

/** Checks the figures that a study states: their names, their unit and their weight. */
export function checkStudyIndicators({ study, place }: StudySource, report: StudyReport): void {
  const taken = new Set(
    [...UNIT_INDICATORS, ...INCIDENT_INDICATORS].map(({ id }) => id).concat(OTHER_FIGURES, idsOfAnswers(study)),
  );
  const parts = { household: study.households, person: study.persons, incident: study.incidents };
  for (const [index, indicator] of study.indicators.entries()) {
    const { id, unit, weight } = indicator;
    const path = ['indicators', index];
    if (taken.has(id)) report.add(place([...path, 'id']), studyProblems.takenId(id));
    taken.add(id);
    const part = parts[unit];
    if (!part) report.add(place([...path, 'unit']), studyProblems.unitOfAbsent(unit));
    else if (weight !== undefined && !Object.hasOwn(part.weights, weight) && !isOfUnits(study, weight, unit))
      report.add(place([...path, 'weight']), studyProblems.unknownWeight({ unit: `${unit}s`, weight }));
    if (unit === 'incident' && indicator.statistic === 'ratio')
      report.add(place([...path, 'statistic']), studyProblems.ratioOfIncidents());
    if (indicator.statistic !== 'share') continue;
    if ((indicator.numerator === undefined) === (indicator.categories === undefined))
      report.add(place(path), studyProblems.shareOfWhat());
    for (const name of Object.keys(indicator.categories ?? {}))
      if (name.trim() === '' || name.includes('='))
        report.add(place([...path, 'categories', name]), studyProblems.impossibleName());
  }
}

/** Incidents have the weights of the units to which their crimes happened. */
function isOfUnits({ households, persons }: StudySource['study'], weight: string, unit: string): boolean {
  return unit === 'incident' && [households, persons].some((part) => Object.hasOwn(part?.weights ?? {}, weight));
}

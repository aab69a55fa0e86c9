import { CONCENTRATION_CATALOGUE } from '../../catalogue/concentration-indicators.ts';
import { COST_CATALOGUE } from '../../catalogue/cost-indicators.ts';
import { IMPACT_CATALOGUE } from '../../catalogue/impact-indicators.ts';
import { INCIDENT_CATALOGUE } from '../../catalogue/incident-indicators.ts';
import { SUPPORT_CATALOGUE } from '../../catalogue/support-indicators.ts';
import { TOLD_CATALOGUE } from '../../catalogue/told-indicators.ts';
import { UNIT_CATALOGUE } from '../../catalogue/unit-indicators.ts';
import type { StudySource } from '../study.ts';
import { studyProblems } from '../study-problems.ts';
import type { StudyReport } from '../study-report.ts';
import { OTHER_FIGURES } from './check-study-indicators.ts';

const CATALOGUES = [
  UNIT_CATALOGUE,
  CONCENTRATION_CATALOGUE,
  INCIDENT_CATALOGUE,
  COST_CATALOGUE,
  IMPACT_CATALOGUE,
  SUPPORT_CATALOGUE,
  TOLD_CATALOGUE,
];

/** The set of all crimes has this name in every study. */
const EVERY_CRIME = 'any';

/** Checks that breaks of the series name indicators and crimes that there are: a misspelt one would break nothing. */
export function checkStudyBreaks({ study, place }: StudySource, report: StudyReport): void {
  const { indicators, incidents } = study;
  const figures = new Set<string>([
    ...CATALOGUES.flatMap((catalogue) => catalogue.map(({ id }: { id: string }) => id)),
    ...OTHER_FIGURES,
    ...indicators.map(({ id }) => id),
  ]);
  const crimes = new Set([
    EVERY_CRIME,
    ...(incidents?.crimes ?? []).map(({ key }) => key),
    ...Object.keys(incidents?.sets ?? {}),
  ]);
  for (const [index, broken] of study.breaks.entries()) {
    for (const [at, name] of (broken.indicators ?? []).entries())
      if (!figures.has(name)) report.add(place(['breaks', index, 'indicators', at]), studyProblems.unknownFigure(name));
    for (const [at, crime] of (broken.crimes ?? []).entries())
      if (!crimes.has(crime))
        report.add(place(['breaks', index, 'crimes', at]), studyProblems.unknownCrime({ part: 'the break', crime }));
  }
}

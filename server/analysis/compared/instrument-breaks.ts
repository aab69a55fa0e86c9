import {
  compareWithStandard,
  INDICATORS_OF_FILES,
  INDICATORS_OF_REPORTING,
  type Instrument,
  REPORTING,
  VERDICT_BY_REASON,
  type VerdictReason,
} from '#questionnaires';
import { INCIDENT_CATALOGUE } from '../catalogue/incident-indicators.ts';
import type { FigureCandidate } from '../tables/figure-candidates.ts';
import { neededVariable } from '../tables/incident-columns.ts';

/** Figures that no question bears on, but only who is interviewed. */
const OF_EVERYBODY = ['adults', 'households'];
const OF_POPULATION: readonly VerdictReason[] = ['population', 'selection-method'];

/**
 * What changed from an earlier questionnaire to a later one so that a figure does not measure the same, the gravest
 * first. What a mapping says and what each country settles for itself breaks nothing.
 */
export function instrumentBreaks(before: Instrument, after: Instrument): (figure: FigureCandidate) => VerdictReason[] {
  const { figures, questions, survey } = compareWithStandard(before, after);
  const ofFigure = (name: string) => figures.find(({ figure }) => figure === name)?.reasons ?? [];
  const ofQuestion = (name: string) => questions.filter((one) => one.name === name).flatMap(({ reasons }) => reasons);
  const ofSurvey = survey.map(({ because }) => because).filter((because) => OF_POPULATION.includes(because));
  return ({ id, unit, crime, category, isSet }) => {
    if (OF_EVERYBODY.includes(id)) return breaking(ofSurvey);
    const found = [...ofFigure(`${isSet ? 'set' : 'crime'} ${crime}`), ...ofFigure(`series ${category}`)];
    if (unit === 'incident') found.push(...ofIncidents(id).flatMap((name) => ofFigure(name)), ...ofAnswer(id));
    return breaking(found);
  };

  function ofAnswer(id: string): readonly VerdictReason[] {
    const measure = measureOf(id);
    return typeof measure === 'object' ? ofQuestion(measure.answer) : [];
  }
}

function measureOf(id: string) {
  return INCIDENT_CATALOGUE.find((indicator) => indicator.id === id)?.measure;
}

/** The groups of figures whose answers an indicator of incidents reads besides those of the crime. */
function ofIncidents(id: string): string[] {
  if (INDICATORS_OF_FILES.includes(id)) return ['reporting', 'files'];
  if (INDICATORS_OF_REPORTING.includes(id)) return ['reporting'];
  const measure = measureOf(id);
  if (typeof measure !== 'string' || measure === 'count') return [];
  return neededVariable(measure) === REPORTING.fileOpened ? ['reporting', 'files'] : ['reporting'];
}

function breaking(reasons: readonly VerdictReason[]): VerdictReason[] {
  return [...new Set(reasons)].filter((reason) => VERDICT_BY_REASON[reason] === 'breaks');
}

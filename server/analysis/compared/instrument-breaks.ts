import {
  compareWithStandard,
  INDICATORS_OF_FILES,
  INDICATORS_OF_REPORTING,
  type Instrument,
  REPORTING,
  TOLD_QUESTIONS,
  VERDICT_BY_REASON,
  type VerdictReason,
} from '#questionnaires';
import { toldFamilies } from '../../derivation/told-families.ts';
import { INCIDENT_CATALOGUE } from '../catalogue/incident-indicators.ts';
import { TOLD_CATALOGUE, type ToldIndicator } from '../catalogue/told-indicators.ts';
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
    const told = TOLD_CATALOGUE.find((row) => row.id === id);
    if (told) return breaking([...ofSurvey, ...questionsOf(told, category, before).flatMap(ofQuestion)]);
    const found = [...ofFigure(`${isSet ? 'set' : 'crime'} ${crime}`), ...ofFigure(`series ${category}`)];
    if (unit === 'incident') found.push(...ofIncidents(id).flatMap((name) => ofFigure(name)), ...ofAnswer(id));
    return breaking(found);
  };

  function ofAnswer(id: string): readonly VerdictReason[] {
    const measure = measureOf(id);
    return typeof measure === 'object' ? ofQuestion(measure.answer) : [];
  }
}

/** The questions that a share of what people told rests on: those of its row alone, where it has one. */
function questionsOf({ answers, measure }: ToldIndicator, category: string, asked: Instrument): readonly string[] {
  const family = toldFamilies(asked).find(({ indicator }) => indicator === answers);
  const question = TOLD_QUESTIONS.find(({ indicator }) => indicator === answers)?.question;
  const row = category.split(':')[0] ?? '';
  const isOfOneRow = measure !== 'any' && family?.codeList !== undefined && family.rows.includes(row);
  const ofRow = row === '' ? question : `${question}_${row}`;
  const ofOthers = new Set(family?.rows.map((one) => `${question}_${one}`));
  return family?.variables.filter((name) => !isOfOneRow || name === ofRow || !ofOthers.has(name)) ?? [];
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

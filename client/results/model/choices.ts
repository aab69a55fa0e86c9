import { CRIME_KEYS, type EstimateRow, EVENT_SETS, INDICATOR_IDS, TOLD_INDICATOR_IDS } from '#contract';
import { VALUE_ORDERS } from './lines.ts';
import { rowsOfMeasure, variableOf, whereOf } from './select-rows.ts';
import type { ResultsView } from './view.ts';

/** What can be chosen in a view, given what was estimated. */
export interface Choices {
  measures: string[];
  bys: string[];
  wheres: string[];
  crimes: string[];
  frames: string[];
  outcomes: string[];
}

const MEASURE_ORDER = [...INDICATOR_IDS, ...TOLD_INDICATOR_IDS];

const OUTCOME_ORDER = ['both', 'completed', 'attempted'];

/** Shown in the profile, where they stand beside each other. */
const PROFILE_MEASURES = new Set([
  'victim_composition',
  'population_composition',
  'victim_risk',
  'relative_risk',
  'household_composition',
  'household_risk',
]);

const VARIABLE_ORDER = ['sex', 'age_group', 'area', 'state', 'state_of_event'];
const WHERE_ORDER = VARIABLE_ORDER.flatMap((variable) => [
  ...(VALUE_ORDERS[variable] ?? []).map((value) => `${variable}=${value}`),
  variable,
]);

export function choicesOf(rows: readonly EstimateRow[], view: ResultsView): Choices {
  const measured = rowsOfMeasure(rows, view);
  const crimes = inGivenOrder(distinct(measured.map((row) => row.crime)), CRIME_KEYS);
  const variables = inGivenOrder(distinct(measured.map(variableOf).filter(isText)), VARIABLE_ORDER);
  const byCategory = measured.some((row) => row.category !== '');
  return {
    measures: inGivenOrder(distinct(rows.map((row) => row.indicator)), MEASURE_ORDER).filter(
      (id) => !PROFILE_MEASURES.has(id),
    ),
    bys: byCategory ? ['category'] : [...(crimes.length > 1 || variables.length === 0 ? ['crime'] : []), ...variables],
    wheres: ['', ...inGivenOrder(distinct(measured.filter((row) => variableOf(row)).map(whereOf)), WHERE_ORDER)],
    crimes,
    frames: distinct(rows.filter((row) => row.indicator === view.measure).map((row) => row.variance_frame)),
    outcomes: inGivenOrder(
      distinct(rows.filter((row) => row.indicator === view.measure).map((row) => row.outcome)),
      OUTCOME_ORDER,
    ),
  };
}

/** The view with every choice that the estimates do not offer replaced by the first one that they do. */
export function settleView(view: ResultsView, rows: readonly EstimateRow[]): ResultsView {
  const measure = offeredOrFirst(view.measure, choicesOf(rows, view).measures);
  const outcome = offeredOrFirst(view.outcome, choicesOf(rows, { ...view, measure }).outcomes);
  const choices = choicesOf(rows, { ...view, measure, outcome });
  return {
    ...view,
    measure,
    outcome,
    by: offeredOrFirst(view.by, choices.bys),
    where: offeredOrFirst(view.where, choices.wheres),
    crime: offeredOrFirst(view.crime, choices.crimes),
    frame: offeredOrFirst(
      view.frame,
      choices.frames.includes('all_psus') ? ['all_psus', ...choices.frames] : choices.frames,
    ),
  };
}

/** Sets first, single crimes after. */
export function splitCrimes(crimes: readonly string[]): { sets: string[]; single: string[] } {
  return {
    sets: crimes.filter((crime) => EVENT_SETS.includes(crime)),
    single: crimes.filter((crime) => !EVENT_SETS.includes(crime)),
  };
}

const isText = (value: string | undefined): value is string => value !== undefined;

export const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const offeredOrFirst = (wanted: string, offered: readonly string[]): string =>
  offered.includes(wanted) ? wanted : (offered[0] ?? wanted);

/**
 * Values in the order of a list that names them (a domain itself, or its variable), then the rest by name.
 */
export function inGivenOrder(values: string[], order: readonly string[]): string[] {
  const place = (value: string) => {
    const itself = order.indexOf(value);
    const position = itself < 0 ? order.indexOf(value.split('=')[0] ?? value) : itself;
    return position < 0 ? order.length : position;
  };
  return values.sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en', { numeric: true }));
}

import type { Instrument } from '#questionnaires';
import type { AnalysisFile } from '../../analysis/analysis-file.ts';
import { AnalysisFileBuilder } from '../../analysis/from-interviews/analysis-file-of.ts';
import type { EarlierVersion } from '../../analysis/from-interviews/joined-versions.ts';
import type { WeightOfUnits, WeightsOfCases } from '../../analysis/from-interviews/weights-of-cases.ts';
import { STATE_OF_INCIDENT } from '../../derivation/analysed-variables.ts';
import { headVariables } from '../../derivation/head-of-household.ts';
import { SUPPORT_ANSWERS, supportQuestions } from '../../derivation/support-answers.ts';
import { dividingVariables } from '../../derivation/told-variables.ts';
import type { RecordColumn, RecordLayout, RecordUnit } from '../record-layout.ts';
import type { AnalysedColumn } from './analysed-column.ts';
import { analysedLabel } from './analysed-labels.ts';
import type { HeldInColumn } from './held.ts';
import { analysedIncidentColumns, answerColumns } from './incident-columns.ts';
import { householdColumns, sampledColumns, seriesColumns } from './sampled-columns.ts';
import { joinedToldColumns, toldMarks } from './told-columns.ts';

/** Ends the name of an answer as the figures read it, where interviews of several versions are joined. */
const JOINED = '__joined';

/** Ends a name that a question has already. */
const OF_FIGURES = '__figures';

/** The versions of a questionnaire as the figures of an edition join them. */
export interface VersionsOfFigures {
  readonly instrument: Instrument;
  readonly earlier: readonly EarlierVersion[];
}

/** Whether some interviews are in no figure. */
export function hasLeftOut({ earlier }: VersionsOfFigures): boolean {
  return earlier.some(({ leftOut }) => leftOut.length > 0);
}

/**
 * An analysis file of the edition, with no interview yet.
 *
 * @param weights where a specification states a design of several stages
 */
export function builderOf({ instrument, earlier }: VersionsOfFigures, weights?: WeightsOfCases): AnalysisFileBuilder {
  return new AnalysisFileBuilder(
    instrument,
    earlier.filter(({ leftOut }) => leftOut.length === 0),
    // Of weights the columns have nothing but the stages of the design.
    weights?.design && { ...weights, household: unfitted(weights.household), person: unfitted(weights.person) },
  );
}

function unfitted({ weight }: WeightOfUnits): WeightOfUnits {
  return { weight, fitted: [] };
}

/** What figures read of the interviews of an edition and no question's column holds, by kind of record. */
export function editionColumns(
  file: AnalysisFile,
  { instrument, earlier }: VersionsOfFigures,
): Readonly<Record<RecordUnit, readonly AnalysedColumn[]>> {
  const isJoined = earlier.length > 0;
  // Asked of a member, who has a line in another file.
  const ofHead = new Set(headVariables(instrument).map(({ domain }) => domain));
  // A question's column has what was said in the version of its interview, which figures may read otherwise.
  const asked = new Set(
    isJoined
      ? []
      : dividingVariables(instrument).flatMap(({ domain, variable }) =>
          variable === undefined || ofHead.has(domain) ? [] : [domain],
        ),
  );
  // The sample's, and what a question holds, are in the files already.
  const isNew = ({ holds }: AnalysedColumn) =>
    !(holds?.what === 'domain' && ['area', 'state'].includes(holds.of!)) &&
    !(holds?.what === 'table_domain' && asked.has(holds.of!)) &&
    holds?.what !== 'amount' &&
    holds?.what !== 'amount_missing';
  const { households, persons, incidents, series } = file;
  const told = (unit: 'household' | 'person') => {
    const joined = earlier.filter(({ leftOut }) => leftOut.length === 0);
    const records = unit === 'household' ? households : persons;
    return isJoined ? joinedToldColumns(records, unit, { instrument, earlier: joined, ending: JOINED }) : [];
  };
  const ownQuestion = (name: string) => !isJoined && file.incidents.answers.has(name) && isQuestion(instrument, name);
  return {
    household: [...sampledColumns(households), ...householdColumns(households), ...told('household')].filter(isNew),
    person: [...sampledColumns(persons), ...seriesColumns(series), ...told('person')].filter(isNew),
    member: [],
    incident: [
      ...analysedIncidentColumns(incidents).filter(({ holds }) => holds?.what === 'outcome'),
      ...answerColumns(incidents, isJoined ? JOINED : '').filter(({ holds }) => !ownQuestion(holds!.of!)),
    ],
  };
}

function isQuestion({ forms }: Instrument, name: string): boolean {
  return forms.some(({ screens }) => screens.some(({ questions }) => questions.some((one) => one.name === name)));
}

/**
 * The columns of record files with what figures read: columns more, at the end, and beside those that are there what
 * they hold for figures.
 */
export function analysedLayout(
  layout: RecordLayout,
  versions: VersionsOfFigures,
  weights?: WeightsOfCases,
): RecordLayout {
  const file = builderOf(versions, weights).finish();
  const more = editionColumns(file, versions);
  const marks = marksOf(file, versions);
  const layoutOf = (unit: RecordUnit): RecordColumn[] => {
    const own = layout[unit].map((column) => {
      const holds = marks(unit, column);
      return holds ? { ...column, holds } : column;
    });
    const taken = new Set(own.map(({ name }) => name));
    const inFigures = { what: 'in_figures' } as const;
    const flag = { name: 'in_figures', kind: 'flag', label: analysedLabel(inFigures), holds: inFigures } as const;
    const added = [...more[unit], ...(hasLeftOut(versions) && unit !== 'member' ? [flag] : [])];
    return [...own, ...added.map((column) => ({ ...plain(column), name: freeName(column.name, taken) }))];
  };
  return {
    household: layoutOf('household'),
    person: layoutOf('person'),
    member: layout.member,
    incident: layoutOf('incident'),
  };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `${name}${OF_FIGURES}` : name;
}

function plain({ name, kind, label, codes, holds }: RecordColumn): RecordColumn {
  return { name, kind, label, ...(codes && { codes }), ...(holds && { holds }) };
}

const SUPPORT_QUESTIONS: readonly string[] = SUPPORT_ANSWERS.flatMap(supportQuestions);

function severalMark(of: string, choice: string | undefined): HeldInColumn {
  return choice === undefined ? { what: 'answer_missing', of } : { what: 'answer_given', of, category: choice };
}

/** What a column of a question, or of the sample, holds for figures. */
function marksOf(file: AnalysisFile, { instrument, earlier }: VersionsOfFigures) {
  const dividing = dividingVariables(instrument);
  const toldMark = toldMarks(instrument);
  const { incidents, households } = file;
  const isJoined = earlier.length > 0;
  return (unit: RecordUnit, column: RecordColumn): HeldInColumn | undefined => {
    const { name, variable, choice, isMissingOf } = column;
    if (variable === undefined)
      return unit !== 'member' && ['area', 'state'].includes(name) ? { what: 'domain', of: name } : undefined;
    const divides = dividing.find((one) => one.variable === variable && one.unit === unit);
    if (divides && !isJoined) return { what: 'table_domain', of: divides.domain };
    const amounts = unit === 'household' ? households.amounts : unit === 'incident' ? incidents.amounts : undefined;
    if (amounts?.has(variable)) return { what: isMissingOf ? 'amount_missing' : 'amount', of: variable };
    if (unit === 'person' && SUPPORT_QUESTIONS.includes(variable)) return severalMark(variable, choice);
    if (unit !== 'incident') return isJoined ? undefined : toldMark(column);
    if (variable === STATE_OF_INCIDENT && incidents.domains.has('state_of_event'))
      return { what: 'domain', of: 'state_of_event' };
    if (isJoined) return undefined;
    if (incidents.several?.has(variable)) return severalMark(variable, choice);
    return incidents.answers.has(variable) && !isMissingOf ? { what: 'answer', of: variable } : undefined;
  };
}

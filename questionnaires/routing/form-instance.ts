import type { FormKey, Value } from '../instrument/answers.ts';
import type { CrimeType } from '../instrument/instrument.ts';
import type { Scope } from '../instrument/names.ts';
import { LINES_LEFT, REPORTED_INCIDENTS, SELECTED_LINE } from '../instrument/needed-variables.ts';
import type { CompiledForm } from './compile-instrument.ts';
import { type QuestionState, reachQuestions } from './reach.ts';
import { linesLeft } from './roster.ts';
import { drawState, type HouseholdDraw } from './selection/household-draw.ts';
import { type KnownIncidents, withToldIncident } from './told-incidents.ts';
import type { ReferenceWindow } from './window.ts';

/** A form that is due, with everything that its conditions read except its own answers. Nobody changes it. */
export interface PendingForm {
  readonly key: FormKey;
  readonly form: CompiledForm;
  /** From 1; 1 of 1 for a form that does not repeat. */
  readonly index: number;
  readonly of: number;
  readonly crime?: CrimeType;
  /** Seed of the case, for what is drawn from answers. */
  readonly seed: string;
  /** What the repetition adds: the line of a member; the crime of an incident and what earlier forms asked about it. */
  readonly local: ReadonlyMap<string, Value>;
  /** Answers of earlier forms and what the program computed from them. */
  readonly earlier: ReadonlyMap<string, Value>;
  /** Incidents that were reported so far, where a form asks which of them is the same as its own. */
  readonly told: KnownIncidents;
  readonly window: ReferenceWindow | undefined;
  /** Crimes with an incident that its answers seal. */
  readonly sealed: ReadonlySet<string>;
  /** How one adult is drawn from the roster as it stands; undefined before the roster is complete. */
  readonly draw: HouseholdDraw | undefined;
  /** Sealed away on this tablet: done, and never routed again. What it holds is what later forms read. */
  readonly away: boolean;
  /** The list of incidents as it was recorded, where the record itself is sealed away. */
  readonly reported: string | undefined;
}

/**
 * One form of an interview with its answers: which questions they reach and what conditions read. Nobody
 * changes it.
 */
export interface FormInstance extends PendingForm {
  readonly states: ReadonlyMap<string, QuestionState>;
  readonly scope: Scope;
}

const NO_STATES: ReadonlyMap<string, QuestionState> = new Map();

/**
 * Follows the routing of one form. A form instance may be routed again, with other answers.
 *
 * @param answers what the form holds, reached or not, with the values that the program recorded in it
 */
export function routeForm(pending: PendingForm, answers: ReadonlyMap<string, Value>): FormInstance {
  const { form } = pending;
  if (pending.away) return asItIsHeld(pending, answers);
  const local = withToldIncident(pending.told, pending.local, answers);
  const earlier = withRecordedState(pending, answers);
  const reached = reachQuestions(form, answers, { local, earlier });
  const scope = Object.freeze({ answers: reached.answers, local, earlier });
  return Object.freeze({ ...pending, states: reached.states, scope });
}

function asItIsHeld(pending: PendingForm, answers: ReadonlyMap<string, Value>): FormInstance {
  const { local, earlier } = pending;
  return Object.freeze({ ...pending, states: NO_STATES, scope: Object.freeze({ answers, local, earlier }) });
}

/** Values drawn at random from the form's answers, e.g. which official is asked about. */
export function drawnValues({ form, scope, seed }: FormInstance): [string, Value][] {
  const drawn: [string, Value][] = [];
  for (const { name, draw } of form.draws) {
    const value = draw(scope.answers, seed);
    if (value !== undefined) drawn.push([name, value]);
  }
  return drawn;
}

/**
 * Conditions of a form also read what the program recorded in it and whether that still holds: how many people
 * left the roster, the draw of the adult, and the list of incidents as it was when the first one was reported.
 */
export function withRecordedState(
  { form, draw, earlier, reported }: PendingForm,
  answers: ReadonlyMap<string, Value>,
): ReadonlyMap<string, Value> {
  const drawsAdult = form.records.includes(SELECTED_LINE) && draw !== undefined;
  const recordsPlan = form.records.includes(REPORTED_INCIDENTS);
  const recordsLeft = form.records.includes(LINES_LEFT);
  if (!drawsAdult && !recordsPlan && !recordsLeft) return earlier;
  const state = new Map(earlier);
  if (drawsAdult) for (const [name, value] of drawState(draw, answers)) state.set(name, value);
  if (recordsLeft) state.set('n_left', linesLeft(answers).length);
  if (recordsPlan) {
    const recorded = reported ?? answers.get(REPORTED_INCIDENTS);
    const isChanged = recorded !== undefined && recorded !== earlier.get('events_planned');
    state.set('events_changed', isChanged ? 'yes' : 'no');
  }
  return state;
}

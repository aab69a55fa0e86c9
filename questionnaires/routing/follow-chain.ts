import type { CaseContext, Value } from '../instrument/answers.ts';
import { STARTED_AT } from '../instrument/needed-variables.ts';
import type { CompiledForm, CompiledInstrument } from './compile-instrument.ts';
import { type FormInstance, type PendingForm, routeForm } from './form-instance.ts';
import { incidentValues, type PlannedIncident } from './plan-incidents.ts';
import { afterForm, afterIncident, afterRoster, type Progress, startProgress } from './progress.ts';
import { type Members, memberLines, memberValues } from './roster.ts';
import {
  answersToldBefore,
  type IncidentAnswers,
  type KnownIncidents,
  knownTo,
  NOTHING_KNOWN,
  type ToldIncidents,
  withoutUnnamed,
  withTold,
} from './told-incidents.ts';
import { referenceWindow } from './window.ts';

/** What a form holds: answers, reached or not, and the values that the program recorded in it. */
export type AnswersTo = (form: PendingForm) => ReadonlyMap<string, Value>;

/** Forms that are asked together: one, or those that follow each other and repeat per incident. */
type Step = readonly [CompiledForm, ...CompiledForm[]];

const NOTHING: ReadonlyMap<string, Value> = new Map();

const NOTHING_TOLD: ToldIncidents = new Map();

/**
 * Every form that is due, one after the other, each with the answers of the forms before it.
 *
 * What a form reads is complete before its answers are asked for, and nothing that was handed out changes later.
 *
 * @param answersTo what a form holds; asked once for each form that is due, in the order of the interview
 */
export function* followChain(
  compiled: CompiledInstrument,
  context: CaseContext,
  answersTo: AnswersTo,
): Generator<FormInstance> {
  let progress = startProgress(compiled.instrument, context);
  for (const step of stepsOf(compiled.forms)) {
    const [form] = step;
    const { repeat } = form.module;
    if (repeat === 'incidents') {
      let told: ToldIncidents = NOTHING_TOLD;
      for (const incident of progress.planned) {
        const answers = yield* followIncident(
          step,
          incident,
          { progress, told: knownTo(incident.crime, told) },
          answersTo,
        );
        if (compiled.choosesToldForm) told = withTold(told, incident, answers);
        progress = afterIncident(progress, incident, answers);
      }
    } else if (form.due({ answers: NOTHING, local: NOTHING, earlier: progress.earlier })) {
      progress =
        repeat === 'members'
          ? yield* followRoster(form, progress, answersTo)
          : yield* followForm(form, progress, answersTo);
    }
  }
}

function* followForm(form: CompiledForm, progress: Progress, answersTo: AnswersTo): Generator<FormInstance, Progress> {
  const pending = pendingForm(form, progress, { key: form.module.form, index: 1, of: 1, local: NOTHING });
  const answers = answersTo(pending);
  const instance = routeForm({ ...pending, window: windowIn(form, progress, answers) }, answers);
  yield instance;
  return afterForm(progress, instance);
}

/** The form that records when the interview started fixes the reference window. */
function windowIn(form: CompiledForm, progress: Progress, answers: ReadonlyMap<string, Value>) {
  const startedAt = form.records.includes(STARTED_AT) ? answers.get(STARTED_AT) : undefined;
  if (typeof startedAt !== 'string') return progress.window;
  return referenceWindow(progress.instrument.manifest.referencePeriod, startedAt);
}

/** The form of each member. */
function* followRoster(
  form: CompiledForm,
  progress: Progress,
  answersTo: AnswersTo,
): Generator<FormInstance, Progress> {
  let members: Members = new Map();
  const lines = memberLines(progress.earlier);
  const of = lines.length;
  for (const [place, line] of lines.entries()) {
    const key = `${form.module.form}.${line}`;
    const about = { key, index: place + 1, of, local: memberValues(line, of, members) };
    const pending = pendingForm(form, progress, about);
    const instance = routeForm(pending, answersTo(pending));
    yield instance;
    members = new Map([...members, [line, instance.scope.answers]]);
  }
  return afterRoster(progress, members);
}

/**
 * The forms about one incident; each reads the answers of those before it.
 *
 * @returns all answers about it, with those given when the same incident was reported under another crime
 */
function* followIncident(
  step: Step,
  incident: PlannedIncident,
  { progress, told }: { progress: Progress; told: KnownIncidents },
  answersTo: AnswersTo,
): Generator<FormInstance, IncidentAnswers> {
  const { crime, n, of } = incident;
  const known = incidentValues(withoutUnnamed(incident, told));
  let answersSoFar: readonly [string, Value][] = [];
  let before: IncidentAnswers = NOTHING;
  for (const form of step) {
    const key = `${form.module.form}.${crime.key}.${n}`;
    const local = new Map([...answersSoFar, ...known]);
    if (!form.due({ answers: NOTHING, local, earlier: progress.earlier })) continue;
    const pending = pendingForm(form, progress, { key, index: n, of, crime, local, told });
    const instance = routeForm(pending, answersTo(pending));
    yield instance;
    answersSoFar = [...answersSoFar, ...instance.scope.answers];
    before = answersToldBefore(told, local, instance.scope.answers);
  }
  return new Map([...before, ...answersSoFar]);
}

function pendingForm(
  form: CompiledForm,
  { earlier, window, draw, context, sealed }: Progress,
  about: Pick<PendingForm, 'key' | 'index' | 'of' | 'crime' | 'local'> & Partial<Pick<PendingForm, 'told'>>,
): PendingForm {
  return Object.freeze({ told: NOTHING_KNOWN, ...about, form, earlier, window, draw, sealed, seed: context.seed });
}

function stepsOf(forms: readonly CompiledForm[]): Step[] {
  const steps: [CompiledForm, ...CompiledForm[]][] = [];
  for (const form of forms) {
    const last = steps.at(-1);
    const isAboutIncidents = form.module.repeat === 'incidents';
    if (isAboutIncidents && last?.[0].module.repeat === 'incidents') last.push(form);
    else steps.push([form]);
  }
  return steps;
}

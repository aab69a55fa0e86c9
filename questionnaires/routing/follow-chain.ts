import type { CaseContext, Value } from '../instrument/answers.ts';
import { STARTED_AT } from '../instrument/needed-variables.ts';
import type { CompiledForm, CompiledInstrument } from './compile-instrument.ts';
import { type FormInstance, type PendingForm, routeForm } from './form-instance.ts';
import { incidentValues, type PlannedIncident } from './plan-incidents.ts';
import { afterForm, afterIncident, afterRoster, isIncidentAway, type Progress, startProgress } from './progress.ts';
import { makeAnew, type Recall } from './recall.ts';
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

const NOBODY: Members = new Map();

const NO_ANSWERS: readonly [string, Value][] = [];

/** What a chain is followed with. */
interface Following {
  readonly answersTo: AnswersTo;
  readonly recall: Recall;
}

/**
 * Every form that is due, one after the other, each with the answers of the forms before it.
 *
 * What a form reads is complete before its answers are asked for, and nothing that was handed out changes later.
 *
 * @param answersTo what a form holds; asked once for each form that is due, in the order of the interview
 * @param recall remembers the chain as it was followed before
 */
export function* followChain(
  compiled: CompiledInstrument,
  context: CaseContext,
  answersTo: AnswersTo,
  recall: Recall = makeAnew,
): Generator<FormInstance> {
  const { caseId, seed, away } = context;
  const following = { answersTo, recall };
  let progress = recall('start', [compiled, caseId, seed, away], () => startProgress(compiled.instrument, context));
  for (const step of stepsOf(compiled.forms)) {
    const [form] = step;
    const { repeat } = form.module;
    if (repeat === 'incidents') {
      progress = yield* followIncidents(step, progress, compiled.choosesToldForm, following);
    } else if (form.due({ answers: NOTHING, local: NOTHING, earlier: progress.earlier })) {
      progress =
        repeat === 'members'
          ? yield* followRoster(form, progress, following)
          : yield* followForm(form, progress, following);
    }
  }
}

function* followForm(
  form: CompiledForm,
  progress: Progress,
  { answersTo, recall }: Following,
): Generator<FormInstance, Progress> {
  const key = form.module.form;
  const pending = recall(`pending ${key}`, [form, progress], () =>
    pendingForm(form, progress, { key, index: 1, of: 1, local: NOTHING }),
  );
  const answers = answersTo(pending);
  const instance = recall(key, [pending, answers], () =>
    routeForm({ ...pending, window: windowIn(form, progress, answers) }, answers),
  );
  yield instance;
  return recall(`after ${key}`, [progress, instance], () => afterForm(progress, instance));
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
  { answersTo, recall }: Following,
): Generator<FormInstance, Progress> {
  let members = NOBODY;
  const lines = memberLines(progress.earlier);
  const of = lines.length;
  for (const [place, line] of lines.entries()) {
    const key = `${form.module.form}.${line}`;
    const before = members;
    const pending = recall(`pending ${key}`, [form, progress, before, place, of], () =>
      pendingForm(form, progress, { key, index: place + 1, of, local: memberValues(line, of, before) }),
    );
    const answers = answersTo(pending);
    const instance = recall(key, [pending, answers], () => routeForm(pending, answers));
    yield instance;
    members = recall(`with ${key}`, [before, instance], () => new Map([...before, [line, instance.scope.answers]]));
  }
  const all = members;
  return recall('after the roster', [progress, all], () => afterRoster(progress, all));
}

/** The forms of all incidents; what is told in one may be named in the next. */
function* followIncidents(
  step: Step,
  before: Progress,
  choosesToldForm: boolean,
  following: Following,
): Generator<FormInstance, Progress> {
  const { recall } = following;
  let progress = before;
  let told = NOTHING_TOLD;
  for (const incident of before.planned) {
    const { crime, n } = incident;
    const about = `${crime.key}.${n}`;
    const so = { progress, told };
    const known = recall(`known to ${about}`, [crime, so.told], () => knownTo(crime, so.told));
    const answers = yield* followIncident(step, incident, { progress, told: known }, following);
    if (choosesToldForm)
      told = recall(`told with ${about}`, [so.told, incident, answers, isIncidentAway(before, incident)], () =>
        withTold(so.told, incident, isIncidentAway(before, incident) ? undefined : answers),
      );
    progress = recall(`after ${about}`, [so.progress, incident, answers], () =>
      afterIncident(so.progress, incident, answers),
    );
  }
  return progress;
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
  { answersTo, recall }: Following,
): Generator<FormInstance, IncidentAnswers> {
  const { crime, n, of } = incident;
  const about = `${crime.key}.${n}`;
  const known = recall(`values of ${about}`, [incident, told], () => incidentValues(withoutUnnamed(incident, told)));
  let answersSoFar = NO_ANSWERS;
  let before: IncidentAnswers = NOTHING;
  for (const form of step) {
    const key = `${form.module.form}.${about}`;
    const soFar = answersSoFar;
    const local = recall(`local ${key}`, [soFar, known], () => new Map([...soFar, ...known]));
    if (!form.due({ answers: NOTHING, local, earlier: progress.earlier })) continue;
    const pending = recall(`pending ${key}`, [form, progress, local, told, incident], () =>
      pendingForm(form, progress, { key, index: n, of, crime, local, told }),
    );
    const answers = answersTo(pending);
    const instance = recall(key, [pending, answers], () => routeForm(pending, answers));
    yield instance;
    answersSoFar = recall(`so far ${key}`, [soFar, instance], () => [...soFar, ...instance.scope.answers]);
    before = recall(`before ${key}`, [told, local, instance], () =>
      answersToldBefore(told, local, instance.scope.answers),
    );
  }
  const all = answersSoFar;
  const earlier = before;
  return recall(`all of ${about}`, [earlier, all], () => new Map([...earlier, ...all]));
}

function pendingForm(
  form: CompiledForm,
  { earlier, window, draw, context, sealed }: Progress,
  about: Pick<PendingForm, 'key' | 'index' | 'of' | 'crime' | 'local'> & Partial<Pick<PendingForm, 'told'>>,
): PendingForm {
  const { seed, away } = context;
  const sealedAway = { away: away?.forms.includes(about.key) === true, reported: away?.reported };
  return Object.freeze({ told: NOTHING_KNOWN, ...about, form, earlier, window, draw, sealed, seed, ...sealedAway });
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

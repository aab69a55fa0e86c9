import type { Answers, CaseContext, FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { type CompiledForm, compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { type ConditionPlace, formOf } from './written-for.ts';

/** Who answered, how far. */
export interface AnsweredSoFar {
  readonly answers: Answers;
  readonly context: CaseContext;
  /** Form on the screen: of forms that repeat, the one about the same member or incident is meant. */
  readonly onScreen?: FormKey | undefined;
}

/** What the answers so far say where a condition stands. */
export interface KnownThere {
  /** The form whose answers are read, such as `incident.robbery.1`; undefined where it is not due. */
  readonly key: FormKey | undefined;
  /** By name; one that is not in it has not come up yet, undefined is no answer. */
  readonly values: ReadonlyMap<string, Value | undefined>;
}

const NOTHING: ReadonlyMap<string, Value> = new Map();

/**
 * What a condition reads of a respondent, who may be in the middle of the interview. Of a form that repeats it is the
 * one on the screen, or the first that is due.
 *
 * @example knownThere(instrument, { form: 'incident' }, { answers, context }).key // 'incident.robbery.1'
 */
export function knownThere(
  instrument: Instrument,
  place: ConditionPlace,
  { answers, context, onScreen }: AnsweredSoFar,
): KnownThere {
  const { forms } = compileInstrument(instrument);
  const held = new Map(Object.entries(answers).map(([key, values]) => [key, new Map(Object.entries(values))]));
  const due = [...followChain(compileInstrument(instrument), context, ({ key }) => held.get(key) ?? NOTHING)];
  const lastAnswered = due.findLastIndex(({ key }) => (held.get(key)?.size ?? 0) > 0);
  const reached = forms.findIndex((form) => form === due[lastAnswered]?.form);
  const own = due.filter(({ form }) => form.module.form === formOf(instrument, place));
  const there =
    own.find(({ key }) => onScreen !== undefined && aboutIn(key) === aboutIn(onScreen)) ??
    own.find(({ crime }) => crime !== undefined && crime.key === place.crime) ??
    own[0];
  const values = new Map<string, Value | undefined>(there ? valuesOf(there) : valuesBehind(due, forms, place));
  for (const [position, form] of forms.entries()) {
    const isOwn = form === there?.form;
    if (form.module.repeat !== undefined && !isOwn) continue;
    const instance = isOwn ? there : due.find((each) => each.form === form);
    const isPassed = instance ? due.indexOf(instance) < lastAnswered : position < reached;
    for (const name of settledIn(form, instance, isPassed)) if (!values.has(name)) values.set(name, undefined);
  }
  return { key: there?.key, values };
}

/** `robbery.1` of `incident.robbery.1`; empty for a form that does not repeat. */
function aboutIn(key: FormKey): string {
  const dot = key.indexOf('.');
  return dot < 0 ? '' : key.slice(dot + 1);
}

const valuesOf = ({ scope }: FormInstance) => [...scope.earlier, ...scope.local, ...scope.answers];

/** Where a form is not due: what the forms before it said. */
function valuesBehind(
  due: readonly FormInstance[],
  forms: readonly CompiledForm[],
  place: ConditionPlace,
): [string, Value][] {
  const position = forms.findIndex(({ module }) => module.form === place.form);
  const before = due.filter(({ form }) => position < 0 || forms.indexOf(form) < position);
  const last = before.at(-1);
  if (!last) return [];
  return [...last.scope.earlier, ...(last.form.module.repeat === undefined ? last.scope.answers : [])];
}

/** The questions of a form that the respondent has behind them: no answer to one of these is an answer to come. */
function settledIn(form: CompiledForm, instance: FormInstance | undefined, isPassed: boolean): string[] {
  const names = form.questions.map(({ name }) => name);
  if (isPassed) return names;
  if (!instance) return [];
  const { states, scope } = instance;
  const last = names.findLastIndex((name) => scope.answers.has(name));
  const next = names.findIndex((name, place) => place > last && states.get(name) === 'asked');
  return next < 0 ? names : names.slice(0, next);
}

import type { Names, Reader } from '../expression/compile-expression.ts';
import type { ValueType } from '../expression/value-types.ts';
import type { Value } from './answers.ts';
import { COMPUTED, namesOfRepetition } from './computed-names.ts';
import { type ExpandedQuestion, expandScreens } from './expand-screens.ts';
import type { FormModule } from './instrument.ts';
import { type Instrument, prepareInstrument } from './prepared-instrument.ts';

/** What a condition reads. */
export interface Scope {
  /** Answers of the form that the condition belongs to. */
  readonly answers: ReadonlyMap<string, Value>;
  /**
   * What the repetition of the form adds: the line of a member; the crime of an incident and what was asked
   * about it before.
   */
  readonly local: ReadonlyMap<string, Value>;
  /** Answers of earlier forms and what the program computed from them. */
  readonly earlier: ReadonlyMap<string, Value>;
}

/** Names that need no question, in any form. */
export const computedNames: readonly string[] = Object.keys(COMPUTED);

/** Names that the repetition of a form adds. */
export function localNames(repeat: 'members' | 'incidents' | undefined): readonly string[] {
  return Object.keys(namesOfRepetition(repeat));
}

/**
 * How the expressions of a form read a name: its own questions, those of earlier forms that do not repeat,
 * computed names, and, in a form of an incident, the questions of the forms before it about the same
 * incident.
 */
export function namesFor(instrument: Instrument, form: string): Names<Scope> {
  const position = instrument.forms.findIndex((module) => module.form === form);
  const module = instrument.forms[position];
  const earlierForms = instrument.forms.slice(0, position).filter((other) => other.repeat === undefined);
  const readers = new Map<string, Reader<Scope>>();
  const read = (part: keyof Scope, name: string, type: ValueType | undefined) => {
    readers.set(
      name,
      typed((scope) => scope[part].get(name), type),
    );
  };
  for (const name of namesNotAsked(instrument, module ? [...earlierForms, module] : earlierForms))
    readers.set(name, () => undefined);
  for (const [name, type] of Object.entries(COMPUTED)) read('earlier', name, type);
  for (const earlierForm of earlierForms) {
    for (const question of questionsOf(instrument, earlierForm)) read('earlier', question.name, typeOf(question));
    for (const { name } of earlierForm.draws ?? []) read('earlier', name, 'text');
  }
  for (const other of formsOfSameIncident(instrument, form))
    for (const question of questionsOf(instrument, other)) read('local', question.name, typeOf(question));
  for (const [name, type] of Object.entries(namesOfRepetition(module?.repeat))) read('local', name, type);
  for (const name of ownerNames(instrument))
    readers.set(name, (scope) => scope.answers.get(name) ?? scope.earlier.get(name));
  for (const question of module ? questionsOf(instrument, module) : [])
    read('answers', question.name, typeOf(question));
  return (name) => readers.get(name);
}

/**
 * Forms before this one that are asked about the same incident: those that repeat per incident and follow
 * each other.
 */
export function formsOfSameIncident({ forms }: Pick<Instrument, 'forms'>, form: string): FormModule[] {
  const at = forms.findIndex((module) => module.form === form);
  if (forms[at]?.repeat !== 'incidents') return [];
  const first = forms.findLastIndex(({ repeat }, index) => index < at && repeat !== 'incidents') + 1;
  return forms.slice(first, at);
}

/** Questions of a form that have an answer, repeated ones written out. */
export function questionsOf(instrument: Instrument, module: Instrument['forms'][number]): ExpandedQuestion[] {
  return expandScreens(instrument, module.screens).flatMap((screen) =>
    screen.questions.filter((question) => question.type !== 'statement'),
  );
}

/**
 * Questions about crimes that the country does not ask about: a condition may name them, and they are simply
 * absent.
 */
function namesNotAsked(instrument: Instrument, modules: readonly FormModule[]): string[] {
  if (instrument.crimes.every(({ inUse }) => inUse)) return [];
  const all = instrument.derive(withEveryCrime);
  return modules.flatMap((module) =>
    questionsOf(all, module).flatMap(({ name, crime }) => (crime === undefined ? [] : [name])),
  );
}

/** The instrument as a country has it that asks about every crime of the catalogue. */
export function withEveryCrime(instrument: Instrument): Instrument {
  return prepareInstrument({ ...instrument, crimes: instrument.crimes.map((crime) => ({ ...crime, inUse: true })) });
}

/**
 * Conditions of repeated screens name the owner question of every crime. A crime without that question has no
 * answer to it.
 */
function ownerNames(instrument: Instrument): string[] {
  return instrument.crimes.filter((crime) => crime.inUse).map((crime) => `${crime.key}_owner_in_household`);
}

function typeOf(question: ExpandedQuestion): ValueType | undefined {
  const mayBeMissing = (question.missing ?? []).length > 0;
  switch (question.type) {
    case 'number':
    case 'money':
      return mayBeMissing ? undefined : 'number';
    case 'multiple':
      return mayBeMissing ? undefined : 'list';
    default:
      return 'text';
  }
}

function typed(read: (scope: Scope) => unknown, type: ValueType | undefined): Reader<Scope> {
  return type === undefined ? read : Object.assign(read, { type });
}

/** Name of the last form that repeats per incident: its expressions read those before it too. */
export function incidentForm(instrument: Instrument): string {
  return instrument.forms.findLast((module) => module.repeat === 'incidents')?.form ?? '';
}

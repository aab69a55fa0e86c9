import type { Names, Reader } from '../expression/compile-expression.ts';
import type { ValueType } from '../expression/value-types.ts';
import type { Value } from './answers.ts';
import { COMPUTED, namesOfRepetition } from './computed-names.ts';
import { type ExpandedQuestion, type ExpandedScreen, expandScreens } from './expand-screens.ts';
import type { FormModule } from './instrument.ts';
import { once } from './once.ts';
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

/** The same as far as a condition needs it: it looks answers up by their names. */
export type LookedUp = { readonly [Part in keyof Scope]: Pick<Scope[Part], 'get'> };

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
export function namesFor(instrument: Instrument, form: string): Names<LookedUp> {
  const position = instrument.forms.findIndex((module) => module.form === form);
  const local = namesOfRepetition(instrument.forms[position]?.repeat);
  const sameIncident = new Set(formsOfSameIncident(instrument, form).map((other) => instrument.forms.indexOf(other)));
  const askedIn = instrument.derive(placesByName);
  const notAsked = instrument.derive(namesNotAsked);
  const owners = instrument.derive(ownerNames);
  const end = position < 0 ? instrument.forms.length - 1 : position;
  const isEarlier = (at: number) => at < end && instrument.forms[at]?.repeat === undefined;
  const find = (name: string): Reader<LookedUp> | undefined => {
    const places = askedIn.get(name) ?? [];
    const own = places.findLast(({ at, isDrawn }) => at === position && !isDrawn);
    if (own) return reader('answers', name, own.type);
    if (owners.has(name)) return (scope) => scope.answers.get(name) ?? scope.earlier.get(name);
    if (Object.hasOwn(local, name)) return reader('local', name, local[name]);
    const before = places.findLast(({ at, isDrawn }) => sameIncident.has(at) && !isDrawn);
    if (before) return reader('local', name, before.type);
    const earlier = places.findLast(({ at }) => isEarlier(at));
    if (earlier) return reader('earlier', name, earlier.type);
    if (Object.hasOwn(COMPUTED, name)) return reader('earlier', name, COMPUTED[name]);
    return notAsked.get(name)?.some((at) => at === position || isEarlier(at)) ? () => undefined : undefined;
  };
  const found = new Map<string, Reader<LookedUp> | undefined>();
  return (name) => {
    if (!found.has(name)) found.set(name, find(name));
    return found.get(name);
  };
}

/** Where a name is asked or drawn: the position of the form in the chain, and what its value is. */
interface NamePlace {
  at: number;
  isDrawn: boolean;
  type: ValueType | undefined;
}

/** Every name of a question or of a draw, with its places in the order of the forms. */
function placesByName(instrument: Instrument): ReadonlyMap<string, readonly NamePlace[]> {
  const places = new Map<string, NamePlace[]>();
  const add = (name: string, place: NamePlace) => {
    const ofName = places.get(name);
    if (ofName) ofName.push(place);
    else places.set(name, [place]);
  };
  for (const [at, module] of instrument.forms.entries()) {
    for (const question of questionsOf(instrument, module))
      add(question.name, { at, isDrawn: false, type: typeOf(question) });
    for (const { name } of module.draws ?? []) add(name, { at, isDrawn: true, type: 'text' });
  }
  return places;
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
export function questionsOf(instrument: Instrument, module: Instrument['forms'][number]): readonly ExpandedQuestion[] {
  return answeredOn(expandScreens(instrument, module.screens));
}

const answeredOn = once((screens: readonly ExpandedScreen[]): readonly ExpandedQuestion[] =>
  screens.flatMap((screen) => screen.questions.filter((question) => question.type !== 'statement')),
);

/**
 * Questions about crimes that the country does not ask about, with the positions of their forms: a condition may
 * name them, and they are simply absent.
 */
function namesNotAsked(instrument: Instrument): ReadonlyMap<string, readonly number[]> {
  const names = new Map<string, number[]>();
  if (instrument.crimes.every(({ inUse }) => inUse)) return names;
  const all = instrument.derive(withEveryCrime);
  for (const [at, module] of all.forms.entries())
    for (const { name, crime } of questionsOf(all, module))
      if (crime !== undefined) names.set(name, [...(names.get(name) ?? []), at]);
  return names;
}

/** The instrument as a country has it that asks about every crime of the catalogue. */
export function withEveryCrime(instrument: Instrument): Instrument {
  const crimes = instrument.crimes.map((crime) => ({ ...crime, inUse: true }));
  return prepareInstrument({ ...instrument, crimes }, instrument.memory.within('every crime'));
}

/**
 * Conditions of repeated screens name the owner question of every crime. A crime without that question has no
 * answer to it.
 */
function ownerNames(instrument: Instrument): ReadonlySet<string> {
  return new Set(instrument.crimes.filter((crime) => crime.inUse).map((crime) => `${crime.key}_owner_in_household`));
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

function reader(part: keyof Scope, name: string, type: ValueType | undefined): Reader<LookedUp> {
  const read = (scope: LookedUp) => scope[part].get(name);
  return type === undefined ? read : Object.assign(read, { type });
}

/** Name of the last form that repeats per incident: its expressions read those before it too. */
export function incidentForm(instrument: Instrument): string {
  return instrument.forms.findLast((module) => module.repeat === 'incidents')?.form ?? '';
}

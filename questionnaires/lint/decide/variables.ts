import { parseExpression } from '../../expression/parse-expression.ts';
import type { ExpressionTree } from '../../expression/tree.ts';
import type { Value } from '../../instrument/answers.ts';
import { type ExpandedQuestion, expandScreens } from '../../instrument/expand-screens.ts';
import type { CrimeType } from '../../instrument/instrument.ts';
import { isLinkable, isOfferedSealed, toldForms } from '../../instrument/linkable-crimes.ts';
import { type Memory, NO_MEMORY } from '../../instrument/memory.ts';
import { computedNames, localNames, questionsOf } from '../../instrument/names.ts';
import type { Instrument } from '../../instrument/prepared-instrument.ts';
import { anyIncidentOf, incidentValues } from '../../routing/plan-incidents.ts';
import type { Decisions } from './decisions.ts';

/** The values that a variable can have when it has one. */
export type PossibleValues =
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | {
      readonly kind: 'sets';
      readonly codes: readonly string[];
      readonly missing: readonly string[];
      /** Codes that stand alone. */
      readonly exclusive: readonly string[];
      /** The largest number of codes in a set. */
      readonly most: number;
    }
  | {
      readonly kind: 'numbers';
      readonly min: number;
      readonly max: number;
      readonly integer: boolean;
      readonly missing: readonly string[];
    }
  | { readonly kind: 'text'; readonly missing: readonly string[] };

/** One variable that conditions read, with the routing that decides whether it has a value. */
export interface Variable {
  readonly name: string;
  readonly possible: PossibleValues;
  /** Whether it may be absent even where all of `reachedIf` holds. */
  readonly optional: boolean;
  /** Conditions that must all hold; otherwise the variable is absent. */
  readonly reachedIf: readonly ExpressionTree[];
  /** The rule that answers the question. */
  readonly fixed?: { readonly when: ExpressionTree; readonly value: string };
  /** Condition of each choice that is not always offered. */
  readonly offeredIf: ReadonlyMap<string, ExpressionTree>;
  /** The value for each crime, of a variable that the catalogue gives. */
  readonly byCrime?: ReadonlyMap<string, Value | undefined>;
}

/** The variables of an instrument as the decision procedure sees them, and its expressions as trees. */
export interface Variables {
  get(name: string): Variable | undefined;
  tree(source: string): ExpressionTree;
  /** What was decided with them so far. */
  readonly decisions: Decisions;
}

/** Whether an incident form can be about a crime: it is in use, or would be where its pack is on. */
export const isAskable = ({ inUse, pack }: CrimeType): boolean => inUse || pack !== undefined;

/** The limit of numbers without one. */
const MANY = 1_000_000_000;

/** Computed variables that are numbers from 0. */
const COUNTS = ['n_adults', 'n_eligible', 'n_incidents', 'n_open_incidents', 'n_events', 'selected_line'];

/**
 * Every variable of an instrument; one that did not change is the same object as in the state before.
 *
 * @param crimes the crimes that an incident form can be about
 * @param memory of the states before
 */
export function variablesOf(
  instrument: Instrument,
  crimes: readonly CrimeType[],
  memory: Memory = NO_MEMORY,
): Variables {
  const trees = new Map<string, ExpressionTree>();
  const tree = (source: string) => {
    const parsed = trees.get(source) ?? parseExpression(source);
    trees.set(source, parsed);
    return parsed;
  };
  const variables = new Map<string, Variable>();
  const add = (name: string, possible: PossibleValues, more: Partial<Variable> = {}) => {
    const variable = { name, possible, optional: true, reachedIf: [], offeredIf: new Map(), ...more };
    const basis = [JSON.stringify([possible, variable.optional, [...(more.byCrime ?? [])]])];
    variables.set(
      name,
      memory.keep(`variable ${name}`, basis, () => variable),
    );
  };
  for (const name of computedNames) add(name, computedValues(instrument, name));
  for (const name of localNames('members')) add(name, numbers(1), { optional: false });
  add('m_partners', numbers(0), { optional: false });
  add('m_head_age', { ...numbers(0), missing: ['dk', 'refused'] });
  addIncidentNames(instrument, crimes, add);
  for (const { when, screens, draws = [] } of instrument.forms) {
    for (const { name } of draws) add(name, { kind: 'text', missing: [] });
    for (const { visibleIf, questions } of expandScreens(instrument, screens)) {
      for (const question of questions.filter(({ type }) => type !== 'statement')) {
        const conditions = [when, ...visibleIf, question.visibleIf].filter((source) => source !== undefined);
        const basis = [question, conditions.join('\n'), instrument.lists[question.choices ?? '']];
        variables.set(
          question.name,
          memory.keep(`variable ${question.name}`, basis, () => ({
            name: question.name,
            possible: answersOf(instrument, question),
            optional: question.required === false,
            reachedIf: conditions.map(tree),
            ...(question.fixed && { fixed: { when: tree(question.fixed.when), value: question.fixed.value } }),
            offeredIf: new Map(
              Object.entries(question.choicesVisibleIf ?? {}).map(([code, source]) => [code, tree(source)]),
            ),
          })),
        );
      }
    }
  }
  return {
    get: (name) => variables.get(name),
    tree,
    decisions: memory.keep('decisions', [], () => new Map()),
  };
}

function addIncidentNames(
  instrument: Instrument,
  crimes: readonly CrimeType[],
  add: (name: string, possible: PossibleValues, more: Partial<Variable>) => void,
): void {
  const { perCrime } = instrument.manifest.details;
  add('crime', { kind: 'codes', codes: crimes.map(({ key }) => key) }, { optional: false });
  for (const name of ['event_n', 'event_of', 'n', 'of']) add(name, numbers(1, perCrime), { optional: false });
  add('event_ordinal', numbers(1), { optional: false });
  add('event_times', { ...numbers(1), missing: ['dk', 'refused'] }, { optional: false });
  add('event_series', { kind: 'codes', codes: ['yes', 'no', 'dk', 'refused'] }, { optional: false });
  for (const name of ['event_described', 'event_drawn']) add(name, { kind: 'text', missing: [] }, {});
  const linkable = crimes.filter(isLinkable).map(({ key }) => key);
  add('told_before', { kind: 'sets', codes: linkable, missing: [], exclusive: [], most: linkable.length }, {});
  const ofIncidents = instrument.forms
    .filter(({ repeat }) => repeat === 'incidents')
    .flatMap((form) => questionsOf(instrument, form).map(({ name }) => name));
  const told: PossibleValues = {
    kind: 'sets',
    codes: ofIncidents,
    missing: [],
    exclusive: [],
    most: ofIncidents.length,
  };
  add('already_told', told, {});
  add('told_which', { kind: 'codes', codes: ['yes', 'no'] }, {});
  const sealed = crimes.filter(isOfferedSealed).map(({ key }) => key);
  add('told_sealed', { kind: 'sets', codes: sealed, missing: [], exclusive: [], most: sealed.length }, {});
  const forms = toldForms(instrument.manifest);
  add('told_forms', { kind: 'sets', codes: forms, missing: [], exclusive: [], most: forms.length }, {});
  const compared = ['ev_month', 'ev_abroad', 'ev_attempt_completed'];
  add('told_differs', { ...told, codes: compared, most: compared.length }, {});
  const values = new Map(crimes.map((crime) => [crime.key, new Map(incidentValues(anyIncidentOf(crime)))]));
  for (const name of localNames('incidents').filter((local) => local.startsWith('crime_'))) {
    const byCrime = new Map([...values].map(([key, valuesOfCrime]) => [key, valuesOfCrime.get(name)]));
    add(name, { kind: 'text', missing: [] }, { byCrime });
  }
}

/** What a question can be answered with. */
function answersOf(instrument: Instrument, question: ExpandedQuestion): PossibleValues {
  const { type, choices = '', missing = [], exclusive = [] } = question;
  const codes = instrument.lists[choices] ?? [];
  if (choices === 'window_months') return { kind: 'text', missing };
  if (type === 'single') return { kind: 'codes', codes: [...codes, ...missing] };
  if (type === 'multiple')
    return { kind: 'sets', codes, missing, exclusive, most: question.maxSelected ?? codes.length };
  if (type !== 'number' && type !== 'money') return { kind: 'text', missing };
  const { min = type === 'money' ? 0 : -MANY, max = MANY, integer = type === 'number' } = question;
  return { kind: 'numbers', min, max, integer, missing };
}

/** What a computed variable can be. */
function computedValues(instrument: Instrument, name: string): PossibleValues {
  const setting = settingCodes(instrument, name);
  if (setting) return { kind: 'sets', codes: setting, missing: [], exclusive: [], most: setting.length };
  if (COUNTS.includes(name) || name.startsWith('unusual_')) return numbers(0);
  if (name === 'screener_mode') return { kind: 'codes', codes: ['per_crime', 'per_card'] };
  if (name === 'window_closed') return { kind: 'codes', codes: ['yes', 'no'] };
  return name === 'selected_age' ? { ...numbers(0), missing: ['dk', 'refused'] } : { kind: 'text', missing: [] };
}

/** What a setting of the manifest can list, switched on or not, as a condition may wait for any of it. */
function settingCodes({ crimes, manifest }: Instrument, name: string): string[] | undefined {
  const bodies = manifest.reportingBodies.map(({ code }) => code);
  switch (name) {
    case 'crimes':
      return crimes.map(({ key }) => key);
    case 'packs':
      return manifest.packs.map(({ key }) => key);
    case 'authorities':
    case 'police_bodies':
      return bodies;
    default:
      return undefined;
  }
}

function numbers(min: number, max = MANY): PossibleValues & { kind: 'numbers' } {
  return { kind: 'numbers', min, max, integer: true, missing: [] };
}

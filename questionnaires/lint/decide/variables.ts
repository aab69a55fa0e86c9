import { parseExpression } from '../../expression/parse-expression.ts';
import type { ExpressionTree } from '../../expression/tree.ts';
import type { Value } from '../../instrument/answers.ts';
import type { CrimeType, Instrument } from '../../instrument/instrument.ts';
import { computedNames, localNames } from '../../instrument/names.ts';
import { type StampedQuestion, stampScreens } from '../../instrument/stamp.ts';
import { anyIncidentOf, incidentValues } from '../../routing/plan-incidents.ts';

/** Values that a name can have when it has one. */
export type Domain =
  | { kind: 'codes'; codes: readonly string[] }
  | { kind: 'sets'; codes: readonly string[]; missing: readonly string[]; exclusive: readonly string[]; most: number }
  | { kind: 'numbers'; min: number; max: number; integer: boolean; missing: readonly string[] }
  | { kind: 'text'; missing: readonly string[] };

/** One name that conditions read, with the routing that decides whether it has a value. */
export interface Variable {
  name: string;
  domain: Domain;
  /** May be absent even where it is reached. */
  optional: boolean;
  /** All must hold, or it is absent. */
  reached: readonly ExpressionTree[];
  fixed?: { when: ExpressionTree; value: string };
  offered: ReadonlyMap<string, ExpressionTree>;
  /** What the crime of an incident form says it is, by crime. */
  byCrime?: ReadonlyMap<string, Value | undefined>;
}

/** Names of an instrument as a decision procedure sees them, and its expressions as trees. */
export interface Variables {
  get(name: string): Variable | undefined;
  tree(source: string): ExpressionTree;
}

const MANY = 1_000_000_000;
const COUNTED = ['n_adults', 'n_eligible', 'n_incidents', 'n_events', 'selected_line'];

/** Every name of an instrument; `crimes` limits what an incident form can be about. */
export function variablesOf(
  instrument: Instrument,
  crimes: readonly CrimeType[] = instrument.crimes.filter(({ active, pack }) => active || pack !== undefined),
): Variables {
  const trees = new Map<string, ExpressionTree>();
  const tree = (source: string) => {
    const known = trees.get(source) ?? parseExpression(source);
    trees.set(source, known);
    return known;
  };
  const known = new Map<string, Variable>();
  const add = (name: string, domain: Domain, more: Partial<Variable> = {}) =>
    known.set(name, { name, domain, optional: true, reached: [], offered: new Map(), ...more });
  for (const name of computedNames) add(name, computedDomain(instrument, name));
  for (const name of localNames('members')) add(name, numbers(1), { optional: false });
  add('m_partners', numbers(0), { optional: false });
  add('m_head_age', { ...numbers(0), missing: ['dk', 'refused'] });
  addIncidentNames(instrument, crimes, add);
  for (const { when, screens, draws = [] } of instrument.forms) {
    for (const { name } of draws) add(name, { kind: 'text', missing: [] });
    for (const { visibleIf, questions } of stampScreens(instrument, screens)) {
      for (const question of questions.filter(({ type }) => type !== 'statement')) {
        const conditions = [when, ...visibleIf, question.visibleIf].filter((source) => source !== undefined);
        add(question.name, domainOf(instrument, question), {
          optional: question.required === false,
          reached: conditions.map(tree),
          ...(question.fixed && { fixed: { when: tree(question.fixed.when), value: question.fixed.value } }),
          offered: new Map(
            Object.entries(question.choicesVisibleIf ?? {}).map(([code, source]) => [code, tree(source)]),
          ),
        });
      }
    }
  }
  return { get: (name) => known.get(name), tree };
}

function addIncidentNames(
  instrument: Instrument,
  crimes: readonly CrimeType[],
  add: (name: string, domain: Domain, more: Partial<Variable>) => void,
): void {
  const { perCrime } = instrument.manifest.details;
  add('crime', { kind: 'codes', codes: crimes.map(({ key }) => key) }, { optional: false });
  for (const name of ['event_n', 'event_of', 'n', 'of']) add(name, numbers(1, perCrime), { optional: false });
  add('event_ordinal', numbers(1), { optional: false });
  add('event_times', { ...numbers(1), missing: ['dk', 'refused'] }, { optional: false });
  add('event_series', { kind: 'codes', codes: ['yes', 'no', 'dk', 'refused'] }, { optional: false });
  for (const name of ['event_described', 'event_drawn']) add(name, { kind: 'text', missing: [] }, {});
  const told = crimes
    .filter(({ level, sensitive }) => level !== 'member' && !sensitive?.noNarrative)
    .map(({ key }) => key);
  add('told_before', { kind: 'sets', codes: told, missing: [], exclusive: [], most: told.length }, {});
  const values = new Map(crimes.map((crime) => [crime.key, new Map(incidentValues(anyIncidentOf(crime)))]));
  for (const name of localNames('incidents').filter((local) => local.startsWith('crime_'))) {
    const byCrime = new Map([...values].map(([key, own]) => [key, own.get(name)]));
    add(name, { kind: 'text', missing: [] }, { byCrime });
  }
}

function domainOf(instrument: Instrument, question: StampedQuestion): Domain {
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

function computedDomain(instrument: Instrument, name: string): Domain {
  const setting = settingCodes(instrument, name);
  if (setting) return { kind: 'sets', codes: setting, missing: [], exclusive: [], most: setting.length };
  if (COUNTED.includes(name) || name.startsWith('unusual_')) return numbers(0);
  if (name === 'screener_mode') return { kind: 'codes', codes: ['per_crime', 'per_card'] };
  if (name === 'window_closed') return { kind: 'codes', codes: ['yes', 'no'] };
  return name === 'selected_age' ? { ...numbers(0), missing: ['dk', 'refused'] } : { kind: 'text', missing: [] };
}

/** What a setting of the manifest can list: a condition may wait for any of it, switched on or not. */
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

function numbers(min: number, max = MANY): Domain & { kind: 'numbers' } {
  return { kind: 'numbers', min, max, integer: true, missing: [] };
}

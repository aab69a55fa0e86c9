import type { Coverage } from '../coverage/cover-routing.ts';
import type { Wishes } from '../coverage/explore.ts';
import { syntheticInterview } from '../coverage/synthetic-interview.ts';
import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { questionsOf } from '../instrument/names.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { BURDEN_MODEL, type BurdenModel } from './burden-model.ts';
import { formSeconds } from './spoken-seconds.ts';

/** How long interviews on one path take. */
export interface BurdenPath {
  crimes: number;
  /** Mean minutes by language. */
  minutes: Record<string, number>;
  /** Nine in ten take less, by language. */
  most: Record<string, number>;
  /** Mean minutes by form, in the default language. */
  forms: Record<string, number>;
  /** Interviews that the means are of. */
  interviews: number;
  /** Longest acceptable mean, where the model sets one. */
  limit?: number;
}

export interface Burden {
  model: BurdenModel;
  paths: BurdenPath[];
}

const CRIMES = [0, 1, 5];

/**
 * Expected minutes of an interview without crime, with one and with five, from the words that are read and the types of the questions:
 * the mean over synthetic interviews of one household, which answer at random whatever the path leaves open.
 *
 * @param coverage knows the answers that lead to an event of each crime; crimes take turns
 * @param about day of the interviews and how many of each path
 * @example expectedBurden(instrument, coverage, { startedAt, interviews: 60 }).paths[0]?.minutes.es // => 11.4
 */
export function expectedBurden(
  instrument: Instrument,
  coverage: Coverage,
  about: { startedAt: string; interviews: number },
  model: BurdenModel = BURDEN_MODEL,
): Burden {
  const events = eventsIn(instrument, coverage);
  const paths = CRIMES.filter((crimes) => crimes <= events.length).map((crimes) => {
    const timed = Array.from({ length: about.interviews }, (_, number) => {
      const chosen = Array.from({ length: crimes }, (_, turn) => events[(number + turn * STEP) % events.length] ?? {});
      const wishes = Object.assign({}, quietHousehold(instrument, model), ...chosen) as Wishes;
      return timesOf(instrument, { ...about, seed: crimes, number }, wishes, crimes, model);
    });
    const finished = timed.filter((times) => times !== undefined);
    return { ...pathOf(instrument, finished), crimes, ...limitOf(model, crimes) };
  });
  return { model, paths };
}

/** Far enough apart in the catalogue that the five crimes are of different kinds. */
const STEP = 3;

type Times = { form: string; seconds: Record<string, number> }[];

function timesOf(
  instrument: Instrument,
  about: { startedAt: string; seed: number; number: number },
  wishes: Wishes,
  crimes: number,
  model: BurdenModel,
): Times | undefined {
  const interview = syntheticInterview(instrument, about, wishes);
  if ('stuck' in interview) return undefined;
  const { walked, context } = interview;
  const instances = [...followChain(compileInstrument(instrument), context, answersIn(walked.answers))];
  if (incidentsIn(instances) !== crimes) return undefined;
  const { languages } = instrument.manifest;
  return instances.map((instance) => ({
    form: instance.form.module.form,
    seconds: Object.fromEntries(
      languages.map((language) => [language, formSeconds(instrument, instance, language, model)]),
    ),
  }));
}

function incidentsIn(instances: readonly FormInstance[]): number {
  const incidents = instances.filter(({ form }) => form.module.repeat === 'incidents');
  return new Set(incidents.map(({ crime, index }) => `${crime?.key} ${index}`)).size;
}

function pathOf(
  instrument: Instrument,
  timed: readonly Times[],
): Pick<BurdenPath, 'minutes' | 'most' | 'forms' | 'interviews'> {
  const { languages, defaultLanguage } = instrument.manifest;
  const totals = (language: string) =>
    timed
      .map((times) => times.reduce((sum, { seconds }) => sum + (seconds[language] ?? 0), 0) / 60)
      .sort((a, b) => a - b);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const byLanguage = (of: (values: readonly number[]) => number) =>
    Object.fromEntries(languages.map((language) => [language, of(totals(language))]));
  const forms = instrument.forms.map(({ form }) => {
    const own = timed.map((times) =>
      times.reduce((sum, time) => sum + (time.form === form ? (time.seconds[defaultLanguage] ?? 0) / 60 : 0), 0),
    );
    return [form, mean(own)] as const;
  });
  return {
    minutes: byLanguage(mean),
    most: byLanguage((values) => values[Math.floor(values.length * 0.9)] ?? 0),
    forms: Object.fromEntries(forms.filter(([, minutes]) => minutes > 0)),
    interviews: timed.length,
  };
}

function limitOf({ limits }: BurdenModel, crimes: number): { limit?: number } {
  if (crimes === 0) return { limit: limits.none };
  return crimes === 5 ? { limit: limits.five } : {};
}

/** Everybody consents, and nothing happened in the period asked about. */
function quietHousehold(instrument: Instrument, { household }: BurdenModel): Wishes {
  const names = instrument.forms.flatMap((module) => questionsOf(instrument, module));
  const consents = names.filter(({ name }) => name.startsWith('consent_') || name === 'selected_present');
  const counters = instrument.crimes.filter(({ active }) => active).map((crime) => countersOf(crime).ref);
  const size = household.length;
  const members: [string, Value][] = household.map((age, index) => [`member.${index + 1} m_age`, age]);
  return Object.fromEntries<Value>([
    ...consents.map(({ name }): [string, Value] => [name, 'yes']),
    ...counters.map((name): [string, Value] => [name, 'no']),
    ...members,
    ['n_residents', size],
    ['shared_food_budget', 'yes'],
  ]);
}

/** For each crime the answers outside incident forms that lead to one event. A scenario may tell of other crimes as well: those are left out. */
function eventsIn(instrument: Instrument, { edges, scenarios }: Coverage): Wishes[] {
  const aboutIncidents = new Set(
    instrument.forms
      .filter(({ repeat }) => repeat === 'incidents')
      .flatMap((module) => questionsOf(instrument, module).map(({ name }) => name)),
  );
  // The coverage is of every crime of the catalogue; an interview takes as long as what is asked.
  const asked = new Set(instrument.crimes.filter(({ active }) => active).map(({ key }) => key));
  return edges.flatMap(({ kind, outcome, crime, scenario }) => {
    if (kind !== 'repeat' || crime === undefined || !asked.has(crime) || outcome !== 'one') return [];
    const answers = scenarios.find(({ id }) => id === scenario)?.answers;
    if (!answers) return [];
    const others = new Set(instrument.crimes.filter(({ key }) => key !== crime).map((other) => countersOf(other).ref));
    const wishes = Object.entries(answers).map(([place, value]) => [place.split(' ').at(-1) ?? place, value] as const);
    return [Object.fromEntries(wishes.filter(([name]) => !aboutIncidents.has(name) && !others.has(name)))];
  });
}

import { mean } from 'simple-statistics';
import type { Coverage } from '../coverage/cover-routing.ts';
import type { ScriptedAnswers } from '../coverage/scripted-interview.ts';
import { syntheticInterview } from '../coverage/synthetic-interview.ts';
import type { Value } from '../instrument/answers.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { countersOf } from '../routing/count-incidents.ts';
import { followChain } from '../routing/follow-chain.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { BURDEN_MODEL, type BurdenModel } from './burden-model.ts';
import { type FormTimer, formTimer } from './form-timer.ts';

/** How long interviews on one path take. */
export interface BurdenPath {
  /** Number of crimes in an interview. */
  readonly crimes: number;
  /** Mean minutes by language. */
  readonly minutes: Readonly<Record<string, number>>;
  /** Minutes that nine in ten interviews do not exceed, by language. */
  readonly most: Readonly<Record<string, number>>;
  /** Mean minutes by form, in the default language. */
  readonly forms: Readonly<Record<string, number>>;
  /** Number of interviews from which the means are taken. */
  readonly interviews: number;
  /** Longest acceptable mean in minutes, where the model sets one. */
  readonly limit?: number;
}

/** How long interviews take, by path, and the model from which it is computed. */
export interface Burden {
  readonly model: BurdenModel;
  readonly paths: readonly BurdenPath[];
}

/** Numbers of crimes of the paths. */
const CRIME_COUNTS = [0, 1, 5];

/**
 * Distance in the catalogue between the crimes of one interview: five of them are then of different kinds.
 */
const CRIME_STEP = 3;

const SECONDS_PER_MINUTE = 60;

/**
 * Expected minutes of an interview without crime, with one and with five.
 *
 * Each is the mean over synthetic interviews of one household, with random answers wherever the path leaves
 * them open. The time of an interview follows from the words that are read and the types of the questions.
 *
 * @param coverage has the answers that lead to an incident of each crime; the crimes take turns
 * @param about instant at which the interviews start, and how many there are of each path
 * @param model pace, times and limits
 * @example expectedBurden(instrument, coverage, { startedAt, interviews: 60 }).paths[0]?.minutes.es // => 11.4
 */
export function expectedBurden(
  instrument: Instrument,
  coverage: Coverage,
  about: { startedAt: string; interviews: number },
  model: BurdenModel = BURDEN_MODEL,
): Burden {
  const subject: TimedInstrument = { instrument, timer: formTimer(instrument, model) };
  const household = quietHousehold(instrument, model);
  const incidents = answersPerCrime(instrument, coverage);
  const paths = CRIME_COUNTS.filter((crimes) => crimes <= incidents.length).map((crimes) => {
    const timed: FormTime[][] = [];
    for (let number = 0; number < about.interviews; number += 1) {
      const answers = { ...household };
      for (let turn = 0; turn < crimes; turn += 1)
        Object.assign(answers, incidents[(number + turn * CRIME_STEP) % incidents.length]);
      const times = formTimes(subject, { startedAt: about.startedAt, seed: crimes, number }, answers, crimes);
      if (times) timed.push(times);
    }
    const limit = limitOf(model, crimes);
    return { ...pathTimes(instrument, timed), crimes, ...(limit !== undefined && { limit }) };
  });
  return { model, paths };
}

interface TimedInstrument {
  readonly instrument: Instrument;
  readonly timer: FormTimer;
}

/** How long one form of an interview takes, by language. */
interface FormTime {
  readonly form: string;
  readonly seconds: Readonly<Record<string, number>>;
}

/** The times of one synthetic interview; undefined when it is not an interview with so many crimes. */
function formTimes(
  { instrument, timer }: TimedInstrument,
  about: { startedAt: string; seed: number; number: number },
  answers: ScriptedAnswers,
  crimes: number,
): FormTime[] | undefined {
  const interview = syntheticInterview(instrument, about, answers);
  if ('stuck' in interview) return undefined;
  const { walked, context } = interview;
  const instances = [...followChain(compileInstrument(instrument), context, answersIn(walked.answers))];
  if (incidentsIn(instances) !== crimes) return undefined;
  return instances.map((instance) => ({
    form: instance.form.module.form,
    seconds: Object.fromEntries(instrument.manifest.languages.map((language) => [language, timer(instance, language)])),
  }));
}

function incidentsIn(instances: readonly FormInstance[]): number {
  const incidents = instances.filter(({ form }) => form.module.repeat === 'incidents');
  return new Set(incidents.map(({ crime, index }) => `${crime?.key} ${index}`)).size;
}

function pathTimes(
  instrument: Instrument,
  timed: readonly (readonly FormTime[])[],
): Pick<BurdenPath, 'minutes' | 'most' | 'forms' | 'interviews'> {
  const { languages, defaultLanguage } = instrument.manifest;
  const minutesIn = (language: string) =>
    timed
      .map((times) => times.reduce((sum, { seconds }) => sum + (seconds[language] ?? 0), 0) / SECONDS_PER_MINUTE)
      .sort((a, b) => a - b);
  const byLanguage = (summary: (minutes: readonly number[]) => number) =>
    Object.fromEntries(languages.map((language) => [language, summary(minutesIn(language))]));
  const minutesOfForm = (form: string) =>
    timed.map((times) =>
      times
        .filter((time) => time.form === form)
        .reduce((sum, { seconds }) => sum + (seconds[defaultLanguage] ?? 0) / SECONDS_PER_MINUTE, 0),
    );
  const forms = instrument.forms.map(({ form }) => [form, meanOf(minutesOfForm(form))] as const);
  return {
    minutes: byLanguage(meanOf),
    most: byLanguage((minutes) => minutes[Math.floor(minutes.length * 0.9)] ?? 0),
    forms: Object.fromEntries(forms.filter(([, minutes]) => minutes > 0)),
    interviews: timed.length,
  };
}

/** The mean; 0 of nothing. */
function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : mean([...values]);
}

function limitOf({ limits }: BurdenModel, crimes: number): number | undefined {
  if (crimes === 0) return limits.none;
  return crimes === 5 ? limits.five : undefined;
}

/** Answers of a household in which everybody consents and nothing happened in the reference period. */
function quietHousehold(instrument: Instrument, { household }: BurdenModel): ScriptedAnswers {
  const answers: Record<string, Value> = {};
  const questions = instrument.forms.flatMap((module) => questionsOf(instrument, module));
  for (const { name } of questions)
    if (name.startsWith('consent_') || name === 'selected_present') answers[name] = 'yes';
  for (const crime of instrument.crimes) if (crime.inUse) answers[countersOf(crime).ref] = 'no';
  for (const [index, age] of household.entries()) answers[`member.${index + 1} m_age`] = age;
  return { ...answers, n_residents: household.length, shared_food_budget: 'yes' };
}

/**
 * For each crime that is asked, the answers outside incident forms that lead to one incident. A scenario may
 * report other crimes as well: their answers are left out.
 */
function answersPerCrime(instrument: Instrument, { edges, scenarios }: Coverage): ScriptedAnswers[] {
  const incidentForms = instrument.forms.filter(({ repeat }) => repeat === 'incidents');
  const incidentQuestions = new Set(
    incidentForms.flatMap((module) => questionsOf(instrument, module)).map(({ name }) => name),
  );
  const found: ScriptedAnswers[] = [];
  for (const { kind, outcome, crime, scenario } of edges) {
    // The coverage has every crime of the catalogue; an interview takes as long as what is asked.
    const isAsked = instrument.crimes.some(({ key, inUse }) => inUse && key === crime);
    if (kind !== 'repeat' || outcome !== 'one' || crime === undefined || !isAsked) continue;
    const answers = scenarios.find(({ id }) => id === scenario)?.answers;
    if (!answers) continue;
    const otherCrimes = instrument.crimes.filter(({ key }) => key !== crime);
    const leftOut = new Set([...incidentQuestions, ...otherCrimes.map((other) => countersOf(other).ref)]);
    const named = Object.entries(answers).map(([place, value]) => [place.split(' ').at(-1) ?? place, value] as const);
    found.push(Object.fromEntries(named.filter(([name]) => !leftOut.has(name))));
  }
  return found;
}

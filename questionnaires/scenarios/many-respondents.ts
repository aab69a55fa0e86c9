import { BURDEN_MODEL, type BurdenModel } from '../burden/burden-model.ts';
import { formTimer } from '../burden/form-timer.ts';
import { syntheticInterview } from '../coverage/synthetic-interview.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { answersIn } from '../journal/kept-answers.ts';
import { moduleOfKey } from '../journal/last-values.ts';
import { compileInstrument } from '../routing/compile-instrument.ts';
import { followChain } from '../routing/follow-chain.ts';

/** How long the interviews of some respondents take, in minutes by the model. */
export interface MinutesOfMany {
  readonly mean: number;
  /** Half of the interviews, nine in ten, and all of them take no longer. */
  readonly median: number;
  readonly most: number;
  readonly longest: number;
  /** Interviews by their length in steps of five minutes: how many take less than 5, less than 10 ... */
  readonly histogram: readonly number[];
}

/** What is known of many made-up respondents so far. */
export interface ManyRespondents {
  readonly interviews: number;
  /** Of those that could be finished, refusals at the door too. */
  readonly minutes: MinutesOfMany;
  /** By form: in how many interviews it was due, how many of them there were, and the mean minutes of one of them. */
  readonly forms: readonly {
    readonly form: string;
    readonly interviews: number;
    readonly copies: number;
    readonly minutes: number;
  }[];
  /** Questions that nobody was asked so far, by form and name, in the order of the interview. */
  readonly neverAsked: readonly { readonly form: string; readonly name: string }[];
  /** Warnings that the interviewer confirmed, the most frequent first. */
  readonly warnings: readonly { readonly code: string; readonly interviews: number }[];
  /** Numbers of interviews that nobody could have finished, with what the check refused. */
  readonly stuck: readonly { readonly number: number; readonly codes: readonly string[] }[];
}

/** Interviews after which it is said how far it is. */
const BATCH = 25;

const SECONDS_PER_MINUTE = 60;

/** Minutes of a bar of the histogram. */
const STEP = 5;

/**
 * Interviews made-up respondents, and says after each batch what is known so far. Whoever asks may stop at any time.
 * The same seed always gives the same respondents.
 *
 * @param about how many, the seed, the instant at which each interview starts, and the language that is read aloud
 * @example [...manyRespondents(instrument, { interviews: 1000, seed: 1, startedAt, language: 'es' })].at(-1)
 */
export function* manyRespondents(
  instrument: Instrument,
  about: { interviews: number; seed: number; startedAt: string; language?: string },
  model: BurdenModel = BURDEN_MODEL,
): Generator<ManyRespondents> {
  const { interviews, seed, startedAt, language = instrument.manifest.defaultLanguage } = about;
  const timer = formTimer(instrument, model);
  const compiled = compileInstrument(instrument);
  const tally = startTally(instrument);
  for (let number = 1; number <= interviews; number += 1) {
    const interview = syntheticInterview(instrument, { seed, number, startedAt });
    tally.interviews += 1;
    if ('stuck' in interview) {
      tally.stuck.push({ number, codes: [...new Set(interview.stuck.map(({ code }) => code))] });
    } else {
      const { walked, context } = interview;
      let seconds = 0;
      const copies = new Map<string, { copies: number; seconds: number }>();
      for (const instance of followChain(compiled, context, answersIn(walked.answers))) {
        const form = moduleOfKey(instance.key);
        for (const [name, state] of instance.states) if (state === 'asked') tally.open.delete(`${form} ${name}`);
        const taken = timer(instance, language);
        const so = copies.get(form);
        copies.set(form, { copies: (so?.copies ?? 0) + 1, seconds: (so?.seconds ?? 0) + taken });
        seconds += taken;
      }
      const warnings = new Set(walked.events.filter(({ kind }) => kind === 'confirm').map(({ name }) => name));
      tally.minutes.push(seconds / SECONDS_PER_MINUTE);
      for (const [form, own] of copies) addTo(tally.forms, form, own);
      for (const code of warnings) tally.warnings.set(code, (tally.warnings.get(code) ?? 0) + 1);
    }
    if (number % BATCH === 0 || number === interviews) yield soFar(tally);
  }
}

interface Tally {
  interviews: number;
  readonly minutes: number[];
  readonly forms: Map<string, { interviews: number; copies: number; seconds: number }>;
  /** Questions that were not asked yet, by form and name. */
  readonly open: Map<string, { form: string; name: string }>;
  readonly warnings: Map<string, number>;
  readonly stuck: { number: number; codes: string[] }[];
}

function startTally(instrument: Instrument): Tally {
  const open = instrument.forms.flatMap((module) =>
    questionsOf(instrument, module).map(({ name }) => ({ form: module.form, name })),
  );
  return {
    interviews: 0,
    minutes: [],
    forms: new Map(instrument.forms.map(({ form }) => [form, { interviews: 0, copies: 0, seconds: 0 }])),
    open: new Map(open.map((question) => [`${question.form} ${question.name}`, question])),
    warnings: new Map(),
    stuck: [],
  };
}

function addTo(forms: Tally['forms'], form: string, own: { copies: number; seconds: number }): void {
  const { interviews = 0, copies = 0, seconds = 0 } = forms.get(form) ?? {};
  forms.set(form, { interviews: interviews + 1, copies: copies + own.copies, seconds: seconds + own.seconds });
}

function soFar({ interviews, minutes, forms, open, warnings, stuck }: Tally): ManyRespondents {
  return {
    interviews,
    minutes: summaryOf(minutes),
    forms: Array.from(forms, ([form, { interviews: held, copies, seconds }]) => ({
      form,
      interviews: held,
      copies,
      minutes: copies === 0 ? 0 : seconds / copies / SECONDS_PER_MINUTE,
    })),
    neverAsked: [...open.values()],
    warnings: Array.from(warnings, ([code, count]) => ({ code, interviews: count })).sort(
      (a, b) => b.interviews - a.interviews || (a.code < b.code ? -1 : 1),
    ),
    stuck: [...stuck],
  };
}

function summaryOf(minutes: readonly number[]): MinutesOfMany {
  const sorted = minutes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const histogram: number[] = [];
  for (const each of sorted) {
    const bar = Math.floor(each / STEP);
    while (histogram.length <= bar) histogram.push(0);
    histogram[bar] = (histogram[bar] ?? 0) + 1;
  }
  const sum = sorted.reduce((total, each) => total + each, 0);
  return {
    mean: sorted.length === 0 ? 0 : sum / sorted.length,
    median: at(0.5),
    most: at(0.9),
    longest: sorted.at(-1) ?? 0,
    histogram,
  };
}

import {
  type Answers,
  checkInterview,
  dueForms,
  fold,
  type Instrument,
  type OpenedForm,
  openForm,
  programEntries,
  type Value,
} from '#questionnaires';
import { interviewWith, STARTED_AT } from './interview-with.ts';

/**
 * Milliseconds of one interview with a number of incidents, each the best of several runs; of forms and
 * questions, the slowest one.
 */
export interface InterviewTimes {
  incidents: number;
  forms: number;
  /** Opening the form that takes longest, with all answers so far. */
  open: Slowest;
  /** An answer to the question that takes longest, on the open form. */
  answer: Slowest;
  /** What follows from an answer: the journal folded, the chain followed. */
  follow: number;
  /** Checking the whole interview. */
  check: number;
}

export interface Slowest {
  name: string;
  ms: number;
}

const REPETITIONS = 9;

/**
 * Times every step of an interview again: each form is opened with the answers before it, each question
 * answered on it.
 */
export function timeInterview(instrument: Instrument, incidents: number): InterviewTimes {
  const { walked, context } = interviewWith(instrument, incidents);
  const { answers, events } = walked;
  const earlier: Answers = {};
  let open: Slowest = { name: '', ms: 0 };
  let answer: Slowest = { name: '', ms: 0 };
  const last = new Map(Object.keys(answers).map((key) => [key.split('.')[0], key]));
  for (const [key, given] of Object.entries(answers)) {
    // Of a form that repeats the last copy, which comes after most answers.
    if (last.get(key.split('.')[0]) !== key) {
      earlier[key] = given;
      continue;
    }
    const opened = () => openForm(instrument, key, earlier, context, { language: instrument.manifest.defaultLanguage });
    open = slower(open, { name: key, ms: timed(opened, { after: (form) => form.dispose() }) });
    const times = Array.from({ length: REPETITIONS }, () => answerAll(opened(), given));
    for (const name of Object.keys(times[0]!)) {
      answer = slower(answer, { name: `${key} ${name}`, ms: Math.min(...times.map((time) => time[name] ?? 0)) });
    }
    earlier[key] = given;
  }
  return {
    incidents,
    forms: Object.keys(answers).length,
    open,
    answer,
    follow: timed(() => {
      const folded = fold(instrument, events, context);
      return [programEntries(instrument, folded, context, STARTED_AT), dueForms(instrument, folded, context)];
    }),
    check: timed(() => checkInterview(instrument, { answers, events }, context)),
  };
}

/** Milliseconds that each answer takes on an open form. */
function answerAll(form: OpenedForm, given: Record<string, Value>): Record<string, number> {
  const times: Record<string, number> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!form.model.getQuestionByName(name)) continue;
    const started = performance.now();
    form.model.setValue(name, value);
    times[name] = performance.now() - started;
  }
  form.dispose();
  return times;
}

/**
 * Milliseconds of a task, the best of several: what a core needs that has nothing else to do. What comes
 * before and after it is not timed.
 */
export function timed<T, Given = undefined>(
  task: (given: Given) => T,
  { before, after = () => {} }: { before?: () => Given; after?: (result: T) => void } = {},
): number {
  const times = Array.from({ length: REPETITIONS + 1 }, () => {
    const given = before?.() as Given;
    const started = performance.now();
    const result = task(given);
    const ms = performance.now() - started;
    after(result);
    return ms;
  });
  // The first run warms up.
  return Math.min(...times.slice(1));
}

function slower(a: Slowest, b: Slowest): Slowest {
  return b.ms > a.ms ? b : a;
}

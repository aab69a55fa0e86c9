import { type FormTimes, LEAST_TIMED } from '#contract';
import { secondsByForm } from '#questionnaires';
import { Problem } from '../problems.ts';
import type { Runs } from '../runs/runs.ts';
import type { Task, TaskServices } from '../runs/task.ts';
import { journalOfBody } from './journal-of-body.ts';

/** The interviews of which version, and before which instant they came. */
interface TimedInterviews {
  readonly id: string;
  readonly version: string;
  readonly before: string;
}

/** Of so many interviews a median is as exact as anybody needs. Each has to be opened. */
const MOST_OPENED = 600;

/** A larger body is no ordinary interview. */
const LARGEST_BYTES = 5 * 1024 * 1024;

/** Tenths of a minute in a second. */
const TENTHS_PER_SECOND = 1 / 6;

/**
 * How long the forms of a version took in the interviews that count. Which of many interviews are opened is a matter of
 * chance, not of when or where they were made.
 */
export const FORM_TIMES: Task<TimedInterviews, FormTimes> = {
  name: 'form-times',
  async run({ store, keys }, { id, version, before }, report) {
    const seconds = new Map<string, number[]>();
    const whole: number[] = [];
    const opened = await store.interviewsOfVersion(id, version, { before, most: MOST_OPENED });
    for (const [place, key] of opened.entries()) {
      const own = await timesOf({ store, keys }, key);
      for (const [form, each] of own.forms) seconds.set(form, [...(seconds.get(form) ?? []), each]);
      if (own.forms.size > 0) whole.push(own.whole);
      report((place + 1) / opened.length);
    }
    const interview = toldMinutes(whole);
    return {
      ...(interview !== undefined && { interview }),
      forms: Array.from(seconds, ([form, each]) => ({ form, minutes: toldMinutes(each) })).filter(isTold),
    };
  },
};

interface TimesOfInterview {
  /** Mean seconds of each form, however often it was filled in. */
  readonly forms: ReadonlyMap<string, number>;
  readonly whole: number;
}

async function timesOf({ store, keys }: Pick<TaskServices, 'store' | 'keys'>, key: string): Promise<TimesOfInterview> {
  const copies = new Map<string, number[]>();
  let whole = 0;
  for (const [copy, seconds] of secondsByForm(await journalOf({ store, keys }, key))) {
    const form = copy.split('.')[0]!;
    copies.set(form, [...(copies.get(form) ?? []), seconds]);
    whole += seconds;
  }
  const mean = (each: readonly number[]) => each.reduce((sum, one) => sum + one, 0) / each.length;
  return { forms: new Map(Array.from(copies, ([form, each]) => [form, mean(each)])), whole };
}

/** What cannot be read has no times. */
async function journalOf({ store, keys }: Pick<TaskServices, 'store' | 'keys'>, key: string) {
  const body = await store.submissionBody(key);
  if (!body || body.byteLength > LARGEST_BYTES) return [];
  try {
    return await journalOfBody(keys, body);
  } catch (error) {
    if (error instanceof Problem) return [];
    throw error;
  }
}

/** The median in minutes, to a tenth; undefined where too few interviews have it. */
function toldMinutes(seconds: readonly number[]): number | undefined {
  if (seconds.length < LEAST_TIMED) return undefined;
  const sorted = seconds.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
  return Math.round(median * TENTHS_PER_SECOND) / 10;
}

function isTold(form: { form: string; minutes: number | undefined }): form is FormTimes['forms'][number] {
  return form.minutes !== undefined;
}

/** Times of versions, kept for the day: interviews of the day are told from the next one on. */
export function keptFormTimes({ runs, now }: { runs: Runs; now: () => Date }) {
  const kept = new Map<string, { before: string; times: FormTimes }>();
  return async (version: { id: string; version: string }, signal?: AbortSignal): Promise<FormTimes> => {
    const before = `${now().toISOString().slice(0, 'yyyy-mm-dd'.length)}T00:00:00.000Z`;
    const name = `${version.version} ${version.id}`;
    const last = kept.get(name);
    if (last?.before === before) return last.times;
    const times = await runs.run(FORM_TIMES, { ...version, before }, { key: `form-times ${name} ${before}`, signal });
    kept.set(name, { before, times });
    return times;
  };
}

import type { Value } from '../instrument/answers.ts';
import type { AskedQuestion } from './walk.ts';

/**
 * Reads a variable as it is at a question: an answer given before it, or a computed value; undefined when
 * absent.
 */
export type ReadValue = (name: string) => unknown;

/** Age of everybody in a quiet household. */
const AGE = 40;

const MS_PER_DAY = 86_400_000;

/**
 * The answers of somebody who consents to everything, to whom nothing happened and who has nothing to add.
 * There are several, the best first, as the first one may contradict an earlier answer.
 */
export function quietAnswers(asked: AskedQuestion, read: ReadValue): Value[] {
  switch (asked.type) {
    case 'single':
      return singleAnswers(asked);
    case 'multiple': {
      const alone = asked.choices.filter((code) => asked.exclusive.includes(code));
      return [...[...alone, ...asked.choices].map((code) => [code]), ...asked.missing];
    }
    case 'number':
    case 'money':
      return [...numbersToGive(asked), ...asked.missing];
    case 'date':
      return [...daysNear(read), ...asked.missing];
    case 'text':
      return [textFor(asked), ...asked.missing];
  }
}

/** Some text, different in each copy of a form, so that no two members have the same name. */
export function textFor({ key }: AskedQuestion): string {
  const copy = key.split('.').at(-1) ?? '';
  return /^\d+$/.test(copy) ? `x${copy}` : 'x';
}

/** Days in the reference period, before it, and on and after the day of the interview. */
export function daysNear(read: ReadValue): string[] {
  const start = read('window_start');
  const started = String(read('interview_started_at') ?? '').slice(0, 10);
  const days = [
    shiftedDay(read('window_end'), 0),
    shiftedDay(start, 0),
    shiftedDay(start, -1),
    shiftedDay(started, 0),
    shiftedDay(started, 7),
  ];
  return days.filter((day) => day !== undefined);
}

/** A day some days later, as `2026-11-24`; undefined when it is not a day. */
function shiftedDay(day: unknown, by: number): string | undefined {
  const time = Date.parse(`${String(day)}T00:00:00Z`);
  return Number.isNaN(time) ? undefined : new Date(time + by * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * Says yes to consent, which is a question without "don't know" that is not about a crime, and no to
 * everything else.
 */
function singleAnswers({ choices, missing, crime }: AskedQuestion): Value[] {
  const consents = choices.includes('yes') && missing.length === 0 && crime === undefined;
  const first = consents ? 'yes' : 'no';
  return [...choices.filter((code) => code === first), ...choices.filter((code) => code !== first), ...missing];
}

function numbersToGive({ name, min = 0, max = Number.MAX_SAFE_INTEGER }: AskedQuestion): number[] {
  const first = name === 'm_age' ? [AGE] : [];
  return [...first, min, 1, 2, 3, AGE, Math.floor((min + max) / 2), max].filter(
    (number, index, all) => number >= min && number <= max && all.indexOf(number) === index,
  );
}

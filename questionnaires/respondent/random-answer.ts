import type { Value } from '../instrument/answers.ts';
import { daysNear, type ReadValue, textFor } from './quiet-answers.ts';
import type { RandomSource } from './random-source.ts';
import type { AskedQuestion } from './walk.ts';

/**
 * How often a synthetic person does not know, leaves an optional question blank, reports a crime, consents,
 * gives an answer that excludes all others, and marks each further answer.
 */
const SHARES = { missing: 0.04, blank: 0.5, crime: 0.15, consent: 0.95, exclusive: 0.15, further: 0.25 };

const MOST_PEOPLE = 6;
const OLDEST = 97;

const MS_PER_DAY = 86_400_000;

/**
 * An answer to a question that its type and limits allow, drawn at random with the shares of an ordinary
 * interview. Undefined leaves an optional question blank.
 */
export function randomAnswer(asked: AskedQuestion, read: ReadValue, random: RandomSource): Value | undefined {
  const [missing, ...more] = asked.missing;
  if (missing && random.next() < SHARES.missing) return random.pick([missing, ...more]);
  if (!asked.required && random.next() < SHARES.blank) return undefined;
  switch (asked.type) {
    case 'single':
      return randomSingle(asked, random);
    case 'multiple':
      return randomSeveral(asked, random);
    case 'number':
    case 'money':
      return randomNumber(asked, random);
    case 'date':
      return random.pick(['', ...daysNear(read)]) || dayAfter(read('window_start'), random);
    case 'text':
      return `${textFor(asked)}-${random.integer(1, 999)}`;
  }
}

function randomSingle({ choices, missing, crime }: AskedQuestion, random: RandomSource): Value | undefined {
  const [first, ...others] = choices;
  if (first === undefined) return missing[0];
  const isYesOrNo = choices.length === 2 && choices.includes('yes') && choices.includes('no');
  if (isYesOrNo && crime !== undefined) return random.next() < SHARES.crime ? 'yes' : 'no';
  if (isYesOrNo && missing.length === 0) return random.next() < SHARES.consent ? 'yes' : 'no';
  return random.pick([first, ...others]);
}

function randomSeveral(
  { choices, exclusive, missing, maxSelected = choices.length }: AskedQuestion,
  random: RandomSource,
): Value | undefined {
  const alone = choices.filter((code) => exclusive.includes(code));
  const together = choices.filter((code) => !exclusive.includes(code));
  const [first] = alone;
  if (first !== undefined && (together.length === 0 || random.next() < SHARES.exclusive)) return [first];
  const start = random.integer(0, together.length - 1);
  const chosen = together.filter((_, index) => index === start || random.next() < SHARES.further);
  return chosen.length > 0 ? chosen.slice(0, maxSelected) : missing[0];
}

function randomNumber(
  { name, type, min = 0, max = Number.MAX_SAFE_INTEGER }: AskedQuestion,
  random: RandomSource,
): number {
  if (type === 'money') return Math.max(min, Math.min(max, 50 * random.integer(0, 400)));
  const most = name === 'm_age' ? OLDEST : min + MOST_PEOPLE - 1;
  const number = random.integer(min, most);
  if (name === 'm_age') return Math.min(max, number);
  // Of two draws the smaller one: small counts are frequent, large ones are rare.
  return Math.min(max, number, random.integer(min, most));
}

/** A day in the ten months after the start of the reference period. */
function dayAfter(start: unknown, random: RandomSource): string {
  const from = typeof start === 'string' ? Date.parse(`${start}T00:00:00Z`) : Date.UTC(2000, 0, 1);
  return new Date(from + random.integer(0, 300) * MS_PER_DAY).toISOString().slice(0, 10);
}

import type { Value } from '../instrument/answers.ts';
import { daysNear, textFor } from './quiet-answers.ts';
import type { Random } from './random.ts';
import type { AskedQuestion } from './walk.ts';

/** How often a synthetic person does not know, leaves an optional question blank, suffered a crime, consents. */
const SHARES = { missing: 0.04, blank: 0.5, crime: 0.15, consent: 0.95, exclusive: 0.15, further: 0.25 };

const MOST_PEOPLE = 6;
const OLDEST = 97;

/** Any proper answer to a question, drawn at random with the shares of an ordinary interview; the routing decides what is asked next. */
export function randomAnswer(asked: AskedQuestion, known: Known, random: Random): Value | undefined {
  const [missing, ...more] = asked.missing;
  if (missing && random.next() < SHARES.missing) return random.pick([missing, ...more]);
  if (!asked.required && random.next() < SHARES.blank) return undefined;
  switch (asked.type) {
    case 'single':
      return singleOf(asked, random);
    case 'multiple':
      return severalOf(asked, random);
    case 'number':
    case 'money':
      return numberOf(asked, random);
    case 'date':
      return random.pick(['', ...daysNear(known)]) || dayOf(known('window_start'), random);
    case 'text':
      return `${textFor(asked)}-${random.integer(1, 999)}`;
  }
}

function singleOf({ choices, missing, crime }: AskedQuestion, random: Random): Value | undefined {
  const [first, ...others] = choices;
  if (first === undefined) return missing[0];
  const share = crime !== undefined ? SHARES.crime : missing.length === 0 ? SHARES.consent : undefined;
  if (share !== undefined && choices.length === 2 && choices.includes('yes') && choices.includes('no'))
    return random.next() < share ? 'yes' : 'no';
  return random.pick([first, ...others]);
}

function severalOf(
  { choices, exclusive, missing, maxSelected = choices.length }: AskedQuestion,
  random: Random,
): Value | undefined {
  const alone = choices.filter((code) => exclusive.includes(code));
  const together = choices.filter((code) => !exclusive.includes(code));
  const [first] = alone;
  if (first !== undefined && (together.length === 0 || random.next() < SHARES.exclusive)) return [first];
  const start = random.integer(0, together.length - 1);
  const chosen = together.filter((_, index) => index === start || random.next() < SHARES.further);
  return chosen.length > 0 ? chosen.slice(0, maxSelected) : missing[0];
}

function numberOf({ name, type, min = 0, max = Number.MAX_SAFE_INTEGER }: AskedQuestion, random: Random): number {
  if (type === 'money') return Math.max(min, Math.min(max, 50 * random.integer(0, 400)));
  const most = name === 'm_age' ? OLDEST : min + MOST_PEOPLE - 1;
  // Few are frequent, many are rare.
  const number =
    name === 'm_age' ? random.integer(min, most) : Math.min(random.integer(min, most), random.integer(min, most));
  return Math.min(max, number);
}

function dayOf(start: unknown, random: Random): string {
  const from = typeof start === 'string' ? Date.parse(`${start}T00:00:00Z`) : Date.UTC(2000, 0, 1);
  return new Date(from + random.integer(0, 300) * 86_400_000).toISOString().slice(0, 10);
}

export type Known = (name: string) => unknown;

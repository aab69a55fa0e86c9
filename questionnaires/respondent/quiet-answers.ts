import type { Value } from '../instrument/answers.ts';
import type { Known } from './random-answer.ts';
import type { AskedQuestion } from './walk.ts';

/** Age of everybody in a quiet household. */
const AGE = 40;

/**
 * What somebody says who consents to everything, to whom nothing happened and who has nothing to add; several answers, in
 * order of preference, for the case that the first one contradicts another.
 */
export function quietAnswers(asked: AskedQuestion, known: Known): Value[] {
  switch (asked.type) {
    case 'single':
      return singles(asked);
    case 'multiple': {
      const alone = asked.choices.filter((code) => asked.exclusive.includes(code));
      return [...[...alone, ...asked.choices].map((code) => [code]), ...asked.missing];
    }
    case 'number':
    case 'money':
      return [...numbers(asked), ...asked.missing];
    case 'date':
      return [...daysNear(known), ...asked.missing];
    case 'text':
      return [textFor(asked), ...asked.missing];
  }
}

/** Some text, another one for each copy of a form, so that two people do not have one name. */
export function textFor({ key }: AskedQuestion): string {
  const copy = key.split('.').at(-1) ?? '';
  return /^\d+$/.test(copy) ? `x${copy}` : 'x';
}

const DAY = 86_400_000;

/** Days within the period, before it and after the interview. */
export function daysNear(known: Known): string[] {
  const started = String(known('interview_started_at') ?? '').slice(0, 10);
  const [start, end] = [known('window_start'), known('window_end')];
  const shifted = (day: unknown, by: number) => {
    const time = Date.parse(`${String(day)}T00:00:00Z`);
    return Number.isNaN(time) ? [] : [new Date(time + by * DAY).toISOString().slice(0, 10)];
  };
  return [
    ...shifted(end, 0),
    ...shifted(start, 0),
    ...shifted(start, -1),
    ...shifted(started, 0),
    ...shifted(started, 7),
  ];
}

/** Consent is asked without "don't know"; whatever else can be denied is denied. */
function singles({ choices, missing, crime }: AskedQuestion): Value[] {
  const consents = choices.includes('yes') && missing.length === 0 && crime === undefined;
  const first = consents ? 'yes' : 'no';
  return [...choices.filter((code) => code === first), ...choices.filter((code) => code !== first), ...missing];
}

function numbers({ name, min = 0, max = Number.MAX_SAFE_INTEGER }: AskedQuestion): number[] {
  const first = name === 'm_age' ? [AGE] : [];
  return [...first, min, 1, 2, 3, AGE, Math.floor((min + max) / 2), max].filter(
    (number, index, all) => number >= min && number <= max && all.indexOf(number) === index,
  );
}

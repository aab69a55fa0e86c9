import type { Value } from '../interview.ts';
import type { AskedQuestion } from '../walk.ts';

/** Age of everybody in a quiet household. */
const AGE = 40;

/**
 * What somebody says who consents to everything, to whom nothing happened and who has nothing to add; several answers, in
 * order of preference, for the case that the first one contradicts another.
 */
export function quietAnswers(asked: AskedQuestion): Value[] {
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
      return [];
    case 'text':
      return ['x', `x ${asked.key}`, ...asked.missing];
  }
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

import type { AskedQuestion, Value } from '#questionnaires';
import type { SeededRandom } from './random.ts';

/**
 * A valid answer to any question, drawn at random: sometimes "don't know", never out of range or off the
 * list.
 */
export function anyAnswer(question: AskedQuestion, random: SeededRandom): Value {
  if (question.missing.includes('dk') && random.chance(0.03)) return 'dk';
  switch (question.type) {
    case 'single':
      return question.choices.length > 0 ? random.pick(question.choices) : question.missing[0]!;
    case 'multiple':
      return someChoices(question, random);
    case 'number':
      return random.integer(question.min ?? 0, Math.min(question.max ?? 10, (question.min ?? 0) + 10));
    case 'money':
      return 100 * random.integer(1, 400);
    case 'date':
      return '2026-01-15';
    case 'text':
      return 'Respuesta inventada';
  }
}

function someChoices({ choices, exclusive, maxSelected }: AskedQuestion, random: SeededRandom): string[] {
  const first = random.pick(choices);
  if (exclusive.includes(first)) return [first];
  const others = choices.filter((code) => code !== first && !exclusive.includes(code));
  const more = Math.min(random.weighted([0, 1, 2], [7, 2, 1]), others.length, (maxSelected ?? choices.length) - 1);
  return choices.filter((code) => [first, ...random.sample(others, more)].includes(code));
}

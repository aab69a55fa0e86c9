import { z } from 'zod';
import { TOLD_QUESTIONS } from '#questionnaires';

const byCode = z.record(z.string(), z.string().min(1));

/** Questions whose single answers, row by row, make figures of a unit, with the codes that count. */
function questionsOf(unit: 'household' | 'person'): Map<string, readonly string[]> {
  const made = TOLD_QUESTIONS.filter((one) => one.unit === unit && !one.orSecond && !one.askedBefore);
  return new Map(made.map(({ question, counts = [] }) => [question, counts]));
}

/**
 * Answers by question of the product, each code with its condition: of one answer, or of every row (place, authority,
 * choice). Other questions are refused, and so is a row without a code that counts: it would be 0, silently.
 */
export function toldAnswers(unit: 'household' | 'person') {
  const questions = questionsOf(unit);
  return z
    .partialRecord(z.enum([...questions.keys()]), z.union([byCode, z.record(z.string(), byCode)]))
    .superRefine((answers, context) => {
      for (const [question, stated] of Object.entries(answers)) {
        const counts = questions.get(question) ?? [];
        for (const { row, codes } of rowsStated(stated ?? {}))
          if (counts.length > 0 && !counts.some((code) => Object.hasOwn(codes, code)))
            context.addIssue({
              code: 'custom',
              path: row === '' ? [question] : [question, row],
              message: `has none of the codes that count: ${counts.join(', ')}`,
            });
      }
    })
    .optional();
}

/** The answers to one question as a study states them. */
type StatedAnswers = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A row with the condition of each of its codes; under a blank where there is one answer. */
interface StatedRow {
  readonly row: string;
  readonly codes: Readonly<Record<string, string>>;
}

export function rowsStated(stated: StatedAnswers): StatedRow[] {
  const alone = Object.entries(stated).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  if (alone.length > 0) return [{ row: '', codes: Object.fromEntries(alone) }];
  return Object.entries(stated).flatMap(([row, codes]) => (typeof codes === 'string' ? [] : [{ row, codes }]));
}

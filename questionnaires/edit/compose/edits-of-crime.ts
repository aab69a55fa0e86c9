import { parseExpression } from '../../expression/parse-expression.ts';
import { OPEN, partialValue } from '../../expression/partial-value.ts';
import type { JsonRecord } from '../json.ts';
import { recordsIn } from '../rename/questions-in.ts';

/**
 * A screen that is repeated for crimes, with the edits that can fire for one of them: those that say
 * `'[c]' = 'burglary'` fire for no other crime.
 */
export function screenWithEditsOf(screen: JsonRecord, crime: string): JsonRecord {
  return { ...screen, questions: recordsIn(screen.questions).map((question) => questionWithEditsOf(question, crime)) };
}

function questionWithEditsOf(question: JsonRecord, crime: string): JsonRecord {
  if (question.edits === undefined) return question;
  const { edits: _, ...others } = question;
  const edits = editsOfCrime(question, crime);
  return edits.length === 0 ? others : { ...others, edits };
}

/** The edits of a question that can fire for a crime. */
export function editsOfCrime({ edits }: JsonRecord, crime: string): JsonRecord[] {
  return recordsIn(edits).filter(({ when }) => typeof when !== 'string' || canHold(when.replaceAll('[c]', crime)));
}

function canHold(condition: string): boolean {
  try {
    const value = partialValue(parseExpression(condition.replaceAll('[series_from]', '1')), () => OPEN);
    return value === OPEN || Boolean(value);
  } catch {
    // What nobody can read is a finding of its own; it is not for here to take it away.
    return true;
  }
}

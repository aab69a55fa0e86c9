import type { Finding } from '../../authoring/finding.ts';
import type { Edit } from '../../instrument/instrument.ts';
import { canHold } from '../decide/can-hold.ts';
import { isWrongHere } from '../excluded-questions.ts';
import { byWrittenQuestion, conditionsOf, isAnswered, type LintContext, type Place } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Edits that can never fire, and those that fire whatever is answered. */
export function idleEdit(context: LintContext): Finding[] {
  const found: Finding[] = [];
  for (const places of byWrittenQuestion(context.places)) {
    const [{ file, path: questionPath, question }] = places;
    for (const [index, { id }] of (question.edits ?? []).entries()) {
      const path = `${questionPath}.edits.${id}`;
      const isNever = (fires: boolean) =>
        isWrongHere(context, (view) =>
          places.every((place) => cannotBe(view, { place, edit: place.question.edits?.[index], fires })),
        );
      if (isNever(true)) found.push(warning({ file, path, ...routingWarnings.editNeverFires({ id }) }));
      else if (isNever(false)) found.push(warning({ file, path, ...routingWarnings.editAlwaysFires({ id }) }));
    }
  }
  return found;
}

/** Whether no answer at this place makes the edit fire, or none keeps it from firing. */
function cannotBe(
  { variables }: LintContext,
  { place, edit, fires }: { place: Place; edit: Edit | undefined; fires: boolean },
): boolean {
  if (!edit) return false;
  const reached = conditionsOf(place).map((source) => ({ tree: variables.tree(source), is: true }));
  const answered = { tree: isAnswered(place.question.name), is: true };
  // That nobody reaches the question is reported elsewhere.
  if (canHold(variables, [...reached, answered]) !== 'yes') return false;
  return canHold(variables, [...reached, answered, { tree: variables.tree(edit.when), is: fires }]) === 'no';
}

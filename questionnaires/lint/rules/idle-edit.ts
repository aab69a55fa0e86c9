import type { Finding } from '../../authoring/finding.ts';
import type { Edit } from '../../instrument/instrument.ts';
import { canHold } from '../decide/can-hold.ts';
import { byWrittenQuestion, conditionsOf, isAnswered, type LintContext, type Place } from '../lint-context.ts';

/** Edits that can never fire, and those that fire whatever is answered. */
export function idleEdit(context: LintContext): Finding[] {
  return byWrittenQuestion(context.places).flatMap((places) => {
    const [{ file, at, question }] = places;
    const impossible = (index: number, fires: boolean) =>
      places.every((place) => isImpossible(context, place, place.question.edits?.[index], fires));
    return (question.edits ?? []).flatMap(({ id }, index): Finding[] => {
      const about = { severity: 'warning', file, path: `${at}.edits.${id}` } as const;
      if (impossible(index, true)) {
        const message = `the edit ${id} can never fire: no answer makes its condition true`;
        return [{ ...about, code: 'edit-never-fires', message, remedy: 'correct its condition, or remove it' }];
      }
      if (impossible(index, false)) {
        const message = `the edit ${id} fires whatever is answered`;
        return [{ ...about, code: 'edit-always-fires', message, remedy: 'correct its condition: true means wrong' }];
      }
      return [];
    });
  });
}

function isImpossible({ variables }: LintContext, place: Place, edit: Edit | undefined, fires: boolean): boolean {
  if (!edit) return false;
  const reached = conditionsOf(place).map((source) => ({ tree: variables.tree(source), is: true }));
  const answered = { tree: isAnswered(place.question.name), is: true };
  // An edit of a question that nobody reaches is no second problem.
  if (canHold(variables, [...reached, answered]) !== 'yes') return false;
  return canHold(variables, [...reached, answered, { tree: variables.tree(edit.when), is: fires }]) === 'no';
}

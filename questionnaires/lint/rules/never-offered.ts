import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { isWrongHere } from '../excluded-questions.ts';
import { byWrittenQuestion, conditionsOf, type LintContext, type Place } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Choices whose condition is never true where the question is asked. */
export function neverOffered(context: LintContext): Finding[] {
  return byWrittenQuestion(context.places).flatMap((places) => {
    const [{ file, path, question }] = places;
    return Object.keys(question.choicesVisibleIf ?? {})
      .filter((code) => isWrongHere(context, (view) => places.every((place) => isNeverOffered(view, place, code))))
      .map((code) =>
        warning({ file, path: `${path}.choicesVisibleIf.${code}`, ...routingWarnings.neverOffered({ code }) }),
      );
  });
}

function isNeverOffered({ variables }: LintContext, place: Place, code: string): boolean {
  const { choicesVisibleIf, fixed } = place.question;
  const condition = choicesVisibleIf?.[code];
  if (condition === undefined) return true;
  const reached = conditionsOf(place).map((source) => ({ tree: variables.tree(source), is: true }));
  // That nobody reaches the question is reported elsewhere.
  if (reached.length > 0 && canHold(variables, reached) === 'no') return false;
  const holds = [...reached, { tree: variables.tree(condition), is: true }];
  // A code that the rule gives need not be offered.
  const asked = fixed && fixed.value !== code ? [{ tree: variables.tree(fixed.when), is: false }] : [];
  return canHold(variables, [...holds, ...asked]) === 'no';
}

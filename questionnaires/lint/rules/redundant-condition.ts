import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { isWrongHere } from '../excluded-questions.ts';
import { byWrittenQuestion, type LintContext, type Place } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Conditions of questions that are true wherever they are read, though their author meant to exclude
 * somebody.
 */
export function redundantCondition(context: LintContext): Finding[] {
  return byWrittenQuestion(context.places)
    .filter(([{ question }]) => question.visibleIf !== undefined)
    .filter((places) => isWrongHere(context, (view) => places.every((place) => excludesNobody(view, place))))
    .map(([{ file, path }]) => warning({ file, path: `${path}.visibleIf`, ...routingWarnings.excludesNobody() }));
}

function excludesNobody({ variables }: LintContext, { module, screen, question }: Place): boolean {
  const outer = [module.when, ...screen.visibleIf].filter((source) => source !== undefined);
  const holds = outer.map((source) => ({ tree: variables.tree(source), is: true }));
  return canHold(variables, [...holds, { tree: variables.tree(question.visibleIf ?? ''), is: false }]) === 'no';
}

import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { byWrittenQuestion, conditionsOf, type LintContext, type Place } from '../lint-context.ts';

/** Choices whose condition is never true where the question is asked. */
export function neverOffered(context: LintContext): Finding[] {
  return byWrittenQuestion(context.places).flatMap((places) => {
    const [{ file, at, question }] = places;
    return Object.keys(question.choicesVisibleIf ?? {})
      .filter((code) => places.every((place) => isNeverOffered(context, place, code)))
      .map((code) => ({
        code: 'never-offered',
        severity: 'warning',
        file,
        path: `${at}.choicesVisibleIf.${code}`,
        message: `the choice ${code} is never offered: its condition is never true where the question is asked`,
        remedy: 'correct the condition, or remove the choice',
      }));
  });
}

function isNeverOffered({ variables }: LintContext, place: Place, code: string): boolean {
  const { choicesVisibleIf, fixed } = place.question;
  const condition = choicesVisibleIf?.[code];
  if (condition === undefined) return true;
  const holds = [...conditionsOf(place), condition].map((source) => ({ tree: variables.tree(source), is: true }));
  // A code that the rule gives needs no place among the choices.
  const asked = fixed && fixed.value !== code ? [{ tree: variables.tree(fixed.when), is: false }] : [];
  return canHold(variables, [...holds, ...asked]) === 'no';
}

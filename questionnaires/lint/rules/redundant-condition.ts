import type { Finding } from '../../authoring/finding.ts';
import { canHold } from '../decide/can-hold.ts';
import { byWrittenQuestion, type LintContext } from '../lint-context.ts';

/** Conditions of questions that are true wherever they are read: whoever wrote one meant to leave somebody out. */
export function redundantCondition({ places, variables }: LintContext): Finding[] {
  return byWrittenQuestion(places).flatMap((group): Finding[] => {
    const [{ file, at, question }] = group;
    if (question.visibleIf === undefined) return [];
    const excludesNobody = group.every(({ module, screen, question: { visibleIf = '' } }) => {
      const outer = [module.when, ...screen.visibleIf].filter((source) => source !== undefined);
      const holds = outer.map((source) => ({ tree: variables.tree(source), is: true }));
      return canHold(variables, [...holds, { tree: variables.tree(visibleIf), is: false }]) === 'no';
    });
    if (!excludesNobody) return [];
    const message = 'the condition is always true where it is read, so it leaves nobody out';
    return [
      {
        code: 'always-true',
        severity: 'warning',
        file,
        path: `${at}.visibleIf`,
        message,
        remedy: 'correct it, or remove it',
      },
    ];
  });
}

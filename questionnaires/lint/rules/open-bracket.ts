import type { Finding } from '../../authoring/finding.ts';
import { allExpressions } from '../all-expressions.ts';
import type { LintContext } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

const QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g;

/** Unbalanced brackets: SurveyJS's parser reads such a condition, perhaps not as its author meant it. */
export function openBracket({ instrument }: LintContext): Finding[] {
  return allExpressions(instrument)
    .filter(({ source }) => !isBalanced(source.replace(QUOTED, '')))
    .map(({ file, path, source }) => warning({ file, path, ...routingWarnings.unbalancedBracket({ source }) }));
}

function isBalanced(source: string): boolean {
  let open = 0;
  for (const sign of source) {
    if (sign === '(') open++;
    if (sign === ')') open--;
    if (open < 0) return false;
  }
  return open === 0;
}

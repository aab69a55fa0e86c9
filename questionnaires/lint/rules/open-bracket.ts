import type { Finding } from '../../authoring/finding.ts';
import type { LintContext } from '../lint-context.ts';
import { writtenExpressions } from '../all-expressions.ts';

const QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g;

/** Brackets that open without closing: SurveyJS's parser reads such a condition, perhaps not as it was meant. */
export function openBracket({ instrument }: LintContext): Finding[] {
  return writtenExpressions(instrument)
    .filter(({ source }) => !isBalanced(source.replace(QUOTED, '')))
    .map(({ file, path, source }) => ({
      ...{ code: 'expression-syntax', severity: 'warning', file, path },
      message: `${source}: a bracket opens or closes alone`,
      remedy: 'close each bracket where its part of the condition ends',
    }));
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

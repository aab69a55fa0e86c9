import { parseExpression } from '../expression/parse-expression.ts';
import { comparisonIn, conjuncts, type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { PaperItem } from './paper.ts';

/** Names of settings. Paper has applied them already. */
const SETTINGS = ['authorities', 'police_bodies'];

/** An earlier question that decides what is offered: only the choices marked there, or only the others. */
export interface MarkedBefore {
  name: string;
  kind: 'onlyMarked' | 'notMarked';
}

/**
 * The earlier question, if every choice that may be withheld depends on its own mark there. The paper then
 * says so once, not at each choice.
 */
export function markedBefore({ question, offers }: PaperItem): MarkedBefore | undefined {
  const conditions = Object.entries(question.choicesVisibleIf ?? {}).filter(([code]) => offers(code));
  const marks = conditions.map(([code, condition]) => markOf(code, parseExpression(condition)));
  const [first] = marks;
  const isSame = marks.every((mark) => mark?.name === first?.name && mark?.kind === first?.kind);
  return marks.length > 1 && isSame ? first : undefined;
}

/** What `{earlier} contains 'code'` says of the choice `code`. */
function markOf(code: string, condition: ExpressionTree): MarkedBefore | undefined {
  const [tree, ...others] = conjuncts(condition).filter(
    (part) => !namesIn(part).every((name) => SETTINGS.includes(name)),
  );
  const comparison = tree && others.length === 0 ? comparisonIn(tree) : undefined;
  if (comparison?.constant.value !== code) return undefined;
  const { operator, variable } = comparison;
  if (operator === 'contains') return { name: variable.name, kind: 'onlyMarked' };
  return ['notcontains', 'notequal'].includes(operator) ? { name: variable.name, kind: 'notMarked' } : undefined;
}

import { parseExpression } from '../expression/parse-expression.ts';
import { comparisonIn, conjuncts, type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { PaperItem } from './paper.ts';

/** Names of the settings, which paper has applied already. */
const SETTINGS = ['authorities', 'police_bodies'];

/** An earlier question whose marks decide what of this one is offered: only what was marked there, or only the rest. */
export interface MarkedBefore {
  name: string;
  kind: 'onlyMarked' | 'notMarked';
}

/** The earlier question, where every choice that may be withheld waits for its own mark there; it is then said once and not at each choice. */
export function markedBefore({ question, offers }: PaperItem): MarkedBefore | undefined {
  const conditions = Object.entries(question.choicesVisibleIf ?? {}).filter(([code]) => offers(code));
  const found = conditions.map(([code, condition]) => ownMark(code, parseExpression(condition)));
  const [first] = found;
  const isSame = found.length > 1 && found.every((mark) => mark?.name === first?.name && mark?.kind === first?.kind);
  return isSame ? first : undefined;
}

/** `{earlier} contains 'code'` of the choice `code`. */
function ownMark(code: string, condition: ExpressionTree): MarkedBefore | undefined {
  const [tree, ...more] = conjuncts(condition).filter(
    (part) => !namesIn(part).every((name) => SETTINGS.includes(name)),
  );
  const comparison = tree && more.length === 0 ? comparisonIn(tree) : undefined;
  if (comparison?.constant.value !== code) return undefined;
  const { operator, variable } = comparison;
  if (operator === 'contains') return { name: variable.name, kind: 'onlyMarked' };
  return ['notcontains', 'notequal'].includes(operator) ? { name: variable.name, kind: 'notMarked' } : undefined;
}

import { parseExpression } from '../expression/parse-expression.ts';
import { comparisonIn, conjuncts, type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { PaperItem } from './paper.ts';

/** Names of settings. Paper has applied them already. */
const SETTINGS = ['authorities', 'police_bodies'];

/**
 * An earlier question that decides what is offered: only the choices marked there, only the others, or only the
 * rows with one answer.
 */
export interface MarkedBefore {
  name: string;
  kind: 'onlyMarked' | 'notMarked' | 'onlyAnswered';
  /** The row that the answer was given in, and the answer. */
  answered?: { row: string; code: string };
}

/**
 * The earlier question, if every choice that may be withheld depends on its own mark there. The paper then
 * says so once, not at each choice.
 */
export function markedBefore({ question, offers }: PaperItem): MarkedBefore | undefined {
  const conditions = Object.entries(question.choicesVisibleIf ?? {}).filter(([code]) => offers(code));
  return sameMark(conditions.map(([code, condition]) => markOf(code, parseExpression(condition))));
}

/** The same for rows, of which each is asked only after one answer to the same row before. */
export function rowsMarkedBefore(rows: readonly PaperItem[]): MarkedBefore | undefined {
  const conditions = rows.map(({ question }) => question.visibleIf);
  return sameMark(
    rows.map(({ question }, index) => {
      const condition = conditions[index];
      return condition === undefined ? undefined : markOf(question.row?.code ?? '', parseExpression(condition));
    }),
  );
}

function sameMark(marks: readonly (MarkedBefore | undefined)[]): MarkedBefore | undefined {
  const [first] = marks;
  const isSame = marks.every((mark) => mark?.name === first?.name && mark?.kind === first?.kind);
  return marks.length > 1 && isSame ? first : undefined;
}

/** What `{earlier} contains 'code'`, or `{earlier_code} = 'yes'` of a row, says of the choice `code`. */
function markOf(code: string, condition: ExpressionTree): MarkedBefore | undefined {
  const [tree, ...others] = conjuncts(condition).filter(
    (part) => !namesIn(part).every((name) => SETTINGS.includes(name)),
  );
  const comparison = tree && others.length === 0 ? comparisonIn(tree) : undefined;
  if (!comparison) return undefined;
  const { operator, variable, constant } = comparison;
  const ending = `_${code}`;
  if (operator === 'equal' && variable.name.endsWith(ending)) {
    const answered = { row: variable.name, code: String(constant.value) };
    return { name: variable.name.slice(0, -ending.length), kind: 'onlyAnswered', answered };
  }
  if (constant.value !== code) return undefined;
  if (operator === 'contains') return { name: variable.name, kind: 'onlyMarked' };
  return ['notcontains', 'notequal'].includes(operator) ? { name: variable.name, kind: 'notMarked' } : undefined;
}

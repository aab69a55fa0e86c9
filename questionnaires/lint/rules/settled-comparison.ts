import type { Finding } from '../../authoring/finding.ts';
import { type ExpressionTree, namesIn } from '../../expression/tree.ts';
import { canHold } from '../decide/can-hold.ts';
import type { Variables } from '../decide/variables.ts';
import { isAnswered, type LintContext } from '../lint-context.ts';
import { type WrittenExpression, writtenExpressions } from '../all-expressions.ts';

/** Comparisons that a question's range or codes settle: `{age} > 120` where 97 is the most; in edits also `{n} >= 1` where 1 is the least. */
export function settledComparison({ instrument, variables }: LintContext): Finding[] {
  const unrouted = withoutRouting(variables);
  return writtenExpressions(instrument).flatMap((expression) =>
    comparisonsIn(variables.tree(expression.source))
      .filter(({ name }) => variables.get(name)?.byCrime === undefined)
      .flatMap(({ tree, name }) => findingOf(unrouted, expression, tree, name)),
  );
}

function findingOf(
  variables: Variables,
  { file, path }: WrittenExpression,
  tree: ExpressionTree,
  name: string,
): Finding[] {
  const answered = { tree: isAnswered(name), is: true };
  const about = { severity: 'warning', file, path } as const;
  if (canHold(variables, [answered, { tree, is: true }]) === 'no') {
    const message = `a comparison of {${name}} here is never true: its range or its codes exclude it`;
    return [
      { ...about, code: 'never-true', message, remedy: 'correct the number or code, or the range of the question' },
    ];
  }
  // Elsewhere it may be there to ask whether there is an answer at all.
  if (path.includes('.edits.') && canHold(variables, [answered, { tree, is: false }]) === 'no') {
    const message = `a comparison of {${name}} here is true for every answer: its range or its codes settle it`;
    return [{ ...about, code: 'always-true', message, remedy: 'remove the comparison, or correct its number or code' }];
  }
  return [];
}

const ORDER = ['greater', 'less', 'greaterorequal', 'lessorequal', 'equal', 'notequal'];

/** Comparisons of one question with constants; whether it is empty is a matter of routing, not of its range. */
function comparisonsIn(tree: ExpressionTree): { tree: ExpressionTree; name: string }[] {
  if (tree.kind === 'function') return tree.arguments.flatMap(comparisonsIn);
  if (tree.kind !== 'operator') return [];
  const [name, ...others] = namesIn(tree);
  if (ORDER.includes(tree.operator) && name !== undefined && others.length === 0) return [{ tree, name }];
  return tree.operands.flatMap(comparisonsIn);
}

function withoutRouting(variables: Variables): Variables {
  return {
    ...variables,
    get: (name) => {
      const { fixed: _, ...variable } = variables.get(name) ?? {};
      return 'name' in variable ? { ...variable, reached: [], offered: new Map() } : undefined;
    },
  };
}

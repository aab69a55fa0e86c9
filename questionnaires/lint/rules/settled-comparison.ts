import type { Finding } from '../../authoring/finding.ts';
import { type ExpressionTree, namesIn } from '../../expression/tree.ts';
import type { Memory } from '../../instrument/memory.ts';
import { once } from '../../instrument/once.ts';
import { allExpressions, type PlacedExpression } from '../all-expressions.ts';
import { canHold } from '../decide/can-hold.ts';
import type { Variable, Variables } from '../decide/variables.ts';
import { isAnswered, type LintContext } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/**
 * Comparisons that a question's range or codes decide: `{age} > 120` where 97 is the most; in edits also `{n}
 * >= 1` where 1 is the least.
 */
export function settledComparison({ instrument, variables }: LintContext): Finding[] {
  const unrouted = withoutRouting(variables, instrument.memory.within('comparisons'));
  return allExpressions(instrument).flatMap((expression) =>
    comparisonsIn(variables.tree(expression.source))
      .filter(({ name }) => isQuestion(variables.get(name)))
      .flatMap((comparison) => findingOf(unrouted, expression, comparison)),
  );
}

/** A crime whose owner question is off has no such variable, and its screens name it all the same. */
function isQuestion(variable: Variable | undefined): boolean {
  return variable !== undefined && variable.byCrime === undefined;
}

interface Comparison {
  tree: ExpressionTree;
  name: string;
}

function findingOf(variables: Variables, { file, path }: PlacedExpression, { tree, name }: Comparison): Finding[] {
  const answered = { tree: isAnswered(name), is: true };
  if (canHold(variables, [answered, { tree, is: true }]) === 'no')
    return [warning({ file, path, ...routingWarnings.comparisonNeverTrue({ name }) })];
  // Outside edits it may be there to ask whether there is an answer at all.
  if (path.includes('.edits.') && canHold(variables, [answered, { tree, is: false }]) === 'no')
    return [warning({ file, path, ...routingWarnings.comparisonAlwaysTrue({ name }) })];
  return [];
}

const COMPARING = ['greater', 'less', 'greaterorequal', 'lessorequal', 'equal', 'notequal'];

/**
 * Comparisons of one question with constants; whether a question is empty depends on routing, not on its
 * range.
 */
const comparisonsIn = once(readComparisons);

function readComparisons(tree: ExpressionTree): Comparison[] {
  if (tree.kind === 'function') return tree.arguments.flatMap(readComparisons);
  if (tree.kind !== 'operator') return [];
  const [name, ...others] = namesIn(tree);
  if (COMPARING.includes(tree.operator) && name !== undefined && others.length === 0) return [{ tree, name }];
  return tree.operands.flatMap(readComparisons);
}

/** The variables as if every question were asked, with all its choices. */
function withoutRouting(variables: Variables, memory: Memory): Variables {
  return {
    ...variables,
    get: (name) => {
      const variable = variables.get(name);
      if (!variable) return undefined;
      const { possible, optional, byCrime } = variable;
      return memory.keep(name, [variable], () => ({
        name,
        possible,
        optional,
        reachedIf: [],
        offeredIf: new Map(),
        ...(byCrime && { byCrime }),
      }));
    },
    decisions: memory.keep('decisions', [], () => new Map()),
  };
}

import type { Finding } from '../../authoring/finding.ts';
import { parseExpression } from '../../expression/parse-expression.ts';
import type { ExpressionTree } from '../../expression/tree.ts';
import { canHold } from '../decide/can-hold.ts';
import type { Requirement } from '../decide/decisions.ts';
import { variablesOf } from '../decide/variables.ts';
import { variablesAsIfAsked } from '../excluded-questions.ts';
import type { LintContext } from '../lint-context.ts';
import { routingWarnings } from '../warnings/routing-warnings.ts';
import { warning } from '../warnings/warning.ts';

/** Gates of crimes that exclude everybody, and ICCS rules that no incident reaches. */
export function idleCatalogueRule(context: LintContext): Finding[] {
  const { instrument } = context;
  const own = variablesOf(instrument, instrument.crimes, instrument.memory.within('catalogue'));
  const asIfAsked = variablesAsIfAsked(context, own);
  // A rule that reads what is never asked is right as it is.
  const isNever = (wanted: readonly Requirement[]) =>
    [own, asIfAsked].every((variables) => canHold(variables, wanted) === 'no');
  const file = 'crime-types.json';
  const found: Finding[] = [];
  for (const { key: crime, gate, iccs } of instrument.crimes) {
    if (gate !== undefined && isNever([{ tree: own.tree(gate), is: true }]))
      found.push(warning({ file, path: `${crime}.gate`, ...routingWarnings.gateNeverTrue({ crime }) }));
    const trees = iccs.rules.map(({ when }) => own.tree(when));
    for (const [index, tree] of trees.entries()) {
      const earlierRules = trees.slice(0, index).map((earlier) => ({ tree: earlier, is: false }));
      const wanted = [{ tree: isCrime(crime), is: true }, ...earlierRules, { tree, is: true }];
      if (!isNever(wanted)) continue;
      const path = `${crime}.iccs.rules[${index}].when`;
      found.push(warning({ file, path, ...routingWarnings.ruleNeverTrue({ iccs: iccs.rules[index]!.code }) }));
    }
  }
  return found;
}

/** `{crime} = 'robbery'`. */
function isCrime(key: string): ExpressionTree {
  return parseExpression(`{crime} = '${key}'`);
}

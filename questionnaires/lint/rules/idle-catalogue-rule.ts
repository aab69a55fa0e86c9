import type { Finding } from '../../authoring/finding.ts';
import type { ExpressionTree } from '../../expression/tree.ts';
import { canHold } from '../decide/can-hold.ts';
import { variablesOf } from '../decide/variables.ts';
import type { LintContext } from '../lint-context.ts';

/** Gates of crimes that let nobody through, and ICCS rules that no incident reaches. */
export function idleCatalogueRule({ instrument }: LintContext): Finding[] {
  const variables = variablesOf(instrument, instrument.crimes);
  return instrument.crimes.flatMap(({ key, gate, iccs }): Finding[] => {
    const about = { severity: 'warning', file: 'crime-types.json', code: 'rule-never-true' } as const;
    const isThis: ExpressionTree = {
      kind: 'operator',
      operator: 'equal',
      operands: [
        { kind: 'variable', name: 'crime' },
        { kind: 'constant', value: key },
      ],
    };
    const trees = iccs.rules.map(({ when }) => variables.tree(when));
    const idle = trees.flatMap((tree, index) => {
      const before = trees.slice(0, index).map((earlier) => ({ tree: earlier, is: false }));
      const answer = canHold(variables, [{ tree: isThis, is: true }, ...before, { tree, is: true }]);
      return answer === 'no' ? [index] : [];
    });
    const closed = gate !== undefined && canHold(variables, [{ tree: variables.tree(gate), is: true }]) === 'no';
    return [
      ...(closed
        ? [
            {
              ...about,
              path: `${key}.gate`,
              message: `nobody is asked about ${key}: its gate is never true`,
              remedy: 'correct the gate',
            },
          ]
        : []),
      ...idle.map((index) => ({
        ...about,
        path: `${key}.iccs.rules[${index}].when`,
        message: `no incident gets ${iccs.rules[index]?.code} by this rule: it is never true after those before it`,
        remedy: 'correct it, move it up, or remove it',
      })),
    ];
  });
}

import type { ExpressionTree } from '../expression/expression-tree.ts';
import type { ConditionWords } from '../words/condition-words.ts';
import { filled } from './filled.ts';

type Comparison = ExpressionTree & { kind: 'operator' };

/**
 * What holds together, with what is said of one question in several conditions said once: the answers that it is not, and the two
 * ends of a range. It stands where the first of them stood.
 *
 * @param subject how a question is called
 * @param side how a side of a comparison is said, given the other one
 */
export function mergedConjuncts(
  parts: readonly ExpressionTree[],
  { words, language }: { words: ConditionWords; language: string },
  subject: (name: string) => string,
  side: (tree: ExpressionTree, other: ExpressionTree) => string,
): (ExpressionTree | string)[] {
  const done = new Set<ExpressionTree>();
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return parts.flatMap((part): (ExpressionTree | string)[] => {
    if (done.has(part)) return [];
    const name = nameOf(part);
    const of = (...operators: string[]) =>
      parts.filter(
        (other): other is Comparison =>
          !done.has(other) && nameOf(other) === name && operators.includes((other as Comparison).operator),
      );
    if (name === undefined) return [part];
    const told = (pattern: string, used: readonly Comparison[], values: readonly string[]) => {
      for (const each of used) done.add(each);
      return [filled(pattern, [subject(name), ...values])];
    };
    const answerOf = ({ operands }: Comparison) => side(operands[1]!, operands[0]!);
    const nots = of('notequal');
    const answered = of('notempty');
    if (nots.includes(part as Comparison) || answered.includes(part as Comparison)) {
      if (answered.length > 0 && nots.length > 0)
        return told(words.answerOtherThan, [...answered, ...nots], [list.format(nots.map(answerOf))]);
      if (nots.length > 1) return told(words.isNeither, nots, [nots.map(answerOf).join(` ${words.nor} `)]);
    }
    const [from, to] = [of('greaterorequal'), of('lessorequal')];
    const [least, most] = [from[0], to[0]];
    if (least && most && from.length + to.length === 2 && [least, most].includes(part as Comparison))
      return told(words.between, [least, most], [answerOf(least), answerOf(most)]);
    return [part];
  });
}

/** The question that a condition compares with something fixed. */
function nameOf(tree: ExpressionTree): string | undefined {
  if (tree.kind !== 'operator') return undefined;
  const [name, value] = tree.operands;
  const isFixed = value === undefined || value.kind === 'constant';
  return name?.kind === 'variable' && isFixed ? name.name : undefined;
}

import { type ExpressionTree, namesIn } from '../expression/tree.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { canHold } from '../lint/decide/can-hold.ts';
import { isAskable, type Variables, variablesOf } from '../lint/decide/variables.ts';

/**
 * Tells whether a later condition holds for everybody for whom an earlier one held. True only where it is proved by
 * trying every answer that the two can have, with the questions of both versions: a code that one of them lacks may be
 * what makes the difference. Conditions about different names are not tried: what they exclude depends on the respondent.
 *
 * @example provenWider([before, after])(treeOf("{a} = 'x'"), treeOf("!({a} != 'x')")) // => true
 */
export function provenWider(
  versions: readonly Instrument[],
): (before: ExpressionTree, after: ExpressionTree) => boolean {
  let all: readonly Variables[] | undefined;
  return (before, after) => {
    const names = namesIn(before);
    if (names.length === 0 || !isSameSet(names, namesIn(after))) return false;
    all ??= versions.map((version) => variablesOf(version, version.crimes.filter(isAskable)));
    const excluded = [
      { tree: before, is: true },
      { tree: after, is: false },
    ];
    return all.every((variables) => names.every(variables.get) && canHold(variables, excluded) === 'no');
  };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  const names = new Set(one);
  return names.size === new Set(other).size && other.every((name) => names.has(name));
}

import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { conjuncts, type ExpressionTree } from '../expression/tree.ts';
import { writeExpression } from '../expression/write-expression.ts';
import type { Instrument } from '../instrument/instrument.ts';

/** What the rule of the details decides on paper, before any incident is reported. */
export interface IncidentOrder {
  /** Whether a condition is false for every incident that gets forms. */
  rulesOut(condition: string | undefined): boolean;
  /** The part of a condition that is not settled yet; undefined when nothing is open. */
  openPart(condition: string): string | undefined;
}

/**
 * What the order of the incidents settles. Unless the rule draws them, the incidents of a crime are taken
 * from the most recent back, so the place of an incident among all incidents is its number within the crime.
 */
export function incidentOrder({ manifest: { details } }: Instrument): IncidentOrder {
  const most = details.rule === 'last' ? 1 : details.perCrime;
  const numbers = details.rule === 'random' ? [] : Array.from({ length: most }, (_, index) => index + 1);
  /** The value of an expression for the first incident, the second, and so on. */
  const valuesOf = (tree: ExpressionTree) =>
    numbers.map((number) =>
      partialValue(tree, (name) => (name === 'event_n' || name === 'event_ordinal' ? number : OPEN)),
    );
  return {
    rulesOut(condition) {
      if (condition === undefined) return false;
      const values = valuesOf(parseExpression(condition));
      return values.length > 0 && values.every((value) => value !== OPEN && !value);
    },
    openPart(condition) {
      if (details.rule === 'random') return joined(conjuncts(parseExpression(condition)));
      const open: ExpressionTree[] = [];
      for (const part of conjuncts(parseExpression(condition))) {
        const before = open.map(valuesOf);
        const canHoldBefore = (index: number) => before.every((values) => values[index] !== false);
        // A part is settled if it holds for every incident for which the parts before it can hold.
        const isOpen = valuesOf(part).some((value, index) => (value === OPEN || !value) && canHoldBefore(index));
        if (isOpen) open.push(part);
      }
      return joined(open);
    },
  };
}

function joined(parts: readonly ExpressionTree[]): string | undefined {
  return parts.length === 0 ? undefined : parts.map((part) => `(${writeExpression(part)})`).join(' and ');
}

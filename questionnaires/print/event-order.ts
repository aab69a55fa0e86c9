import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { conjuncts, type ExpressionTree } from '../expression/tree.ts';
import { writeExpression } from '../expression/write-expression.ts';
import type { Instrument } from '../instrument/instrument.ts';

/**
 * What the rule of the details settles before any event is told: unless it draws them, the events of a crime are taken from the most
 * recent back, so the place of an event among all is its number.
 */
export function eventOrder({ manifest: { details } }: Instrument) {
  const most = details.rule === 'last' ? 1 : details.perCrime;
  const values = (tree: ExpressionTree) =>
    Array.from({ length: details.rule === 'random' ? 0 : most }, (_, at) =>
      partialValue(tree, (name) => (name === 'event_n' || name === 'event_ordinal' ? at + 1 : OPEN)),
    );
  return {
    /** Whether no event that is told meets it. */
    rulesOut(condition: string | undefined): boolean {
      const found = condition === undefined ? [] : values(parseExpression(condition));
      return found.length > 0 && found.every((holds) => holds !== OPEN && !holds);
    },
    /** A condition without what every event meets, or every one that meets what is said before it; undefined when nothing is left. */
    settle(condition: string): string | undefined {
      const left: ExpressionTree[] = [];
      for (const part of conjuncts(parseExpression(condition))) {
        const before = left.map(values);
        // Of the events for which what is said so far can hold, does any not meet this one, too?
        const open = values(part).some(
          (holds, at) => (holds === OPEN || !holds) && before.every((of) => of[at] !== false),
        );
        if (open || details.rule === 'random') left.push(part);
      }
      return left.length === 0 ? undefined : left.map((part) => `(${writeExpression(part)})`).join(' and ');
    },
  };
}

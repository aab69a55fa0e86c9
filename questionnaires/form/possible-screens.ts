import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { joinConditions, negateCondition } from '../expression/write-expression.ts';
import { type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';

/**
 * The screens that a form may have when it is opened: all that settings and earlier forms do not rule out. It
 * does not depend on the form's own answers, so a count of these screens stays the same until the form ends.
 */
export function possibleScreens(instrument: Instrument, { form, scope }: FormInstance): string[] {
  const own = new Set([...form.byName.keys(), ...form.records, ...form.draws.map(({ name }) => name)]);
  const read = (name: string) => (own.has(name) ? OPEN : (scope.local.get(name) ?? scope.earlier.get(name)));
  const mayHold = (condition: string | undefined) => {
    if (condition === undefined) return true;
    const holds = partialValue(parseExpression(condition), read);
    return holds === OPEN || Boolean(holds);
  };
  return expandScreens(instrument, form.module.screens)
    .filter((screen) => screen.visibleIf.every(mayHold) && conditionsOf(screen).some(mayHold))
    .map(({ name }) => name);
}

/** For each question of a screen, what must hold for it to be shown. */
function conditionsOf({ questions }: ExpandedScreen): (string | undefined)[] {
  return questions.map(({ visibleIf, fixed }) => joinConditions([visibleIf, fixed && negateCondition(fixed.when)]));
}

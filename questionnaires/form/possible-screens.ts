import { parseExpression } from '../expression/parse-expression.ts';
import { OPEN, partialValue } from '../expression/partial-value.ts';
import { joinConditions, negateCondition } from '../expression/write-expression.ts';
import { type ExpandedScreen, expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';

/** The screens of a form as far as they are known when it is opened. */
export interface PossibleScreens {
  /** All that settings and earlier forms do not rule out. Their number stays the same until the form ends. */
  readonly names: readonly string[];
  /**
   * A first screen that is only read, and the one after it, which comes up whatever is answered: the two are
   * shown together, so that reading costs no screen of its own.
   */
  readonly readWith?: { readonly opening: string; readonly next: string };
}

/** Finds them without the form's own answers, so that they are the same whenever the form is opened. */
export function possibleScreens(instrument: Instrument, instance: FormInstance): PossibleScreens {
  const holds = conditionReader(instance);
  const possible = expandScreens(instrument, instance.form.module.screens)
    .map((screen) => ({ screen, shown: shownness(screen, holds) }))
    .filter(({ shown }) => shown !== 'never');
  const names = possible.map(({ screen }) => screen.name);
  const [opening, next] = possible;
  const isRead = opening?.shown === 'always' && opening.screen.questions.every(({ type }) => type === 'statement');
  if (!isRead || next?.shown !== 'always') return { names };
  return { names: names.slice(1), readWith: { opening: opening.screen.name, next: next.screen.name } };
}

type Shown = 'always' | 'perhaps' | 'never';

/** Whether a condition holds, as far as the form's own answers do not decide it. */
function conditionReader({ form, scope }: FormInstance): (condition: string | undefined) => Shown {
  // Whether the form may ask about what was sealed must not show in the number of its screens.
  const own = new Set([...form.byName.keys(), ...form.records, ...form.draws.map(({ name }) => name), 'told_sealed']);
  const read = (name: string) => (own.has(name) ? OPEN : (scope.local.get(name) ?? scope.earlier.get(name)));
  return (condition) => {
    if (condition === undefined) return 'always';
    const value = partialValue(parseExpression(condition), read);
    if (value === OPEN) return 'perhaps';
    return value ? 'always' : 'never';
  };
}

/** A screen is shown when its conditions hold and those of one of its questions do. */
function shownness({ visibleIf, questions }: ExpandedScreen, holds: (condition: string | undefined) => Shown): Shown {
  const ofScreen = visibleIf.map(holds);
  const ofQuestions = questions.map((question) =>
    holds(joinConditions([question.visibleIf, question.fixed && negateCondition(question.fixed.when)])),
  );
  if (ofScreen.includes('never') || ofQuestions.every((shown) => shown === 'never')) return 'never';
  return ofScreen.every((shown) => shown === 'always') && ofQuestions.includes('always') ? 'always' : 'perhaps';
}

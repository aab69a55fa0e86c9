import { expressionsOfQuestion } from '../authoring/check-expressions.ts';
import { expandScreens } from '../instrument/expand-screens.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';

/** An expression of an instrument and its place. */
export interface PlacedExpression {
  form: string;
  file: string;
  path: string;
  source: string;
}

/**
 * Every expression of the forms. Expressions that are written out per crime come once, with the first crime's
 * names.
 */
export function allExpressions(instrument: Instrument): readonly PlacedExpression[] {
  return instrument.derive(readExpressions);
}

function readExpressions(instrument: Instrument): readonly PlacedExpression[] {
  const expressions = new Map<string, PlacedExpression>();
  for (const { form, when, screens } of instrument.forms) {
    const file = `modules/${form}.json`;
    const add = (path: string, source: string, position = 0) => {
      const key = `${file} ${path} ${position}`;
      if (!expressions.has(key)) expressions.set(key, { form, file, path, source });
    };
    if (when !== undefined) add('when', when);
    for (const { template, visibleIf, questions } of expandScreens(instrument, screens)) {
      for (const [position, source] of visibleIf.entries()) add(`${template}.visibleIf`, source, position);
      for (const question of questions)
        for (const { setting, source } of expressionsOfQuestion(question))
          add(`${template}.${question.template}.${setting}`, source);
    }
  }
  return [...expressions.values()];
}

import { joinConditions } from '../expression/write-expression.ts';
import { expandScreens } from '../instrument/expand-screens.ts';
import type { FormModule } from '../instrument/instrument.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { rowsTogether } from '../instrument/rows.ts';
import { localized } from '../instrument/text.ts';
import { composeQuestion, composeRows, withDefault } from './compose-question.ts';

/** The SurveyJS definition of one form kind. */
export interface ComposedForm {
  form: string;
  unit: FormModule['unit'];
  /** SurveyJS survey JSON; texts in all languages. */
  json: Record<string, unknown>;
}

/**
 * SurveyJS JSON of every form kind of the chain; the incident form once, parametrised by variables.
 *
 * A screen is a page. `single` is a radiogroup, `multiple` a checkbox, `number`, `money`, `text` and `date` a
 * text with, below it, a radiogroup `<name>__missing` for don't know and refused; `openForm` folds the two
 * into one answer. Rows are radiogroups in a panel. A statement is an `html` element whose text `openForm`
 * escapes. Nothing in it clears a value.
 *
 * @param languages default: the instrument's
 * @example composeForms(instrument)[0]?.json.pages
 */
export function composeForms(instrument: Instrument, languages?: readonly string[]): ComposedForm[] {
  return instrument.forms.map((module) => composeForm(instrument, module, languages ?? instrument.manifest.languages));
}

/** SurveyJS JSON of one form kind; `months` of the interview's window, once it is known. */
export function composeForm(
  instrument: Instrument,
  module: FormModule,
  languages: readonly string[],
  months: readonly string[] = [],
): ComposedForm {
  const pages = expandScreens(instrument, module.screens).map((screen) => {
    const title = localized(instrument, languages, (texts) => texts.screens?.[screen.template]?.title);
    const visibleIf = joinConditions(screen.visibleIf);
    return {
      name: screen.name,
      ...(Object.keys(title).length > 0 && { title: withDefault(title, instrument) }),
      ...(visibleIf !== undefined && { visibleIf }),
      elements: rowsTogether(screen.questions).flatMap((together) => {
        const [question] = together;
        if (question.row) return composeRows(instrument, together, question.row, languages);
        return composeQuestion(instrument, question, languages, months);
      }),
    };
  });
  return { form: module.form, unit: module.unit, json: { ...SETTINGS, pages } };
}

/** What every form has in common: one screen at a time, checked on leaving it, no value ever cleared. */
const SETTINGS = {
  clearInvisibleValues: 'none',
  questionsOnPageMode: 'standard',
  checkErrorsMode: 'onNextPage',
  textUpdateMode: 'onBlur',
  showTitle: false,
  showQuestionNumbers: false,
  showCompletePage: false,
  requiredMark: '',
  autoFocusFirstError: true,
  autoFocusFirstQuestion: false,
};

import { joinConditions } from '../expression/write-expression.ts';
import { type ExpandedQuestion, expandScreens } from '../instrument/expand-screens.ts';
import type { MissingCode, QuestionType } from '../instrument/instrument.ts';
import type { Localized } from '../instrument/manifest.ts';
import { questionsOf } from '../instrument/names.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { localized, textOf } from '../instrument/text.ts';

/** One variable of the files that the interview produces. */
export interface CodebookVariable {
  form: string;
  unit: 'case' | 'household' | 'member' | 'person' | 'incident';
  name: string;
  type: QuestionType;
  /** Question text by language, with its fills in braces. */
  label: Localized;
  categories: { code: string; label: Localized }[];
  missing: MissingCode[];
  /** Expression under which it is asked; absent = always. */
  askedIf?: string;
  /** Key of the crime that the variable belongs to, for repeated questions. */
  crime?: string;
  min?: number;
  max?: number;
}

/**
 * Every variable of the instrument in the order of the interview, repeated questions once per active crime.
 *
 * @example codebook(instrument).find(({ name }) => name === 'robbery_times')?.max // => 97
 */
export function codebook(instrument: Instrument): CodebookVariable[] {
  return instrument.forms.flatMap((module) => {
    const conditions = new Map(
      expandScreens(instrument, module.screens).flatMap((screen) =>
        screen.questions.map((question) => [question.name, [...screen.visibleIf, question.visibleIf]]),
      ),
    );
    return questionsOf(instrument, module).map((question): CodebookVariable => {
      const askedIf = joinConditions(conditions.get(question.name) ?? []);
      const { name, type, missing = [], min, max, crime } = question;
      return {
        form: module.form,
        unit: module.unit,
        name,
        type,
        missing,
        label: localized(instrument, instrument.manifest.languages, (_, language) =>
          textOf(instrument, language, name),
        ),
        categories: categoriesOf(instrument, question),
        ...(askedIf !== undefined && { askedIf }),
        ...(crime && { crime: crime.key }),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
      };
    });
  });
}

function categoriesOf(instrument: Instrument, { choices }: ExpandedQuestion): CodebookVariable['categories'] {
  if (choices === undefined) return [];
  return (instrument.lists[choices] ?? []).map((code) => ({
    code,
    label: localized(instrument, instrument.manifest.languages, (texts) => texts.choices[choices]?.[code]),
  }));
}

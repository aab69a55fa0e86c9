import { joinConditions } from '../expression/write-expression.ts';
import type { Instrument, MissingCode, QuestionType } from '../instrument/instrument.ts';
import type { Localized } from '../instrument/manifest.ts';
import { questionsOf } from '../instrument/names.ts';
import { type StampedQuestion, stampScreens } from '../instrument/stamp.ts';
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
  /** Key of the crime that the variable belongs to, for stamped questions. */
  crime?: string;
  min?: number;
  max?: number;
}

/**
 * Every variable of the instrument in the order of the interview, stamped questions once per active crime.
 *
 * @example codebook(instrument).find(({ name }) => name === 'robbery_times')?.max // => 97
 */
export function codebook(instrument: Instrument): CodebookVariable[] {
  return instrument.forms.flatMap((module) => {
    const conditions = new Map(
      stampScreens(instrument, module.screens).flatMap((screen) =>
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

function categoriesOf(instrument: Instrument, { choices }: StampedQuestion): CodebookVariable['categories'] {
  if (choices === undefined) return [];
  return (instrument.lists[choices] ?? []).map((code) => ({
    code,
    label: localized(instrument, instrument.manifest.languages, (texts) => texts.choices[choices]?.[code]),
  }));
}

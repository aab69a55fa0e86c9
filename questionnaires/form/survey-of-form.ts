import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { composeForm } from './compose.ts';
import { configureSurveyJs } from './configure-survey-js.ts';
import { FormModel } from './form-model.ts';

/**
 * The SurveyJS model of one form, with its answers in place.
 *
 * @param held what the form holds, reached or not
 * @param about the language, and what `{name}` in a text becomes
 */
export function surveyOfForm(
  instrument: Instrument,
  instance: FormInstance,
  held: ReadonlyMap<string, Value>,
  { language, fill }: { language: string; fill(survey: FormModel, name: string): string | undefined },
): FormModel {
  configureSurveyJs();
  const { form, scope, window } = instance;
  const survey = new FormModel({});
  for (const [name, value] of [...scope.earlier, ...scope.local]) {
    if (!form.byName.has(name)) survey.setVariable(name, value);
  }
  survey.onProcessDynamicText.add((_, text) => {
    text.isExists = true;
    text.value = fill(survey, text.name.toLowerCase()) ?? '';
  });
  const { json } = composeForm(instrument, form.module, instrument.manifest.languages, window?.months);
  survey.keepIncorrectValues = true;
  survey.locale = language;
  survey.load(json, instance, held);
  return survey;
}

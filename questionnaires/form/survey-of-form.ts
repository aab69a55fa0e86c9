import type { Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { type ComposedForm, composeForm } from './compose.ts';
import { configureSurveyJs } from './configure-survey-js.ts';
import { FormModel } from './form-model.ts';
import type { PossibleScreens } from './possible-screens.ts';

interface SurveyAbout {
  language: string;
  screens: PossibleScreens;
  fill(survey: FormModel, name: string): string | undefined;
}

/**
 * The SurveyJS model of one form, with its answers in place.
 *
 * @param held what the form holds, reached or not
 * @param about the language, the screens that may come up, and what `{name}` in a text becomes
 */
export function surveyOfForm(
  instrument: Instrument,
  instance: FormInstance,
  held: ReadonlyMap<string, Value>,
  { language, screens, fill }: SurveyAbout,
): FormModel {
  configureSurveyJs();
  const { form, scope, window } = instance;
  const survey = new FormModel({});
  // Two forms may stand on one page, one of them unseen: their elements, and their options, must not be taken for each
  // other's.
  survey.elementIdPrefix = `${instance.key.replaceAll(/[^a-z0-9]/gi, '-')}-`;
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
  survey.load(openedTogether(json, screens), instance, held);
  return survey;
}

type Json = ComposedForm['json'];

/** The form with a first screen that is only read put on top of the next one. */
function openedTogether(json: Json, { readWith }: PossibleScreens): Json {
  if (!readWith) return json;
  const pages = json.pages as { name: string; elements: unknown[] }[];
  const opening = pages.find(({ name }) => name === readWith.opening)?.elements ?? [];
  const others = pages.filter(({ name }) => name !== readWith.opening);
  return {
    ...json,
    pages: others.map((page) =>
      page.name === readWith.next ? { ...page, elements: [...opening, ...page.elements] } : page,
    ),
  };
}

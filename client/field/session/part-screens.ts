import type { OpenedForm } from '#questionnaires';
import { MODE_QUESTION } from './care.ts';

type Screens = OpenedForm['model']['pages'];

/** The screens of a form that are answered alone: those after the question who takes the tablet. */
export function aloneScreens({ model }: OpenedForm): Screens {
  const mode = model.pages.findIndex((page) => page.getQuestionByName(MODE_QUESTION));
  return model.pages.slice(mode + 1);
}

/** The names of the questions on some screens. */
export function namesOn(screens: Screens): Set<string> {
  return new Set(screens.flatMap(({ questions }) => questions.map(({ name }) => name)));
}

/**
 * Empties the screen that is up and those after it, on the screen only: the answers stay in the journal until
 * others are given. What comes before was passed with "go on" and is not shown again.
 */
export function blank({ model, screen }: OpenedForm): void {
  const first = model.pages.findIndex(({ name }) => name === screen);
  for (const name of namesOn(model.pages.slice(first))) model.clearValue(name);
}

/** Hides what else was answered on the screen of a gap in a closed form. */
export function hideAnswered({ model }: OpenedForm, gap: string): void {
  for (const question of model.currentPage?.questions ?? []) {
    if (question.name === gap || question.isEmpty()) continue;
    question.visibleIf = '';
    question.visible = false;
  }
}

import { type OpenedForm, questionOf } from '#questionnaires';
import { MODE_QUESTION } from './care.ts';

type Screens = OpenedForm['model']['pages'];
type Question = Screens[number]['questions'][number];

/** The screens of a form that are answered alone: those after the question who takes the tablet. */
export function aloneScreens({ model }: OpenedForm): Screens {
  const mode = model.pages.findIndex((page) => page.getQuestionByName(MODE_QUESTION));
  return model.pages.slice(mode + 1);
}

/** Whether the screen that is up comes after another one of the form, if that one is among those that are asked. */
export function isPastBeginning({ model }: OpenedForm, beginning: string | undefined): boolean {
  const screens = model.visiblePages.map(({ name }) => name);
  const first = screens.indexOf(beginning ?? '');
  return first >= 0 && screens.indexOf(model.currentPage?.name ?? '') > first;
}

/** The names of the questions on some screens. */
export function namesOn(screens: Screens): Set<string> {
  return new Set(screens.flatMap(({ questions }) => questions.map(({ name }) => name)));
}

/**
 * Goes to where a part that was answered alone begins again, and empties that screen and those after it, on the screen
 * only: the answers stay in the journal until others are given. It is the screen where the part was interrupted or,
 * where anything from there on is asked because of an answer that was given alone, the last one before that answer:
 * a question that is asked because of an answer tells it.
 *
 * @param unsaid the same form once more, to see what it asks without those answers; it is left changed
 * @param alone names of questions that the respondent answered alone
 * @param place the screen where it was interrupted
 */
export function beginBlank(
  form: OpenedForm,
  unsaid: OpenedForm,
  { alone, place }: { alone: ReadonlySet<string>; place: string | undefined },
): void {
  const screens = aloneScreens(form).filter(({ isVisible }) => isVisible);
  const last = screens.findIndex(({ name }) => name === place);
  // That somebody agreed to answer is no answer: whoever is given the tablet may know it.
  for (const element of namesOn(unsaid.model.pages)) {
    const isSaid = alone.has(questionOf(element)) && !isConsent(unsaid.model.getQuestionByName(element));
    if (isSaid) unsaid.model.clearValue(element);
  }
  for (const screen of screens.slice(0, Math.max(0, last) + 1).reverse()) {
    const first = form.model.pages.indexOf(screen);
    for (const { model } of [form, unsaid])
      for (const name of namesOn(model.pages.slice(first))) model.clearValue(name);
    form.goTo(screen.name);
    if (askedFrom(form, first) === askedFrom(unsaid, first)) return;
  }
}

/** Everything that is asked and offered from a screen on. */
function askedFrom({ model }: OpenedForm, first: number): string {
  const questions = model.pages.slice(first).flatMap((page) => (page.isVisible ? page.questions : []));
  const asked = questions.filter(({ isVisible }) => isVisible);
  return JSON.stringify(asked.map((question) => [question.name, codesOf(question.visibleChoices)]));
}

function isConsent(question: Question | undefined): boolean {
  const codes = codesOf(question?.choices);
  return codes.includes('no') && !codes.includes('refused');
}

const codesOf = (choices: readonly { value: unknown }[] = []) => choices.map(({ value }) => value);

/** Hides what else was answered on the screen of a gap in a closed form. */
export function hideAnswered({ model }: OpenedForm, gap: string): void {
  for (const question of model.currentPage?.questions ?? []) {
    if (question.name === gap || question.isEmpty()) continue;
    question.visibleIf = '';
    question.visible = false;
  }
}

import { type PageModel, QuestionHtmlModel, type SurveyModel } from 'survey-core';
import { violatedEdits } from '../check/check-edits.ts';
import { checkValue } from '../check/check-value.ts';
import { reportInto } from '../check/violations.ts';
import { InstrumentError } from '../expression/errors.ts';
import { instrumentProblems } from '../expression/instrument-problems.ts';
import type { FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/prepared-instrument.ts';
import { textsIn } from '../instrument/text.ts';
import { keptAnswers } from '../journal/kept-answers.ts';
import type { CompiledForm } from '../routing/compile-instrument.ts';
import { fillOf, fillText } from '../routing/fills.ts';
import type { FormInstance } from '../routing/form-instance.ts';
import { missingNameOf, questionOf } from './compose-question.ts';
import { answerError } from './error-words.ts';
import type { FormOptions, MoveOutcome, OpenedForm, ShownWording, SoftEdit } from './form.ts';
import type { FormModel } from './form-model.ts';
import { fromModel, hasMissingElement, toModelData } from './form-values.ts';
import { nextRefusal } from './next-refusal.ts';
import { possibleScreens } from './possible-screens.ts';
import { surveyOfForm } from './survey-of-form.ts';

/** Kinds of elements of which SurveyJS checks no more than whether there is an answer, and how many. */
const PLAIN: ReadonlySet<string> = new Set(['radiogroup', 'checkbox', 'html']);

/** A form on the screen; see `OpenedForm`. */
export class LiveForm implements OpenedForm {
  readonly key: FormKey;
  readonly form: string;
  language: string;
  readonly #instrument: Instrument;
  readonly #form: CompiledForm;
  readonly #survey: FormModel;
  readonly #options: FormOptions;
  readonly #confirmed: Set<string>;
  readonly #screens: readonly string[];
  /** True while we change the model ourselves, so that it is not taken for an answer. */
  #isOurChange = false;

  /** @param held what the form holds, reached or not */
  constructor(instrument: Instrument, instance: FormInstance, held: ReadonlyMap<string, Value>, options: FormOptions) {
    this.key = instance.key;
    this.form = instance.form.module.form;
    this.language = options.language;
    this.#instrument = instrument;
    this.#form = instance.form;
    this.#options = options;
    this.#confirmed = new Set(options.confirmed);
    const screens = possibleScreens(instrument, instance);
    this.#screens = screens.names;
    this.#survey = surveyOfForm(instrument, instance, held, {
      language: options.language,
      screens,
      fill: (survey, name) => fillOf(instrument, survey.routed, name, this.language),
    });
    this.#listen();
  }

  get model(): SurveyModel {
    return this.#survey;
  }

  get screen(): string {
    return this.model.currentPage?.name ?? '';
  }

  get progress(): { screen: number; of: number } {
    return { screen: this.#screens.indexOf(this.screen) + 1, of: this.#screens.length };
  }

  get isScreenComplete(): boolean {
    const { states, scope } = this.#survey.routed;
    const asked = this.#form.questions.filter(
      ({ name, screen }) => screen === this.screen && states.get(name) === 'asked',
    );
    return asked.length > 0 && asked.every(({ name }) => scope.answers.has(name));
  }

  wordingOf(name: string): ShownWording | undefined {
    const question = this.model.getQuestionByName(name);
    // A question of a screen that is not reached is visible by itself.
    if (!question?.isVisible || !question.page?.isVisible) return undefined;
    const text = question instanceof QuestionHtmlModel ? question.locHtml : question.locTitle;
    return { text: text.renderedHtml, instruction: question.locDescription.renderedHtml };
  }

  setLanguage(language: string): void {
    const { languages } = this.#instrument.manifest;
    if (!languages.includes(language))
      throw new InstrumentError({ place: language, ...instrumentProblems.unknownLanguage({ languages }) });
    this.language = language;
    this.model.locale = language;
  }

  goTo(screen: string, question?: string): boolean {
    const page = this.model.visiblePages.find(({ name }) => name === screen);
    if (!page) return false;
    this.model.currentPage = page;
    if (question !== undefined) this.model.getQuestionByName(question)?.focus();
    return true;
  }

  next(): MoveOutcome {
    const page = this.model.currentPage;
    if (page && !this.#isPlainlyRight(page) && !page.validate(true, true)) return 'errors';
    if (this.softEdits().length > 0) return 'soft-edits';
    if (!page || this.model.isLastPage) return this.#leave();
    // SurveyJS's own way on would check the screen twice more.
    page.passed = true;
    this.model.currentPageNo += 1;
    return 'moved';
  }

  leadsTo(): string | undefined {
    const page = this.model.currentPage;
    if (!page || (!this.#isPlainlyRight(page) && !page.validate(false)) || this.softEdits().length > 0)
      return undefined;
    const pages = this.model.visiblePages;
    const after = pages[pages.indexOf(page) + 1];
    if (after) return after.name;
    return this.#gap() ? undefined : '';
  }

  previous(): boolean {
    return this.model.prevPage();
  }

  softEdits(): SoftEdit[] {
    const instance = this.#survey.routed;
    const texts = textsIn(this.#instrument, this.language).edits;
    return violatedEdits(instance)
      .filter(({ edit, question }) => edit.severity === 'soft' && question.screen === this.screen)
      .filter(({ edit }) => !this.#confirmed.has(edit.id))
      .map(({ edit, question }) => {
        const text = fillText(this.#instrument, instance, texts[edit.text] ?? '', this.language);
        return { id: edit.id, question: question.name, text };
      });
  }

  confirm(edit: string): void {
    this.#confirmed.add(edit);
  }

  answer(name: string, value: Value): void {
    const data = toModelData(this.#form, new Map([[name, value]]));
    for (const [element, elementValue] of Object.entries(data)) this.model.setValue(element, elementValue);
  }

  answerScreen(answers: Record<string, Value>): void {
    for (const { name } of this.#form.questions.filter(({ screen }) => screen === this.screen)) {
      const value = answers[name];
      if (value !== undefined && this.#survey.routed.states.get(name) === 'asked') this.answer(name, value);
    }
    for (const record of this.#form.records) {
      this.#survey.record(record, answers[record]);
    }
  }

  refuseRest(): boolean {
    for (const _ of this.#form.questions) {
      const instance = this.#survey.routed;
      const open = this.#form.questions.findIndex(({ name }) => this.#errorIn(name) !== '');
      if (open < 0) return true;
      const refusal = nextRefusal(instance, open);
      if (!refusal) return false;
      this.answer(refusal.name, refusal.value);
    }
    return false;
  }

  answers(): Record<string, Value> {
    return keptAnswers(this.#survey.routed);
  }

  dispose(): void {
    this.model.dispose();
  }

  #listen(): void {
    const { onScreen } = this.#options;
    this.model.onValueChanged.add((_, { name }) => this.#answered(name));
    this.model.onCurrentPageChanged.add(() => {
      // Texts that quote answers given on earlier screens of this form are read again.
      this.model.locStrsChanged();
      onScreen?.(this.screen);
    });
    this.model.onValidateQuestion.add((_, validated) => {
      const name = questionOf(validated.name);
      const input = validated.name === name ? undefined : this.model.getQuestionByName(name);
      // A question with an input and ways of not answering says once what is wrong, at its input.
      if (validated.error || validated.errors.length > 0 || (input && input.errors.length > 0)) return;
      validated.error = this.#errorIn(name);
    });
  }

  /**
   * An open question and its don't know exclude each other: the other one is emptied, only the new answer is
   * reported.
   */
  #answered(element: string): void {
    const name = questionOf(element);
    const question = this.#form.byName.get(name);
    if (!question || this.#isOurChange) return;
    const isBlank = this.model.isValueEmpty(this.model.getValue(element));
    if (hasMissingElement(question) && !isBlank) {
      this.#isOurChange = true;
      this.model.clearValue(element === name ? missingNameOf(name) : name);
      this.#isOurChange = false;
    }
    for (const edit of question.edits) this.#confirmed.delete(edit.id);
    this.#options.onAnswer?.(name, fromModel(this.model, question) ?? null);
  }

  /**
   * Whether a screen has nothing but choices, all given as the check wants them: SurveyJS, which takes longer than the
   * next screen takes to be drawn, looks at nothing else of them.
   */
  #isPlainlyRight({ questions }: PageModel): boolean {
    return questions.every((question) => {
      if (!question.isVisible) return true;
      const isLookedAt = !PLAIN.has(question.getType()) || question.validators.length > 0 || question.errors.length > 0;
      return !isLookedAt && this.#errorIn(question.name) === '';
    });
  }

  /** What the check on arrival would find wrong where SurveyJS itself finds nothing. */
  #errorIn(name: string): string {
    const instance = this.#survey.routed;
    const question = instance.form.byName.get(name);
    if (!question || instance.states.get(name) !== 'asked') return '';
    const value = instance.scope.answers.get(name);
    if (value === undefined) {
      return question.required ? answerError({ code: 'missing-answer', params: {} }, this.language) : '';
    }
    const { violations, report } = reportInto();
    checkValue(instance, question, value, report);
    const [wrong] = violations;
    return wrong ? answerError(wrong, this.language) : '';
  }

  /** A screen passed earlier may have a new question since: the form ends only when every question has its answer. */
  #leave(): MoveOutcome {
    const gap = this.#gap();
    if (!gap) return 'complete';
    this.goTo(gap.screen, gap.name);
    if (!this.#survey.routed.scope.answers.has(gap.name)) this.model.currentPage?.validate(true, true);
    return 'errors';
  }

  #gap() {
    const { states } = this.#survey.routed;
    return this.#form.questions.find(({ name }) => states.get(name) === 'asked' && this.#errorIn(name) !== '');
  }
}

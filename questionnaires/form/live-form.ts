import 'survey-core/i18n/spanish';
import { type SurveyModel, surveyLocalization } from 'survey-core';
import { violatedEdits } from '../check/check-edits.ts';
import { checkValue } from '../check/check-value.ts';
import { reportInto } from '../check/violations.ts';
import { InstrumentError } from '../expression/errors.ts';
import type { FormKey, Value } from '../instrument/answers.ts';
import type { Instrument } from '../instrument/instrument.ts';
import { textsIn } from '../instrument/text.ts';
import { answersOf } from '../journal/answers-of.ts';
import type { CompiledQuestion } from '../routing/compile-instrument.ts';
import { fillOf, fillText } from '../routing/fills.ts';
import type { FormInstance } from '../routing/follow-chain.ts';
import { reach } from '../routing/reach.ts';
import { composeForm } from './compose.ts';
import { missingNameOf, questionOf } from './compose-question.ts';
import type { FormOptions, MoveOutcome, OpenedForm, SoftEdit } from './form.ts';
import { FormModel } from './form-model.ts';
import { fromModel, hasMissingElement, toModelData } from './form-values.ts';
import { parseConditionsOnce } from './parse-once.ts';

parseConditionsOnce();

/** A form on the screen; see `OpenedForm`. */
export class LiveForm implements OpenedForm {
  readonly key: FormKey;
  readonly form: string;
  readonly model: SurveyModel;
  language: string;
  readonly #instrument: Instrument;
  readonly #instance: FormInstance;
  readonly #survey: FormModel;
  readonly #options: FormOptions;
  readonly #confirmed: Set<string>;
  /** What the chain recorded in this form; no question asks it. */
  readonly #records: Map<string, Value>;
  /** True while we change the model ourselves, so that it is not taken for an answer. */
  #isOurs = false;

  constructor(instrument: Instrument, instance: FormInstance, given: ReadonlyMap<string, Value>, options: FormOptions) {
    this.key = instance.key;
    this.form = instance.form.module.form;
    this.language = options.language;
    this.#instrument = instrument;
    this.#instance = instance;
    this.#options = options;
    this.#records = new Map(given);
    this.#confirmed = new Set(options.confirmed);
    this.#survey = new FormModel({});
    this.model = this.#survey;
    this.#load(given);
    this.#listen();
  }

  get screen(): string {
    return this.model.currentPage?.name ?? '';
  }

  get progress(): { screen: number; of: number } {
    const pages = this.model.visiblePages;
    return { screen: pages.indexOf(this.model.currentPage) + 1, of: pages.length };
  }

  setLanguage(language: string): void {
    if (!this.#instrument.manifest.languages.includes(language)) {
      const remedy = `use ${this.#instrument.manifest.languages.join(' or ')}`;
      throw new InstrumentError('unknown-language', { place: language, problem: 'the instrument lacks it', remedy });
    }
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
    if (page && !page.validate(true, true)) return 'errors';
    if (this.softEdits().length > 0) return 'soft-edits';
    if (page && !this.model.isLastPage) return this.model.nextPage() ? 'moved' : 'errors';
    return this.#leave();
  }

  previous(): boolean {
    return this.model.prevPage();
  }

  softEdits(): SoftEdit[] {
    this.#read();
    const texts = textsIn(this.#instrument, this.language).edits;
    return violatedEdits(this.#instance)
      .filter(({ edit, question }) => edit.severity === 'soft' && question.screen === this.screen)
      .filter(({ edit }) => !this.#confirmed.has(edit.id))
      .map(({ edit, question }) => {
        const text = fillText(this.#instrument, this.#instance, texts[edit.text] ?? '', this.language);
        return { id: edit.id, question: question.name, text };
      });
  }

  confirm(edit: string): void {
    this.#confirmed.add(edit);
  }

  answerScreen(answers: Record<string, Value>): void {
    const { form } = this.#instance;
    for (const question of form.questions.filter(({ screen }) => screen === this.screen)) {
      this.#read();
      const value = answers[question.name];
      if (value === undefined || this.#instance.states.get(question.name) !== 'asked') continue;
      const data = toModelData(form, new Map([[question.name, value]]));
      for (const [element, given] of Object.entries(data)) this.model.setValue(element, given);
    }
    for (const record of form.records) {
      const value = answers[record];
      if (value !== undefined) this.#records.set(record, value);
    }
  }

  refuseRest(): boolean {
    const { form, scope } = this.#instance;
    for (const _ of form.questions) {
      this.#read();
      const open = form.questions.findIndex((question) => this.#errorIn(question.name) !== '');
      if (open < 0) return true;
      const refusal = refusalOf(form.questions[open]!);
      const consent = form.questions
        .slice(0, open)
        .findLast((q) => refusalOf(q) === 'no' && scope.answers.get(q.name) === 'yes');
      const given: [string, Value] | undefined = refusal
        ? [form.questions[open]!.name, refusal]
        : consent && [consent.name, 'no'];
      if (!given) return false;
      for (const [element, value] of Object.entries(toModelData(form, new Map([given]))))
        this.model.setValue(element, value);
    }
    return false;
  }

  answers(): Record<string, Value> {
    this.#read();
    return answersOf(this.#instance, this.#records);
  }

  dispose(): void {
    this.model.dispose();
  }

  #load(given: ReadonlyMap<string, Value>): void {
    const { form, scope, window } = this.#instance;
    const survey = this.#survey;
    for (const [name, value] of [...scope.earlier, ...scope.local]) {
      if (!form.byName.has(name)) survey.setVariable(name, value);
    }
    survey.onProcessDynamicText.add((_, text) => {
      const fill = fillOf(this.#instrument, this.#instance, text.name.toLowerCase(), this.language);
      text.isExists = true;
      text.value = fill ?? '';
    });
    const { json } = composeForm(this.#instrument, form.module, this.#instrument.manifest.languages, window?.months);
    survey.keepIncorrectValues = true;
    survey.locale = this.language;
    // With the answers in place before its questions, SurveyJS runs its conditions once instead of three times.
    survey.data = toModelData(form, given);
    survey.questionNames = new Set(form.byName.keys());
    survey.isStale = true;
    survey.readAnswers = () => this.#read();
    survey.fromJSON(json);
  }

  /** Answers that routing reaches now. Computed when the data changed since it was last asked for. */
  #read(): ReadonlyMap<string, Value> {
    const { form, scope } = this.#instance;
    const survey = this.#survey;
    if (survey.isStale === false) return scope.answers;
    survey.isStale = false;
    this.#instance.states = reach(form, this.#given(survey), scope);
    return scope.answers;
  }

  #given(survey: SurveyModel): Map<string, Value> {
    const given = new Map<string, Value>();
    for (const question of this.#instance.form.questions) {
      const value = fromModel(survey, question);
      if (value !== undefined) given.set(question.name, value);
    }
    return given;
  }

  #listen(): void {
    const { onScreen } = this.#options;
    this.model.onValueChanged.add((_, { name }) => this.#answered(name));
    this.model.onCurrentPageChanged.add(() => {
      // Texts that quote what was told on earlier screens of this form are read again.
      this.model.locStrsChanged();
      onScreen?.(this.screen);
    });
    this.model.onValidateQuestion.add((_, about) => {
      if (!about.error) about.error = this.#errorIn(questionOf(about.name));
    });
  }

  /** An open question and its don't know exclude each other; the other one is emptied, and only the new answer is reported. */
  #answered(element: string): void {
    const name = questionOf(element);
    const question = this.#instance.form.byName.get(name);
    if (!question || this.#isOurs) return;
    const isBlank = this.model.isValueEmpty(this.model.getValue(element));
    if (hasMissingElement(question) && !isBlank) {
      this.#isOurs = true;
      this.model.clearValue(element === name ? missingNameOf(name) : name);
      this.#isOurs = false;
    }
    for (const edit of question.edits) this.#confirmed.delete(edit.id);
    this.#options.onAnswer?.(name, fromModel(this.model, question) ?? null);
  }

  /** What the check on arrival would say, in SurveyJS's words, where SurveyJS itself finds nothing wrong. */
  #errorIn(name: string): string {
    this.#read();
    const { form, states, scope } = this.#instance;
    const question = form.byName.get(name);
    if (!question || states.get(name) !== 'asked') return '';
    const text = (key: string) => surveyLocalization.getString(key, this.language);
    const value = scope.answers.get(name);
    if (value === undefined) return question.required ? text('requiredError') : '';
    const { violations, report } = reportInto();
    checkValue(this.#instance, question, value, report);
    const [wrong] = violations;
    if (!wrong) return '';
    return text(wrong.code === 'not-an-integer' || wrong.code === 'wrong-type' ? 'numericError' : 'requiredError');
  }

  /** A screen passed earlier may have got a new question since: the form ends only when every question has its answer. */
  #leave(): MoveOutcome {
    this.#read();
    const { form, states, scope } = this.#instance;
    const gap = form.questions.find(({ name }) => states.get(name) === 'asked' && this.#errorIn(name) !== '');
    if (!gap) return 'complete';
    this.goTo(gap.screen, gap.name);
    if (!scope.answers.has(gap.name)) this.model.currentPage?.validate(true, true);
    return 'errors';
  }
}

/** How a question lets itself be refused; undefined when it does not. */
function refusalOf({ missing, choices }: CompiledQuestion): 'refused' | 'no' | undefined {
  if (missing.includes('refused')) return 'refused';
  return choices?.includes('no') ? 'no' : undefined;
}

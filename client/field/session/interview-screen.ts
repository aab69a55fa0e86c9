import type { DueForm, FormKey, OpenedForm, Value } from '#questionnaires';
import type { ChangeReason } from '../../text/tablet/tablet-texts.ts';
import { PreparedForm } from '../ahead/prepared-form.ts';
import { isAskingWho, keepTheTablet } from '../lock/who-has-it.ts';
import { answersInHand } from './answers-in-hand.ts';
import { answeredAlone } from './care.ts';
import type { InterviewRecord } from './interview-record.ts';
import { proposals, proposeKnown } from './known-answers.ts';
import { isPauseNeeded, resumedView, runsOn } from './next-view.ts';
import { aloneScreens, beginBlank, hideAnswered, namesOn } from './part-screens.ts';
import { type HeldAnswer, type RosterChange, rosterChange } from './roster-change.ts';
import type { RosterCorrection } from './roster-entries.ts';
import { typedAnswers } from './typed-answers.ts';
import type { FormAhead, FormView, InterviewView } from './view.ts';
import { whenIdle } from './when-idle.ts';

/** The place after the last screen of a form, beside the names of its screens and questions. */
export const END_OF_FORM = 'end';

/** What the screen shows of an interview. What happens in its form goes to the journal from here. */
export class InterviewScreen {
  readonly record: InterviewRecord;
  /** What the screen shows and is not an answer yet. */
  readonly hand = answersInHand();
  readonly #typing = typedAnswers((name, value) => this.#writeAnswer(name, value));
  readonly #prepared = new PreparedForm();
  /** Answers of the form on the screen that wait until what they change was confirmed. */
  #heldBack: HeldAnswer[] = [];
  readonly #listeners = new Set<() => void>();
  #view: InterviewView;

  constructor(record: InterviewRecord) {
    this.record = record;
    this.#view = resumedView(record, (due, screen, question) => this.#opened(due, screen, question));
    record.shownForm = this.form?.form.key;
  }

  get view(): InterviewView {
    return this.#view;
  }

  /** The form that is shown, if one is. */
  get form(): FormView | undefined {
    return this.#view.kind === 'form' ? this.#view : undefined;
  }

  /** Whether the respondent has the tablet: nothing is shown then that is not for that person. */
  get handed(): boolean {
    return this.record.care.held;
  }

  /** Whether something typed is not yet on its way to the journal. */
  get typingNow(): boolean {
    return this.hand.holding() || this.#typing.holding() || this.#heldBack.length > 0;
  }

  /** The form that the screen is about, for entries that belong to no question. */
  get aboutForm(): FormKey {
    const view = this.#view;
    switch (view.kind) {
      case 'form':
        return view.form.key;
      case 'closing':
        return this.#nameable(view.due.key);
      case 'review':
        return this.record.due.at(-1)!.key;
      case 'locked':
        return this.record.lastPosition?.form ?? this.record.due.at(-1)!.key;
      default:
        return view.next.key;
    }
  }

  /** A form that is sealed away is not named again: that it was asked may be what was told. */
  #nameable(form: FormKey): FormKey {
    const { due } = this.record;
    return due.some(({ key, away }) => key === form && !away) ? form : due.at(-1)!.key;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Draws again everything that shows the interview. */
  announce(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Draws a view. A pause in which nobody changes or rests is passed over: the next form begins at once. */
  show(view: InterviewView): void {
    if (view.kind === 'pause' && !view.handed && !isPauseNeeded(this.record.instrument, view.next)) {
      this.open(view.next);
      return;
    }
    const before = this.form;
    if (before && (view.kind !== 'form' || view.form !== before.form)) {
      // Taking a form apart takes longer than drawing the next screen.
      whenIdle(() => before.form.dispose());
      this.#heldBack = [];
    }
    this.#view = view;
    this.record.shownForm = this.form?.form.key;
    if (isAskingWho(view) && !this.handed) this.record.note('offered', [this.aboutForm]);
    this.announce();
  }

  /** Where the interview goes on from its journal. */
  resume(): void {
    this.show(resumedView(this.record, (due, screen, question) => this.#opened(due, screen, question)));
  }

  /** Shows a form at its beginning, at a screen or a question of it, or at its `END_OF_FORM`. */
  open(due: DueForm, place?: string): void {
    const gap = this.gapIn(due);
    const target = gap ?? place;
    const view = this.#opened(due);
    const page = target === undefined ? undefined : pageAt(view.form, target);
    const question = target === END_OF_FORM ? undefined : target;
    if (page) view.form.goTo(page.name, question);
    if (gap !== undefined) hideAnswered(view.form, gap);
    this.show({ ...view, ...(question !== undefined && { question }) });
    this.#notePosition(due.key, view.form.screen, question ?? null);
    proposeKnown(this.record, view);
  }

  /** Goes on with a form that the respondent answers alone: from the screen on that comes up it is blank. */
  openBlank(due: DueForm, place: string | undefined): void {
    const view = this.#opened(due);
    const { form: unsaid } = this.#opened(due);
    beginBlank(view.form, unsaid, { alone: answeredAlone(this.record.draft.entries, due.key), place });
    unsaid.dispose();
    this.show(view);
    this.#notePosition(due.key, view.form.screen, null);
  }

  /** Begins a form again that had been begun: what was said there is taken back. */
  openAnew(due: DueForm): void {
    const { form } = this.#opened(due);
    const screens = aloneScreens(form);
    this.record.clear(due.key, namesOn(screens));
    form.dispose();
    this.open(due, screens[0]?.name);
  }

  /** The first question of a closed form that lacks an answer since something was corrected elsewhere. */
  gapIn({ key }: DueForm): string | undefined {
    if (!this.record.care.closed.has(key)) return undefined;
    return this.record.violations().find(({ form }) => form === key)?.name;
  }

  /** Takes at once what the hand did, and writes what is being typed. */
  flush(): void {
    this.hand.flush();
    this.#typing.flush();
  }

  /**
   * Makes the form that comes next, once nothing is left to ask in the one on the screen: then going on is quick. The
   * person who reads does not notice.
   *
   * @returns whether that has to wait, because something is being typed
   */
  prepareNext(): boolean {
    if (this.typingNow) return true;
    const { record } = this;
    const next = record.undone;
    if (next && next.key !== record.shownForm) this.#prepared.make(record, next.key, () => this.#made(next.key));
    return false;
  }

  /**
   * The form that is shown next when nothing comes between the two, as it will be shown; undefined where it is not
   * certain.
   */
  formAhead(): FormAhead | undefined {
    const { record, form: up } = this;
    const next = record.undone;
    if (!up || !next || !runsOn(record, up.due, next)) return undefined;
    this.prepareNext();
    const form = this.#prepared.look(record, next.key);
    return form && proposals(record, { form, due: next }).length === 0 ? { form, due: next } : undefined;
  }

  dispose(): void {
    this.flush();
    this.#prepared.drop();
    this.form?.form.dispose();
  }

  #opened(due: DueForm, screen?: string, question?: string): FormView {
    const { key } = due;
    const form = this.#prepared.take(this.record, key) ?? this.#made(key);
    // A tablet that is switched off in the middle of a name keeps what was typed; `typedAnswers` makes few
    // entries of it.
    form.model.textUpdateMode = 'onTyping';
    form.model.showNavigationButtons = false;
    if (this.record.care.isByPhone) keepTheTablet(form);
    if (screen) form.goTo(screen, question || undefined);
    return { kind: 'form', form, due, softEdits: [], ...(question && { question }) };
  }

  #made(key: FormKey): OpenedForm {
    const form = this.record.openForm(key, {
      onAnswer: (name, value) => this.#answered(key, name, value),
      onScreen: (name) => this.#notePosition(key, name, null),
    });
    form.model.onFocusInQuestion.add((_model, { question }) => this.#notePosition(key, form.screen, question.name));
    return form;
  }

  #answered(key: FormKey, name: string, value: Value | null): void {
    if (this.record.shownForm !== key) return;
    const type = this.form?.form.model.getQuestionByName(name)?.getType();
    if (type === 'text' || type === 'comment') this.#typing.type(name, value);
    else this.#writeAnswer(name, value);
    const view = this.form;
    if (view && view.softEdits.length > 0) this.show({ ...view, softEdits: [] });
    else this.announce();
  }

  #writeAnswer(name: string, value: Value | null): void {
    const form = this.aboutForm;
    const held = [...this.#heldBack.filter((answer) => answer.name !== name), { name, value }];
    if (this.#changeOf(form, held)) {
      this.#heldBack = held;
      return;
    }
    for (const answer of held) this.#write(form, answer);
    this.#heldBack = [];
  }

  #write(form: FormKey, { name, value }: HeldAnswer): void {
    const consequences = this.record.answer(form, name, value);
    this.#takeCare();
    // Drawn again on this very form: its next screen names another person.
    const redrawn = consequences.some((entry) => entry.kind === 'selection' && entry.form === form);
    if (redrawn && this.form) this.open(this.form.due, name);
  }

  /** What the answers that wait would change about the household; undefined when none waits. */
  heldChange(): RosterChange | undefined {
    const { form } = this;
    return form && this.#heldBack.length > 0 ? this.#changeOf(form.form.key, this.#heldBack) : undefined;
  }

  /** Writes the answers that waited, with what changes in the roster and why. */
  applyChange(reason: ChangeReason | undefined, correction: RosterCorrection): void {
    const { form } = this;
    if (!form) return;
    const held = this.#heldBack;
    this.#heldBack = [];
    this.record.noteRosterChange(form.form.key, reason, correction);
    for (const answer of held) this.#write(form.form.key, answer);
  }

  /** Puts the answers that waited back as they were. */
  dropChange(): void {
    const { form } = this;
    if (!form) return;
    const before = this.record.answers[form.form.key];
    const names = this.#heldBack.map(({ name }) => name);
    this.#heldBack = [];
    for (const name of names) {
      const value = before?.[name];
      if (value === undefined) form.form.model.clearValue(name);
      else form.form.answer(name, value);
    }
    this.flush();
  }

  #changeOf(form: FormKey, held: readonly HeldAnswer[]): RosterChange | undefined {
    const unit = this.form?.due.unit;
    return unit === 'household' || unit === 'member' ? rosterChange(this.record, form, held) : undefined;
  }

  /** What was answered may ask for care from here on: what a partner did, for example. */
  #takeCare(): void {
    const view = this.form;
    const due = view && this.record.due.find(({ key }) => key === view.due.key);
    if (due) this.#view = { ...view, due };
  }

  /** A form that is only being opened names its screens too; only the one on the screen counts. */
  #notePosition(form: FormKey, screen: string, question: string | null): void {
    if (this.record.shownForm === form) this.record.notePosition(form, screen, question);
  }
}

function pageAt({ model }: OpenedForm, place: string) {
  const pages = model.visiblePages;
  if (place === END_OF_FORM) return pages.at(-1);
  return pages.find(({ name, questions }) => name === place || questions.some((question) => question.name === place));
}

import { type DueForm, openForm, type SoftEdit, type Value } from '#questionnaires';
import { asks, leftTogether, MODE_QUESTION, type Mode, PRIVACY_QUESTION, STEPS } from './care.ts';
import { InterviewRecord, type SessionStart } from './interview-record.ts';
import { viewAfter, viewTowards } from './next-view.ts';
import { typedAnswers } from './typed-answers.ts';
import type { FormView, View } from './view.ts';
import { isHanded } from './who-has-it.ts';

/**
 * An interview in progress: the chain of forms over a journal. Everything that happens becomes an event before anything
 * else; what is on the screen can always be made again from the events.
 */
export class InterviewSession extends InterviewRecord {
  language: string;
  view: View;
  private readonly typing = typedAnswers((name, value) => this.writeAnswer(name, value));

  constructor(start: SessionStart) {
    super(start);
    this.language = this.spokenLanguage();
    this.view = this.resume();
  }

  /** Whether the respondent has the tablet: nothing is shown then that is not for them. */
  get handed(): boolean {
    return isHanded(this.view, this.view.kind === 'form' ? this.modeOf(this.view.due) : undefined);
  }

  /** Whether something typed is not yet on its way to the journal. */
  get typingNow(): boolean {
    return this.typing.holding();
  }

  /** Checks the screen and goes on; in the pause it opens the next form. */
  next(): void {
    this.typing.flush();
    const { view } = this;
    if (view.kind === 'pause') {
      if (view.handed) this.note('self', [view.next.key]);
      this.enter(view.next, view.handed);
    } else if (view.kind === 'privacy') this.goOnAlone(view.next);
    else if (view.kind === 'closing') this.show(viewTowards(view.next, this.care));
    if (view.kind !== 'form') return;
    const outcome = view.form.next();
    const softEdits = outcome === 'soft-edits' ? view.form.softEdits() : [];
    if (outcome === 'complete') this.complete(view);
    else this.show({ kind: 'form', form: view.form, due: view.due, softEdits });
  }

  /** One screen back, into the form before when this one begins here. */
  previous(): void {
    this.typing.flush();
    if (this.view.kind === 'form' && this.view.form.previous()) {
      this.show({ ...this.view, softEdits: [] });
      return;
    }
    const before = this.canGoBack ? this.formBefore() : undefined;
    if (before) this.open(before, 'end');
  }

  /** Whether there is a screen before this one. A closed form is not gone back to, nor out of one that the respondent has. */
  get canGoBack(): boolean {
    const { view } = this;
    if (view.kind === 'closing' || (view.kind === 'pause' && view.handed)) return false;
    if (view.kind !== 'form') return this.formBefore() !== undefined;
    if (this.care.closed.has(view.due.key)) return false;
    return view.form.progress.screen > 1 || (!this.handed && this.formBefore() !== undefined);
  }

  /** Leaves what must not be overheard for the end. */
  leaveForLater(): void {
    if (this.view.kind !== 'privacy') return;
    this.note('later', leftTogether(this.instrument, this.view.next));
    this.show(viewTowards(this.undone(), this.care));
  }

  /** Who takes the tablet for this form. */
  choose(mode: Mode): void {
    this.typing.flush();
    const { view } = this;
    if (view.kind === 'form') {
      view.form.model.setValue(MODE_QUESTION, mode);
      this.next();
    } else if (view.kind === 'handover') {
      this.note(mode, [view.next.key]);
      this.open(view.next, view.at);
      const own = asks(this.instrument, view.next, MODE_QUESTION) && this.answers[view.next.key]?.[MODE_QUESTION];
      if (own && own !== mode) this.formView()?.form.model.setValue(MODE_QUESTION, mode);
    }
  }

  /** Goes past the rest of the form without a reason: what was not answered is stored as refused. */
  skip(): void {
    this.typing.flush();
    if (this.view.kind === 'handover') this.open(this.view.next, this.view.at);
    if (this.view.kind === 'privacy') this.open(this.view.next);
    const { view, handed } = this;
    if (view.kind !== 'form') return;
    const event = view.due.crime && view.due.key.slice(view.due.key.indexOf('.'));
    for (let part: FormView | undefined = view; part?.form.refuseRest(); part = this.formView()) {
      this.typing.flush();
      if (part.due.sensitive?.sealed) this.note('closed', [part.due.key]);
      const next = this.undone();
      // All about the event is one part for whoever wants to hear no more of it.
      if (next && event && next.key.endsWith(event)) this.open(next);
      else {
        this.show(this.after(part.due, handed));
        return;
      }
    }
  }

  /** Ends a form; a sealed one cannot be opened again. */
  close({ due }: FormView): void {
    const handed = this.handed;
    if (due.sensitive?.sealed) this.note('closed', [due.key]);
    const next = this.undone();
    // From one person of the household to the next there is no pause: it is one list.
    if (next?.unit === 'member' && due.form === next.form) this.open(next);
    else this.show(this.after(due, handed));
  }

  /** Confirms every warning of the screen and goes on. */
  confirm(edits: readonly SoftEdit[]): void {
    if (this.view.kind !== 'form') return;
    for (const { id } of edits) {
      this.view.form.confirm(id);
      this.write([this.event('confirm', this.view.form.key, id, null)]);
    }
    this.next();
  }

  /** Puts the warnings away and goes to the question that one of them is about. */
  correct(question: string): void {
    if (this.view.kind !== 'form') return;
    this.view.form.goTo(this.view.form.screen, question);
    this.show({ ...this.view, softEdits: [] });
  }

  /** Opens a form of the chain at its beginning, or at one of its questions. */
  goTo(key: string, question?: string): void {
    this.typing.flush();
    const due = this.due.find((form) => form.key === key);
    if (!due || this.isClosed(due)) return;
    const here = this.view.kind === 'form' && this.view.due.key === key;
    if (due.sensitive?.privacyCheck && !here) this.show(viewTowards(due, this.care));
    else this.open(due, question);
  }

  /** Goes on in another language; every answer stays. */
  setLanguage(language: string): void {
    this.typing.flush();
    this.language = language;
    if (this.view.kind === 'form') this.view.form.setLanguage(language);
    this.write([this.event('language', this.currentForm(), 'language', language)]);
    this.tell();
  }

  /** Everything on its way to the journal, at once: the page may be about to disappear. */
  async flush(): Promise<void> {
    this.typing.flush();
    await this.draft.flush();
  }

  dispose(): void {
    this.typing.flush();
    if (this.view.kind === 'form') this.view.form.dispose();
  }

  private complete(view: FormView): void {
    const { due } = view;
    const points = due.sensitive?.sealed ? this.violations().filter(({ form }) => form === due.key) : [];
    // Once it is sealed nobody can put it right.
    if (points.length > 0) this.show({ kind: 'form', form: view.form, due, softEdits: [], points });
    else this.close(view);
  }

  private after(due: DueForm, handed: boolean): View {
    const { instrument, care } = this;
    return viewAfter({ instrument, care, due, next: this.undone(), handed });
  }

  private goOnAlone(next: DueForm): void {
    this.note('alone', leftTogether(this.instrument, next));
    this.enter(next);
    const view = this.formView();
    const unsaid = asks(this.instrument, next, PRIVACY_QUESTION) && !this.answers[next.key]?.[PRIVACY_QUESTION];
    if (view && unsaid) view.form.model.setValue(PRIVACY_QUESTION, 'yes');
  }

  private enter(due: DueForm, handed?: boolean): void {
    const offers = due.sensitive?.selfCompleted && !handed && !asks(this.instrument, due, MODE_QUESTION);
    if (offers) this.show({ kind: 'handover', next: due });
    else this.open(due);
  }

  private resume(): View {
    const position = this.draft.events.findLast(({ kind }) => kind === 'position');
    const due = this.due.find(({ key }) => key === position?.form);
    if (!due || !position) {
      const next = this.undone();
      return next?.sensitive ? viewTowards(next, this.care) : next ? this.opened(next) : { kind: 'review' };
    }
    if (position.name === STEPS.closed) return this.after(due, this.modeOf(due) === 'self');
    if (this.care.closed.has(due.key) || this.care.later.has(due.key)) return viewTowards(this.undone(), this.care);
    if (position.name.startsWith('@')) return viewTowards(due.status === 'done' ? this.undone() : due, this.care);
    // Whoever opens it again may be another than the one who was answering.
    if (this.modeOf(due) === 'self') return { kind: 'handover', next: due, at: position.name };
    return this.opened(due, position.name, String(position.value ?? ''));
  }

  private open(due: DueForm, place?: string): void {
    // Closed and yet not complete, by a correction elsewhere: only the gap is shown.
    const gap = this.care.closed.has(due.key)
      ? this.violations().find(({ form }) => form === due.key)?.name
      : undefined;
    const at = gap ?? place;
    const view = this.opened(due);
    const { form } = view;
    const pages = form.model.visiblePages;
    const page =
      at === 'end'
        ? pages.at(-1)
        : pages.find(({ name, questions }) => name === at || questions.some((asked) => asked.name === at));
    if (page) form.goTo(page.name, at === 'end' ? undefined : at);
    this.show(view);
    this.notePosition(due.key, form.screen, at === 'end' ? null : (at ?? null));
  }

  private opened(due: DueForm, screen?: string, question?: string) {
    const { key } = due;
    const form = openForm(this.instrument, key, this.answers, this.start.context, {
      language: this.language,
      confirmed: this.confirmedIn(key),
      onAnswer: (name, value) => this.answered(key, name, value),
      onScreen: (name) => this.notePosition(key, name, null),
    });
    // A tablet that is switched off in the middle of a name keeps what was typed; `typedAnswers` makes one event of it.
    form.model.textUpdateMode = 'onTyping';
    form.model.showNavigationButtons = false;
    if (screen) form.goTo(screen, question || undefined);
    form.model.onFocusInQuestion.add((_, { question: { name } }) => this.notePosition(key, form.screen, name));
    return { kind: 'form' as const, form, due, softEdits: [] };
  }

  private answered(key: string, name: string, value: Value | null): void {
    if (this.view?.kind !== 'form' || this.view.form.key !== key) return;
    const typed = ['text', 'comment'].includes(this.view.form.model.getQuestionByName(name)?.getType() ?? '');
    if (typed) this.typing.type(name, value);
    else this.writeAnswer(name, value);
    if (this.view.softEdits.length > 0) this.show({ ...this.view, softEdits: [] });
    else this.tell();
  }

  private writeAnswer(name: string, value: Value | null): void {
    const form = this.currentForm();
    const byTheChain = this.record(form, name, value);
    // Drawn again on this very form: its next screen names another person.
    const redrawn = byTheChain.some((event) => event.kind === 'selection' && event.form === form);
    if (redrawn && this.view.kind === 'form') this.open(this.view.due, name);
  }

  /** A form that is only being opened says where it is too; what counts is the one on the screen. */
  private notePosition(form: string, screen: string, question: string | null): void {
    if (this.view?.kind !== 'form' || this.view.form.key !== form) return;
    const last = this.draft.events.findLast(({ kind }) => kind === 'position');
    if (last?.form === form && last.name === screen && (question === null || last.value === question)) return;
    this.write([this.event('position', form, screen, question)]);
  }

  private currentForm(): string {
    const { view } = this;
    if (view.kind === 'form') return view.form.key;
    return view.kind === 'closing' ? view.due.key : view.kind === 'review' ? this.due.at(-1)!.key : view.next.key;
  }

  protected override onScreen(): string | undefined {
    return this.formView()?.due.key;
  }

  private formView(): FormView | undefined {
    return this.view.kind === 'form' ? this.view : undefined;
  }

  /** The form before the one on the screen, past those that are closed. */
  private formBefore(): DueForm | undefined {
    const { view, due } = this;
    const at = view.kind === 'form' ? due.findIndex(({ key }) => key === view.due.key) : due.length;
    return due.slice(0, at).findLast((form) => form.status === 'done' && !this.isClosed(form));
  }

  private show(view: View): void {
    if (this.view.kind === 'form' && (view.kind !== 'form' || view.form !== this.view.form)) this.view.form.dispose();
    this.view = view;
    this.tell();
  }
}

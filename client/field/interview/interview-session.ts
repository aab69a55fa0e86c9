import type {
  Answers,
  CaseContext,
  DueForm,
  Instrument,
  InterviewEvent,
  OpenedForm,
  SoftEdit,
  Value,
  Violation,
} from '#questionnaires';
import { chainEvents, checkInterview, dueForms, fold, openForm } from '#questionnaires';
import type { Draft, NewEvent } from '../journal/draft.ts';
import { deviceInstant } from './device-instant.ts';
import { typedAnswers } from './typed-answers.ts';

/** What the screen shows: a form, the pause before the next one, or the end. */
export type View =
  | { kind: 'form'; form: OpenedForm; due: DueForm; softEdits: SoftEdit[] }
  | { kind: 'pause'; next: DueForm }
  | { kind: 'review' };

export interface SessionStart {
  instrument: Instrument;
  context: CaseContext;
  draft: Draft;
  /** Language for an interview that has none yet; the questionnaire's own when it does not speak it. */
  language: string;
  now: () => Date;
}

/**
 * An interview in progress: the chain of forms over a journal. Everything that happens becomes an event before anything
 * else; what is on the screen can always be made again from the events.
 */
export class InterviewSession {
  readonly instrument: Instrument;
  readonly draft: Draft;
  language: string;
  view: View;
  answers: Answers;
  private readonly start: SessionStart;
  /** The forms that follow from the answers, which many parts of the screen ask for. */
  private known: { answers: Answers; forms: DueForm[] } | undefined;
  private readonly typing = typedAnswers((name, value) => this.writeAnswer(name, value));
  private readonly listeners = new Set<() => void>();

  constructor(start: SessionStart) {
    this.start = start;
    this.instrument = start.instrument;
    this.draft = start.draft;
    this.answers = this.foldAnswers();
    this.language = this.spokenLanguage();
    this.view = this.resume();
  }

  /** The forms so far, the last one being the one to do; see `dueForms`. */
  get due(): DueForm[] {
    if (this.known?.answers !== this.answers) {
      const forms = dueForms(this.instrument, this.answers, this.start.context);
      this.known = { answers: this.answers, forms };
    }
    return this.known.forms;
  }

  /** Whether something typed is not yet on its way to the journal. */
  get typingNow(): boolean {
    return this.typing.holding();
  }

  /** Checks the screen and goes on; in the pause it opens the next form. */
  next(): void {
    this.typing.flush();
    if (this.view.kind === 'pause') {
      this.open(this.view.next);
      return;
    }
    if (this.view.kind === 'review') return;
    const { form } = this.view;
    const outcome = form.next();
    if (outcome === 'complete') this.advance();
    else this.show({ ...this.view, softEdits: outcome === 'soft-edits' ? form.softEdits() : [] });
  }

  /** One screen back, into the form before when this one begins here. */
  previous(): void {
    this.typing.flush();
    if (this.view.kind === 'form' && this.view.form.previous()) {
      this.show({ ...this.view, softEdits: [] });
      return;
    }
    const forms = this.due;
    const before = this.view.kind === 'form' ? this.indexOf(this.view.due.key) - 1 : this.lastDone();
    const due = forms[before];
    if (due) this.open(due, 'end');
  }

  /** Whether there is a screen before this one. */
  get canGoBack(): boolean {
    return this.view.kind !== 'form' || this.view.form.progress.screen > 1 || this.indexOf(this.view.due.key) > 0;
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

  /** What `checkInterview` says of the interview as it stands. */
  violations(): Violation[] {
    const { instrument, answers, draft, start } = this;
    return checkInterview(instrument, { answers, events: [...draft.events] }, start.context);
  }

  /** Opens a form of the chain at its beginning, or at one of its questions. */
  goTo(key: string, question?: string): void {
    this.typing.flush();
    const due = this.due.find((form) => form.key === key);
    if (due) this.open(due, question);
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

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    this.typing.flush();
    if (this.view.kind === 'form') this.view.form.dispose();
  }

  private advance(): void {
    const next = this.undone();
    // From one person of the household to the next there is no pause: it is one list.
    const sameList = next?.unit === 'member' && this.view.kind === 'form' && this.view.due.form === next.form;
    if (next && sameList) this.open(next);
    else this.show(next ? { kind: 'pause', next } : { kind: 'review' });
  }

  private resume(): View {
    const position = this.draft.events.findLast(({ kind }) => kind === 'position');
    const forms = this.due;
    const due = forms.find(({ key }) => key === position?.form);
    if (due && position) return this.opened(due, position.name, String(position.value ?? ''));
    const next = this.undone();
    return next ? this.opened(next) : { kind: 'review' };
  }

  private open(due: DueForm, at?: string): void {
    const view = this.opened(due);
    const { form } = view;
    const pages = form.model.visiblePages;
    const page = at === 'end' ? pages.at(-1) : pages.find(({ questions }) => questions.some(({ name }) => name === at));
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
    this.write([this.event(value === null ? 'clear' : 'answer', this.currentForm(), name, value)]);
    this.answers = this.foldAnswers();
    const now = deviceInstant(this.start.now());
    const byTheChain = chainEvents(this.instrument, this.answers, this.start.context, now);
    if (byTheChain.length === 0) return;
    this.write(byTheChain.map(({ kind, form, name: record, value: given }) => this.event(kind, form, record, given)));
    this.answers = this.foldAnswers();
    // Drawn again on this very form: its next screen names another person.
    const redrawn =
      this.view.kind === 'form' &&
      byTheChain.some(({ kind, form }) => kind === 'selection' && form === this.currentForm());
    if (redrawn && this.view.kind === 'form') this.open(this.view.due, name);
  }

  /** A form that is only being opened says where it is too; what counts is the one on the screen. */
  private notePosition(form: string, screen: string, question: string | null): void {
    if (this.view?.kind !== 'form' || this.view.form.key !== form) return;
    const last = this.draft.events.findLast(({ kind }) => kind === 'position');
    if (last?.form === form && last.name === screen && (question === null || last.value === question)) return;
    this.write([this.event('position', form, screen, question)]);
  }

  private event(kind: InterviewEvent['kind'], form: string, name: string, value: Value | null): NewEvent {
    return { form, name, value, at: deviceInstant(this.start.now()), kind };
  }

  private write(events: NewEvent[]): void {
    this.draft.append(events);
  }

  private foldAnswers(): Answers {
    return fold(this.instrument, this.draft.events, this.start.context);
  }

  private currentForm(): string {
    if (this.view.kind === 'form') return this.view.form.key;
    return this.view.kind === 'pause' ? this.view.next.key : this.due.at(-1)!.key;
  }

  private confirmedIn(form: string): string[] {
    return this.draft.events.filter((event) => event.kind === 'confirm' && event.form === form).map(({ name }) => name);
  }

  private spokenLanguage(): string {
    const chosen = this.draft.events.findLast(({ kind }) => kind === 'language')?.value;
    const { languages, defaultLanguage } = this.instrument.manifest;
    return (
      [chosen, this.start.language].find((code) => languages.includes(String(code)))?.toString() ?? defaultLanguage
    );
  }

  private undone(): DueForm | undefined {
    return this.due.find(({ status }) => status !== 'done');
  }

  private indexOf(key: string): number {
    return this.due.findIndex((form) => form.key === key);
  }

  private lastDone(): number {
    return this.due.findLastIndex(({ status }) => status === 'done');
  }

  private show(view: View): void {
    if (this.view.kind === 'form' && (view.kind !== 'form' || view.form !== this.view.form)) this.view.form.dispose();
    this.view = view;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

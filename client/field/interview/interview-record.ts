import type { Answers, CaseContext, DueForm, Instrument, JournalEntry, Value, Violation } from '#questionnaires';
import { checkInterview, dueForms, fold, programEntries } from '#questionnaires';
import type { Draft, NewEntry } from '../journal/draft.ts';
import { type Care, careOf, MODE_QUESTION, nextUndone, STEPS, type Step } from './care.ts';
import { deviceInstant } from './device-instant.ts';

export interface SessionStart {
  instrument: Instrument;
  context: CaseContext;
  draft: Draft;
  /** Language for an interview that has none yet; the questionnaire's own when it does not speak it. */
  language: string;
  now: () => Date;
}

/** What an interview amounts to, read from its journal and written to it; nothing of the screen. */
export class InterviewRecord {
  readonly instrument: Instrument;
  readonly draft: Draft;
  answers: Answers;
  protected readonly start: SessionStart;
  /** The forms that follow from the answers, which many parts of the screen ask for. */
  private known: { answers: Answers; forms: DueForm[]; care: Care } | undefined;
  private readonly listeners = new Set<() => void>();
  private knownCare: { count: number; care: Care } | undefined;

  constructor(start: SessionStart) {
    this.start = start;
    this.instrument = start.instrument;
    this.draft = start.draft;
    this.answers = this.foldAnswers();
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The forms so far, the last one being the one to do; see `dueForms`. */
  get due(): DueForm[] {
    const { care } = this;
    if (this.known?.answers !== this.answers || this.known.care.later.size !== care.later.size) {
      const forms = dueForms(this.instrument, this.answers, this.start.context, care.later);
      this.known = { answers: this.answers, forms, care };
    }
    return this.known.forms;
  }

  /** What was left for later, closed, handed over; see `Care`. */
  get care(): Care {
    const { events } = this.draft;
    if (this.knownCare?.count !== events.length) this.knownCare = { count: events.length, care: careOf(events) };
    return this.knownCare.care;
  }

  /** What `checkInterview` says of the interview as it stands. */
  violations(): Violation[] {
    const { instrument, answers, draft, start } = this;
    return checkInterview(instrument, { answers, events: [...draft.events] }, start.context);
  }

  /** The form on the screen, if one is. */
  protected onScreen(): string | undefined {
    return undefined;
  }

  /** Whether a form is sealed and left: nothing opens it again. */
  isClosed({ key, sensitive, status }: DueForm): boolean {
    const left = sensitive?.sealed === true && status === 'done' && this.onScreen() !== key;
    return this.care.closed.has(key) || left;
  }

  /** The form to do next; undefined when the interview is complete. */
  protected undone(): DueForm | undefined {
    return nextUndone(this.instrument, this.due, this.care);
  }

  /** An answer and what the chain makes of it, which is returned. */
  protected record(form: string, name: string, value: Value | null) {
    this.write([this.event(value === null ? 'clear' : 'answer', form, name, value)]);
    this.answers = this.foldAnswers();
    const now = deviceInstant(this.start.now());
    const byTheChain = programEntries(this.instrument, this.answers, this.start.context, now);
    if (byTheChain.length === 0) return byTheChain;
    this.write(byTheChain.map(({ kind, form: of, name: what, value: given }) => this.event(kind, of, what, given)));
    this.answers = this.foldAnswers();
    return byTheChain;
  }

  protected note(step: Step, forms: readonly string[]): void {
    this.write(forms.map((form) => this.event('position', form, STEPS[step], null)));
  }

  protected event(kind: JournalEntry['kind'], form: string, name: string, value: Value | null): NewEntry {
    return { form, name, value, at: deviceInstant(this.start.now()), kind };
  }

  protected write(events: NewEntry[]): void {
    this.draft.append(events);
  }

  protected foldAnswers(): Answers {
    return fold(this.instrument, this.draft.events, this.start.context);
  }

  protected modeOf(due: DueForm): Value | undefined {
    return this.care.modes.get(due.key) ?? this.answers[due.key]?.[MODE_QUESTION];
  }

  protected confirmedIn(form: string): string[] {
    return this.draft.events.filter((event) => event.kind === 'confirm' && event.form === form).map(({ name }) => name);
  }

  protected spokenLanguage(): string {
    const chosen = this.draft.events.findLast(({ kind }) => kind === 'language')?.value;
    const { languages, defaultLanguage } = this.instrument.manifest;
    return (
      [chosen, this.start.language].find((code) => languages.includes(String(code)))?.toString() ?? defaultLanguage
    );
  }

  /** Tells whoever draws the interview that something changed. */
  protected tell(): void {
    for (const listener of this.listeners) listener();
  }
}

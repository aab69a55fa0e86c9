import type { CaseReturn } from '#contract';
import type {
  Answers,
  CaseContext,
  DueForm,
  FormKey,
  FormOptions,
  FormProgress,
  Instrument,
  JournalEntry,
  OpenedForm,
  ProgramEntry,
  Value,
  Violation,
} from '#questionnaires';
import {
  checkInterview,
  dueForms,
  fold,
  formProgress,
  HEAD_LINE,
  interviewMemory,
  LINES_LEFT,
  openForm,
  programEntries,
} from '#questionnaires';
import type { NewEntry } from '../journal/draft.ts';
import type { InterviewDraft } from '../journal/interview-draft.ts';
import { spokenLanguage } from '../journal/spoken-language.ts';
import { type Care, careOf, isBroughtAlong, MODE_QUESTION, nextUndone, STEPS, type Step } from './care.ts';
import { deviceInstant } from './device-instant.ts';
import { awayNow, lastPositionIn } from './private/away-now.ts';
import { type RosterCorrection, type RosterRecords, rosterEntries } from './roster-entries.ts';
import { withUnseen } from './with-unseen.ts';

export interface SessionStart {
  instrument: Instrument;
  context: CaseContext;
  draft: InterviewDraft;
  /** Language for an interview that has none yet; the questionnaire's own when it does not speak it. */
  language: string;
  /** Why the case was returned, if it was. */
  returned?: CaseReturn | undefined;
  now: () => Date;
}

/**
 * An interview as its journal tells it: answers, due forms, language. Whatever changes it writes to the
 * journal first.
 */
export class InterviewRecord {
  readonly instrument: Instrument;
  readonly draft: InterviewDraft;
  /** The form on the screen, if one is: as long as it stands there it is not closed. */
  shownForm: FormKey | undefined = undefined;
  readonly #context: CaseContext;
  readonly #now: () => Date;
  /** An answer changes little: what does not follow from it is not worked out again. */
  readonly #memory = interviewMemory();
  #answers: Answers;
  #language: string;
  /** Many parts of the screen need these two; they are read again only when the journal has moved on. */
  #dueRead: { answers: Answers; later: number; forms: DueForm[] } | undefined;
  #careRead: { count: number; sealed: unknown; care: Care } | undefined;

  constructor({ instrument, context, draft, language, now }: SessionStart) {
    this.instrument = instrument;
    this.draft = draft;
    this.#context = context;
    this.#now = now;
    this.#answers = fold(instrument, draft.entries, this.context, this.#memory);
    this.#language = spokenLanguage(instrument, draft, language);
  }

  /** The case, and what was sealed away of its interview. */
  get context(): CaseContext {
    const away = awayNow(this.draft);
    return away ? { ...this.#context, away } : this.#context;
  }

  /** Reads the interview anew after a part of it was sealed away. */
  readAnew(): void {
    this.#answers = fold(this.instrument, this.draft.entries, this.context, this.#memory);
  }

  get answers(): Answers {
    return this.#answers;
  }

  get language(): string {
    return this.#language;
  }

  /** The forms so far, the last one being the one to do; see `dueForms`. */
  get due(): DueForm[] {
    const { later } = this.care;
    if (this.#dueRead?.answers !== this.#answers || this.#dueRead.later !== later.size) {
      const forms = dueForms(this.instrument, this.#answers, this.context, later, this.#memory);
      this.#dueRead = { answers: this.#answers, later: later.size, forms };
    }
    return this.#dueRead.forms;
  }

  /** What was left for later, closed, handed over; see `Care`. */
  get care(): Care {
    const { entries, head } = this.draft;
    const { sealed } = head;
    if (this.#careRead?.count !== entries.length || this.#careRead.sealed !== sealed)
      this.#careRead = { count: entries.length, sealed, care: careOf(entries, sealed?.through) };
    return this.#careRead.care;
  }

  /** The form to do next; undefined when the interview is complete. */
  get undone(): DueForm | undefined {
    return nextUndone(this.instrument, withUnseen(this.due, this.draft, this.care), this.care);
  }

  /** The newest entry that says where the interview is; undefined where that is sealed away. */
  get lastPosition(): JournalEntry | undefined {
    return lastPositionIn(this.draft);
  }

  /** Whether nobody has been in it yet: all that it has comes from an earlier interview, and is gone through anew. */
  get isUntouched(): boolean {
    return this.draft.entries.every(isBroughtAlong);
  }

  /** How far the forms so far are; see `formProgress`. */
  progress(): ReadonlyMap<FormKey, FormProgress> {
    return formProgress(this.instrument, this.#answers, this.context, this.care.later, this.#memory);
  }

  /** What `checkInterview` says of the interview as it stands. */
  violations(): Violation[] {
    return checkInterview(this.instrument, { answers: this.#answers, events: [...this.draft.entries] }, this.context);
  }

  /** Whether a form is sealed, or was answered alone, and was left: nothing opens it again. */
  isClosed(due: DueForm): boolean {
    if (due.away) return true;
    const isSealed = due.sensitive?.sealed === true || this.modeOf(due) === 'self';
    return this.care.closed.has(due.key) || (isSealed && due.status === 'done' && this.shownForm !== due.key);
  }

  /**
   * Whether the respondent answered some of a form alone, or heard some of a sealed one that was left since: nothing of
   * that is shown again, because the next hands may be anybody's.
   */
  isBegun(due: DueForm): boolean {
    const { key, sensitive, away } = due;
    if (away || this.care.closed.has(key)) return false;
    const mode = this.modeOf(due);
    const isLeft = sensitive?.selfCompleted === true && sensitive.sealed && this.shownForm !== key;
    return mode === 'self' || (mode === 'interviewer' && isLeft);
  }

  /** Whether an answer asks for privacy that nobody has made sure of yet. */
  needsPrivacy({ key, sensitive }: DueForm): boolean {
    const isSure = ({ kind, form, name }: JournalEntry) => kind === 'position' && form === key && name === STEPS.alone;
    return sensitive?.privacyCheck === true && !this.draft.entries.some(isSure);
  }

  /** Whether nothing is left to answer or to put right in a form. */
  isEnded({ key, status }: DueForm): boolean {
    return status === 'done' && !this.violations().some(({ form }) => form === key);
  }

  modeOf(due: DueForm): Value | undefined {
    return this.care.modes.get(due.key) ?? this.#answers[due.key]?.[MODE_QUESTION];
  }

  /** How often an edit of a form was confirmed. */
  confirmations(key: FormKey): number {
    return this.#confirmed(key).length;
  }

  #confirmed(key: FormKey): string[] {
    return this.draft.entries.filter(({ kind, form }) => kind === 'confirm' && form === key).map(({ name }) => name);
  }

  /** Opens a form with the answers and confirmations so far. */
  openForm(key: FormKey, listeners: Required<Pick<FormOptions, 'onAnswer' | 'onScreen'>>): OpenedForm {
    return openForm(this.instrument, key, this.#answers, this.context, {
      language: this.#language,
      confirmed: this.#confirmed(key),
      memory: this.#memory,
      ...listeners,
    });
  }

  /** Records an answer and what the chain makes of it, which is returned. */
  answer(form: FormKey, name: string, value: Value | null): ProgramEntry[] {
    this.#write([{ kind: value === null ? 'clear' : 'answer', form, name, value }]);
    return this.recordDue();
  }

  /** Records what the chain makes of the answers so far: also of none, where a form was gone through without any. */
  recordDue(): ProgramEntry[] {
    const now = deviceInstant(this.#now());
    const consequences = programEntries(this.instrument, this.#answers, this.context, now, this.#memory);
    if (consequences.length > 0) this.#write(consequences);
    return consequences;
  }

  /** The answers as they would be after some more of one form, and after what the program makes of them. */
  answersAfter(form: FormKey, more: readonly { name: string; value: Value | null }[]): Answers {
    const entries = [...this.draft.entries];
    const at = deviceInstant(this.#now());
    const add = (entry: Omit<JournalEntry, 'seq' | 'at'>) => entries.push({ ...entry, seq: entries.length + 1, at });
    for (const { name, value } of more) add({ kind: value === null ? 'clear' : 'answer', form, name, value });
    const answers = fold(this.instrument, entries, this.context);
    const consequences = programEntries(this.instrument, answers, this.context, at);
    for (const entry of consequences) add(entry);
    return consequences.length > 0 ? fold(this.instrument, entries, this.context) : answers;
  }

  /** The forms that would be due with other answers. */
  dueAfter(answers: Answers): DueForm[] {
    return dueForms(this.instrument, answers, this.context, this.care.later);
  }

  /** What the program recorded of the roster: who left it, and who heads it where that is not the first line. */
  get rosterRecords(): RosterRecords {
    const { forms } = this.instrument;
    const form = forms[forms.findIndex(({ repeat }) => repeat === 'members') - 1]?.form;
    const recorded = form === undefined ? undefined : this.#answers[form];
    const left = recorded?.[LINES_LEFT];
    return { form, left: Array.isArray(left) ? left : [], head: recorded?.[HEAD_LINE] };
  }

  /** Records who leaves the roster, who comes back to it, who heads it now, and why it changes. */
  noteRosterChange(form: FormKey, reason: string | undefined, correction: RosterCorrection): void {
    this.#write(rosterEntries(this.rosterRecords, this.draft.entries, { form, reason, correction }));
  }

  /** Takes answers back, so that a part begins again. The journal keeps what was said. */
  clear(form: FormKey, names: ReadonlySet<string>): void {
    const answered = this.draft.entries.filter((entry) => entry.kind === 'answer' && entry.form === form);
    const cleared = new Set(answered.map(({ name }) => name).filter((name) => names.has(name)));
    this.#write(Array.from(cleared, (name) => ({ kind: 'clear', form, name, value: null })));
  }

  /** Records a step around forms that ask for care, with the screen that it is about where there is one. */
  note(step: Step, forms: readonly FormKey[], place?: string): void {
    this.#write(forms.map((form) => ({ kind: 'position', form, name: STEPS[step], value: place ?? null })));
  }

  /** Records where the interview is, unless the journal says so already. */
  notePosition(form: FormKey, screen: string, question: string | null): void {
    const last = this.lastPosition;
    if (last?.form === form && last.name === screen && (question === null || last.value === question)) return;
    this.#write([{ kind: 'position', form, name: screen, value: question }]);
  }

  confirm(form: FormKey, edit: string): void {
    this.#write([{ kind: 'confirm', form, name: edit, value: null }]);
  }

  /** Records what the interviewer wrote beside a question; null where it is taken away. */
  remark(kind: 'comment' | 'flag', { form, name }: { form: FormKey; name: string }, value: string | null): void {
    this.#write([{ kind, form, name, value }]);
  }

  setLanguage(form: FormKey, language: string): void {
    this.#language = language;
    this.#write([{ kind: 'language', form, name: 'language', value: language }]);
  }

  #write(entries: readonly Omit<NewEntry, 'at'>[]): void {
    if (entries.length === 0) return;
    const at = deviceInstant(this.#now());
    this.draft.append(entries.map(({ form, name, value, kind }) => ({ form, name, value, at, kind })));
    if (entries.some(({ kind }) => !NO_ANSWERS.has(kind))) this.readAnew();
  }
}

/** Entries that say where or how the interview is held: they leave the answers as they are. */
const NO_ANSWERS: ReadonlySet<JournalEntry['kind']> = new Set(['position', 'confirm', 'language', 'comment', 'flag']);

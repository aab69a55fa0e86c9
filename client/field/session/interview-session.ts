import type { CaseReturn } from '#contract';
import type { Answers, DueForm, Instrument, SoftEdit, Violation } from '#questionnaires';
import type { ChangeReason } from '../../text/tablet/tablet-texts.ts';
import type { InterviewDraft } from '../journal/interview-draft.ts';
import { interrupt, mayInterrupt } from '../quick-exit/interrupt.ts';
import { InterviewRemarks } from '../remarks/interview-remarks.ts';
import type { AnswersInHand } from './answers-in-hand.ts';
import type { Care, Mode } from './care.ts';
import { InterviewRecord, type SessionStart } from './interview-record.ts';
import { END_OF_FORM, InterviewScreen } from './interview-screen.ts';
import { canGoBack, formBefore, mayStandReady } from './next-view.ts';
import { ClosedParts } from './private/closed-parts.ts';
import type { RosterCorrection } from './roster-entries.ts';
import {
  choose,
  closeForm,
  completeForm,
  enter,
  goOnAlone,
  goToForm,
  leaveCard,
  leaveForLater,
  nextGap,
  skip,
  takeBack,
} from './sensitive-steps.ts';
import type { FormView, InterviewView } from './view.ts';

/**
 * An interview in progress: the chain of forms over a journal. Everything that happens becomes an entry
 * before anything else; what is on the screen can always be made again from the entries.
 */
export class InterviewSession {
  readonly #record: InterviewRecord;
  readonly #screen: InterviewScreen;
  /** Seals what is closed. */
  readonly parts: ClosedParts;

  /** Why the case was returned, if it was, and what the supervisor says of single questions. */
  readonly returned: CaseReturn | undefined;
  /** What the interviewer wrote beside questions. */
  readonly remarks: InterviewRemarks;

  constructor(start: SessionStart) {
    this.returned = start.returned;
    this.#record = new InterviewRecord(start);
    this.#screen = new InterviewScreen(this.#record);
    this.parts = new ClosedParts(this.#record, () => this.#screen.announce());
    this.remarks = new InterviewRemarks(this.#record, () => this.#screen.announce());
  }

  get instrument(): Instrument {
    return this.#record.instrument;
  }

  get draft(): InterviewDraft {
    return this.#record.draft;
  }

  get answers(): Answers {
    return this.#record.answers;
  }

  get language(): string {
    return this.#record.language;
  }

  get due(): DueForm[] {
    return this.#record.due;
  }

  get care(): Care {
    return this.#record.care;
  }

  get view(): InterviewView {
    return this.#screen.view;
  }

  /** Whether the respondent holds the tablet: it is taken back with the interviewer's code. */
  get handed(): boolean {
    return this.#screen.handed;
  }

  get hand(): AnswersInHand {
    return this.#screen.hand;
  }

  get typingNow(): boolean {
    return this.#screen.typingNow;
  }

  violations(): Violation[] {
    return this.#record.violations();
  }

  progress(): ReturnType<InterviewRecord['progress']> {
    return this.#record.progress();
  }

  isClosed(due: DueForm): boolean {
    return this.#record.isClosed(due);
  }

  /** Calls back when something changed that may be drawn; returns how to stop that. */
  subscribe(listener: () => void): () => void {
    return this.#screen.subscribe(listener);
  }

  /** What is made ready for what comes next; see `InterviewScreen`. */
  get ahead(): Pick<InterviewScreen, 'prepareNext' | 'formAhead'> {
    return this.#screen;
  }

  /** Whether the screen that comes next may stand there before it is asked. */
  get mayStandReady(): boolean {
    return mayStandReady(this.#record, this.view);
  }

  /** Checks the screen and goes on; in the pause it opens the next form. */
  next(): void {
    this.#screen.flush();
    const { view } = this;
    switch (view.kind) {
      case 'form':
        if (!this.#showsChange(view)) this.#nextScreen(view);
        break;
      case 'pause':
        if (view.handed) this.#record.note('self', [view.next.key]);
        enter(this.#screen, view.next, { handed: view.handed ?? false });
        break;
      case 'privacy':
        goOnAlone(this.#screen, view);
        break;
      case 'closing':
        leaveCard(this.#screen, view);
        break;
    }
  }

  /**
   * Whether the last answer of the screen leads on by itself. Not while the respondent has the tablet, nor in a part
   * that is sealed once it is left: there going on is a decision of its own.
   */
  get mayGoOn(): boolean {
    const { view } = this;
    if (view.kind !== 'form' || view.change || view.softEdits.length > 0) return false;
    return !this.handed && !view.due.sensitive?.sealed;
  }

  /** One screen back, into the form before when this one begins here. */
  previous(): void {
    this.#screen.flush();
    const { view } = this;
    if (!this.canGoBack || (view.kind === 'form' && this.#showsChange(view))) return;
    if (view.kind === 'form' && view.form.previous()) {
      this.#screen.show({ ...view, softEdits: [] });
      return;
    }
    const before = formBefore(this.#record, this.view);
    if (before) this.#screen.open(before, END_OF_FORM);
  }

  /** Whether there is a screen before this one that may be shown again. */
  get canGoBack(): boolean {
    return canGoBack(this.#record, this.view, this.handed);
  }

  /** The respondent leaves the part, by whichever way: the screen is neutral until the code is typed. */
  lock(): void {
    if (!this.handed || this.view.kind === 'locked') return;
    this.#screen.flush();
    this.#screen.show({ kind: 'locked' });
  }

  /** Whether one touch puts the screen away; see `interrupt`. */
  get mayInterrupt(): boolean {
    return mayInterrupt(this.#screen);
  }

  /** Puts the screen away, whoever has the tablet: other questions stand there until the code is typed. */
  interrupt(): void {
    if (this.mayInterrupt) interrupt(this.#screen);
  }

  /** The interviewer has the tablet again: the code was right. */
  takeBack(): void {
    if (this.handed && takeBack(this.#screen)) this.next();
  }

  /** Leaves what must not be overheard for the end. */
  leaveForLater(): void {
    leaveForLater(this.#screen);
  }

  /** Who takes the tablet for this form. Before the interviewer reads it, the code is typed. */
  choose(mode: Mode): void {
    this.#screen.flush();
    if (choose(this.#screen, mode)) this.next();
  }

  /** Goes past the rest of the form without a reason: what was not answered is stored as refused. */
  skip(): void {
    this.#screen.flush();
    skip(this.#screen);
  }

  /** Ends a form; a sealed one cannot be opened again. */
  close(view: FormView): void {
    closeForm(this.#screen, view);
  }

  /** Confirms every warning of the screen and goes on. */
  confirm(edits: readonly SoftEdit[]): void {
    const { view } = this;
    if (view.kind !== 'form') return;
    for (const { id } of edits) {
      view.form.confirm(id);
      this.#record.confirm(view.form.key, id);
    }
    this.next();
  }

  /** Changes the household as it was answered: who leaves the roster or comes back, and why. Then it goes on. */
  changeRoster(reason: ChangeReason | undefined, correction: RosterCorrection): void {
    const before = this.#record.shownForm;
    this.#screen.applyChange(reason, correction);
    const { form } = this.#screen;
    if (!form || form.form.key !== before) return;
    this.#screen.show({ kind: 'form', form: form.form, due: form.due, softEdits: [] });
    if (reason !== undefined) this.next();
  }

  /** Leaves the household as it was. */
  keepRoster(): void {
    this.#screen.dropChange();
    const { form } = this.#screen;
    if (form) this.#screen.show({ kind: 'form', form: form.form, due: form.due, softEdits: [] });
  }

  /** Puts the warnings away and goes to the question that one of them is about. */
  correct(question: string): void {
    const { view } = this;
    if (view.kind !== 'form') return;
    view.form.goTo(view.form.screen, question);
    this.#screen.show({ ...view, softEdits: [], question });
  }

  /** Opens a form of the chain at its beginning, or at one of its questions. */
  goTo(key: string, question?: string): void {
    this.#screen.flush();
    if (this.view.kind === 'form' && this.#showsChange(this.view)) return;
    goToForm(this.#screen, key, question);
  }

  /** Goes on in another language; every answer stays. */
  setLanguage(language: string): void {
    this.#screen.flush();
    this.#screen.form?.form.setLanguage(language);
    this.#record.setLanguage(this.#screen.aboutForm, language);
    this.#screen.announce();
  }

  /** Everything on its way to the journal, at once: the page may be about to disappear. */
  async flush(): Promise<void> {
    this.#screen.flush();
    this.remarks.flush();
    await this.draft.flush();
  }

  dispose(): void {
    this.remarks.flush();
    this.#screen.dispose();
  }

  #nextScreen(view: FormView): void {
    const { form, due } = view;
    const outcome = form.next();
    if (outcome === 'moved' && !this.handed && this.#record.needsPrivacy(due)) {
      this.#screen.show({ kind: 'privacy', next: due, again: false, place: form.screen });
      return;
    }
    if (outcome === 'moved' && this.care.closed.has(due.key)) {
      nextGap(this.#screen, view);
      return;
    }
    const softEdits = outcome === 'soft-edits' ? form.softEdits() : [];
    if (outcome === 'complete') completeForm(this.#screen, view);
    else this.#screen.show({ kind: 'form', form, due, softEdits });
  }

  /** Says what answers that wait would change, before they are written. */
  #showsChange(view: FormView): boolean {
    const change = this.#screen.heldChange();
    if (change) this.#screen.show({ ...view, softEdits: [], change });
    return change !== undefined;
  }
}

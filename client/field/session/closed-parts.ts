import { isPractice } from '#contract';
import { privatePart } from '#questionnaires';
import { awayNow, drawnLine } from './away-now.ts';
import { STEPS } from './care.ts';
import type { InterviewRecord } from './interview-record.ts';

/**
 * Seals the private parts of an interview to the survey as they close. It does so where the interview goes on with what
 * everybody may hear, and the interviewer has the tablet: the parts are then the same ones whatever was told in them,
 * and no step about them is still to come.
 */
export class ClosedParts {
  readonly #record: InterviewRecord;
  /** How the interview stood when nothing, or nothing more, was to be sealed: to look again takes time. */
  #tried = '';

  readonly #announce: () => void;

  /** @param announce draws the interview again: the contents say that a part is closed, and no more */
  constructor(record: InterviewRecord, announce: () => void) {
    this.#record = record;
    this.#announce = announce;
  }

  /**
   * Seals what may be sealed now. What cannot be, for whatever reason, is sealed later, at the latest with the whole
   * interview.
   *
   * @returns whether something was sealed
   */
  async seal(): Promise<boolean> {
    const { draft } = this.#record;
    if (!this.#isTheTime() || isPractice(draft.head)) return false;
    try {
      await draft.flush();
      const standing = this.#standing();
      if (standing === this.#tried || !this.#isTheTime()) return false;
      const part = this.#closedPart();
      const isSealed = part !== undefined && (await draft.sealAway(part));
      if (isSealed || part === undefined) this.#tried = standing;
      if (!isSealed) return false;
      this.#record.readAnew();
      this.#announce();
      return true;
    } catch {
      // No room, or locked: everything is as it was.
      return false;
    }
  }

  #isTheTime(): boolean {
    const { care, due, undone, shownForm } = this.#record;
    const shown = due.find(({ key }) => key === shownForm);
    return !care.held && undone?.sensitive?.sealed !== true && shown?.sensitive?.sealed !== true;
  }

  #standing(): string {
    const { draft, undone, care } = this.#record;
    const place = undone?.unit === 'incident' ? undone.unit : undone?.form;
    return JSON.stringify([place, [...care.closed], drawnLine(draft)]);
  }

  #closedPart() {
    const { instrument, draft, context, care, language } = this.#record;
    if (care.closed.size === 0 && !draft.head.sealed) return undefined;
    const part = privatePart(instrument, draft.entries, context, care.closed);
    if (!part) return undefined;
    const isAlone = ({ kind, name }: { kind: string; name: string }) => kind === 'position' && name === STEPS.self;
    const alone = awayNow(draft)?.alone === true || part.entries.some(isAlone);
    const adult = { ...part.away, line: drawnLine(draft), alone };
    return { entries: part.entries, adult, language, through: draft.newest };
  }
}

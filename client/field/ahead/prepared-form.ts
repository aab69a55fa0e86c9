import type { Answers, FormKey, OpenedForm } from '#questionnaires';
import type { InterviewRecord } from '../session/interview-record.ts';

/** A form and what it was made of. */
interface Prepared {
  readonly form: OpenedForm;
  readonly answers: Answers;
  readonly confirmations: number;
  readonly language: string;
}

/** A form that was made before it is needed. It is good only for the interview as it stood when it was made. */
export class PreparedForm {
  #prepared: Prepared | undefined;

  /** Makes a form, unless it is there already as it would be made. */
  make(record: InterviewRecord, key: FormKey, opened: () => OpenedForm): void {
    if (this.#isGood(record, key)) return;
    this.drop();
    const { answers, language } = record;
    this.#prepared = { form: opened(), answers, confirmations: record.confirmations(key), language };
  }

  /** The form, which stays here; undefined as in `take`. */
  look(record: InterviewRecord, key: FormKey): OpenedForm | undefined {
    return this.#isGood(record, key) ? this.#prepared?.form : undefined;
  }

  /** Gives the form away; undefined when there is none, or something changed since it was made. */
  take(record: InterviewRecord, key: FormKey): OpenedForm | undefined {
    if (!this.#isGood(record, key)) {
      this.drop();
      return undefined;
    }
    const form = this.#prepared?.form;
    this.#prepared = undefined;
    return form;
  }

  drop(): void {
    this.#prepared?.form.dispose();
    this.#prepared = undefined;
  }

  /** The record makes other answers whenever an entry may change them, so the same ones say that nothing did. */
  #isGood(record: InterviewRecord, key: FormKey): boolean {
    const made = this.#prepared;
    if (made?.form.key !== key || made.answers !== record.answers) return false;
    return made.confirmations === record.confirmations(key) && made.language === record.language;
  }
}
